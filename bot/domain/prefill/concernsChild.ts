import { lacking, told, tracesOf, unless } from './clues.ts';
import { Reading } from './reading.ts';

// "dottern 8 år", "sonen på 12 år", "en 9-åring": it is the age that tells a child from a resident's grown son.
const ages = Array.from({ length: 17 }, (_, i) => i + 1);
const ofAge = ages.flatMap((age) => [
  ...['dotter', 'dottern', 'son', 'sonen', 'syster', 'bror'].flatMap((kin) => [
    `${kin} ${age} år`,
    `${kin} på ${age} år`,
  ]),
  `${age} åring*`,
  `${age} årig*`,
]);
const child = [
  ...ofAge,
  'barn | barnet | barnen | barnets | barnens | barnbarn* | pojke* | pojken | flicka* | flickan | bebis* | bebisen | spädbarn* | tonåring* | tonårsd* | tonårss* | minderårig* | småbarn* | skolbarn* | syskon* | child | children | kid | kids | baby | småsyskon* | lillebror* | lillasyster*',
].join(' | ');
const handling =
  'handläggning* | handlagd* | handlades | handlagt* | registrer* | diariefö* | förhandsbedöm* | liggande | bedömdes inte | aktualiser* | tapp* | borttapp* | inom 14 dagar | skyddsbedöm*';
const adults = 'äldre | boende | brukare | brukaren | vuxen | vuxna | pensionär* | hyresgäst* | patient*';

const signs = [
  unless(
    told(
      'orosanmäl* | oros-anmäl* | oro för barn | oro för ett barn | oro för barnet | oro för barnen | barn som far illa | barnet far illa | barn far illa | barnen far illa | barn i fara',
    ),
    handling,
    adults,
  ),
  told(
    'far illa | fara illa | farit illa | for illa | vanvårdas | misshandlas hemma | blir slagen hemma | blir slagna hemma | mår dåligt hemma | har det dåligt hemma | har det inte bra hemma | blir slagen av sin | slår sina | slår sitt | skriker på sina | rädd för sin pappa | rädd för sin mamma | rädd för sin styvp* | rädd för sin styvm* | rädd för pappa* | rädd för mamma* | rädd för styvp* | rädda för sin | rädd hemma | rädd att gå hem | vill inte gå hem | vågar inte gå hem | dricker hemma | neglected at home | abused at home',
    child,
  ),
  told(
    'orolig för | oroliga för | oroar mig för | oro för | oron för | oro kring | bekymrad för | worried about | concerned about | concern for',
    child,
  ),
  lacking('orolig att | oroliga att | orolig för att | oroliga för att', 'hemma | föräldra*', child),
  unless(
    lacking(
      'slår | slog | hotar | dricker | drack | missbrukar | full | berusad* | påverkad* | slagen | slagna | blåmärken | ensamma | ensam | hungrig* | smutsig*',
      'hemma | hemifrån | föräldrar* | föräldrarna | mamman | pappan | mamma | pappa | at home',
      child,
    ),
    'korttids*',
    'förskola*',
  ),
  told('anmäl* | socialtjänsten | soc', 'oro | orolig | misstänker | misstanke', child),
];

/**
 * Whether the text tells of concern for a child, which never becomes a report: the reception unit takes it (R21).
 * A child in the unit's care who falls or misses a dose is a report like any other, and so is an orosanmälan that the
 * authority itself handled wrongly.
 */
export function concernsChild(text: string): boolean {
  const reading = new Reading(text);
  return signs.some((clue) => tracesOf(clue, reading).length > 0);
}
