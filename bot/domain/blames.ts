/** Whom a sentence can point at: people at work, never the one who is cared for. */
const colleague =
  '(?:personal|nattpersonal|kvällspersonal|dagpersonal|medarbetare|kollega|kollegor|vikarie|timvikarie|undersköterska|sjuksköterska|vårdbiträde|vårdare|läkare|handläggare|chef|enhetschef|rehab|fysioterapeut|arbetsterapeut)';
const someone = `(?:${colleague}(?:n|en|et|r|na|erna|s)?|hon|han|hen|någon|nån|staff|she|he|someone|the (?:nurse|carer|manager))`;
const whose = `(?:${colleague}(?:ns|ens|ets|s|rs|nas)|hennes|hans|hens|deras|någons|\\p{L}+:s|his|her|their|staff['’]?s?)`;
const failed =
  '(?:glömde|glömt|glömmer|missade|struntade|ignorerade|nonchalerade|slarvade|underlät|brast|tänkte inte|brydde sig inte|lyssnade inte|läste inte|gjorde fel|forgot|ignored|neglected|failed to|did not (?:care|listen|think))';

/** Words that look for a culprit, each as a pattern of whole words; Swedish first, then English. */
const patterns = [
  '(?:slarv|oaktsam|vårdslös|försumlig|försummade|nonchalan|nonchaler|ansvarslös|inkompeten|oduglig|klant|ouppmärksam|okoncentrera|obetänksam|tanklös|skyll|syndabock|tillrättavis)\\p{L}*',
  `${whose} (?:eget )?(?:fel|skuld|misstag|fault|mistake)`,
  `${someone} (?:\\p{L}+ )?${failed}`,
  `${failed} ${someone}`,
  'borde (?:\\p{L}+ ){0,2}(?:vetat|förstått|insett|sett|tänkt|kollat|kontrollerat|reagerat|upptäckt|frågat|läst|sagt|gjort)',
  'skärp(?:a|er|te) sig|skärpning',
  '(?:inte|aldrig) (?:tog|ta|tar|tagit) sitt ansvar|tog (?:inte|aldrig) sitt ansvar',
  'den mänskliga faktorn|mänskligt? (?:fel|misstag)|human error',
  'felet (?:låg|ligger|var|är) (?:hos|hennes|hans)',
  '(?:careless|negligen|sloppy|inattentive|incompeten)\\p{L}*|to blame|should have (?:known|seen|checked|thought)',
];

const anyOfThem = new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'giu');

/**
 * The words of a text that look for somebody to blame, each once, in order. A lexicon and no judge: what it finds is
 * asked about once and may stand (design/domain.md, Investigation: system causes, not persons).
 */
export const blames = (text: string): readonly string[] => [
  ...new Set([...text.normalize('NFC').matchAll(anyOfThem)].map(([words]) => words)),
];
