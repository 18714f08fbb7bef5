import { told, tracesOf } from './clues.ts';
import { isDenied } from './denial.ts';
import { concept, type Reading, type Span } from './reading.ts';
import { mayHappen } from './riskConcepts.ts';

export type Harm = 'none' | 'harm' | 'unknown';

const injury = concept(
  'skada | skador | skadan | skadad | skadade | skadat | skadats | skadades | personskad* | huvudskad* | *skador | blöder | blödde | blött ymnigt | blödning* | blod | blodig* | näsblod* | blåmärk* | blånad* | blåtir* | blått öga | utslagen tand | slog ut en tand | fraktur* | *fraktur | *frakturer | bröt | brutit | bruten | brutet | brutna | sår | såret | såren | skärsår* | bensår* | fotsår* | huvudsår* | sårskad* | öppet sår | skrubbsår* | skrapsår* | jack | jacket | ont | smärta | smärtor | smärtan | svimma* | medvetslös* | avsvimmad* | ambulans | ambulansen | ambulanstransport | inlagd | inlades | lades in | avled | avlidit | avliden | dog | dött | död | hjärnskakning* | stukad* | stukade* | stukat | stukning | svullen | svullna* | svullnad* | bula | bulan | bulor | krosskad* | brännskad* | bränd | brännsår* | kvävdes | hypoglyk* | lågt blodsock* | insulinkoma | insulinkänning | illa däran | gjorde sig illa | gjort sig illa | gör sig illa | gjorde illa sig | for illa | akuten | till sjukhus | till sjukhuset | på sjukhus | på sjukhuset | in till lasarettet | sydde | sys | syddes | stygn | ur led | vrickade | vrickad* | skärsår* | klämskad* | klämde fingr* | hematom* | höftfraktur* | lårbens* | injur* | hurt | bleeding | bruise* | fracture* | broken arm | broken hip | broken leg | pain | hospital | wound | died | unconscious | fainted | livshot* | allergisk reaktion | anafylak* | svår andnöd | kramp | krampade | krampanfall* | trycksår* | liggsår* | -ont om | -bröt mot | -bröt ihop | -bröts | -brutit mot | -såromlägg* | -lägga om sår* | -lägga om såret | -omläggning av sår* | -omlägg* av * sår | -lagt om såret | -lagt om sår* | -la om sår* | -la om såret | -hem från sjukhus* | -från sjukhus* | -vårdskada | -materiella skador | -sakskad* | -vattenskad* | -död vinkel | -bruten rutin | -sårvård* | -skador på bil* | -blod på golvet | -hot hurt | -på sjukhuset glöm* | -blodprov* | -brutit tystnads* | -sjukhuset skick* | -avliden maka | -död make | -självskad* | -bröt sekretess* | -skada sig själv | kallsvettig* | blev skakig | kräktes | kräkts | -om sår | -om såret | -från akuten | -från lasarettet | -legat på sjukhus* | -låg på sjukhus* | -var på sjukhus* | -varit på sjukhus* | -*stolen dog | -*batteri* dog | -*batteri* dött | -*telefon* dog | -*dator* dog | -*lift* dog | -*lyft* dog | -*larm* dog | -ambulansen lämnade | -ambulansen kom inte | -ambulanspersonal* | -bröt upp | -ont i magen över',
);
const struck = concept(
  'slog sig | slagit sig | slog i | slagit i | slog huvud* | slog höft* | slog knä* | slog axel* | slog arm* | slog bak* | slagit huvud* | slog ansikte* | slog upp läpp* | slagit upp läpp* | slog upp pann* | slagit upp pann* | slog upp knä* | slagit upp knä* | slog upp ögonbryn* | slagit upp ögonbryn* | slog upp huvud* | slagit upp huvud* | slog upp armbåg* | slagit upp armbåg* | slog upp hak* | slagit upp hak* | slog upp näs* | slagit upp näs* | slog upp bakhuv* | slagit upp bakhuv* | slog upp benet | slagit upp benet | slog upp ett sår | slagit upp ett sår | slog upp ett jack | slagit upp ett jack | slog upp såret | slagit upp såret | hit her head | hit his head | klämde sig | klämt sig | brände sig | bränt sig | skar sig | skurit sig | skrapade | skrapat | -slog i dörren | -slog sig ner | -slog sig ned | -slagit sig ner | -slagit sig ned | -slog sig ihop | -slog sig samman',
);
const unhurt = concept(
  'oskadd | oskadda | oskad* | klarade sig | klarat sig | klarar sig bra | unhurt | unharmed | uninjured | utan skada | utan skador | utan mén | no harm | not hurt | no injur* | skadefri* | mådde bra | mår bra | inga symtom | inga * symtom | utan symtom | symtomfri* | symptomfri* | inga symptom | inga besvär | inga * besvär | kom inte till skada | -mådde bra innan | -mådde bra före | -mådde bra tills | utan personskad* | -klarade sig inte | -klarar sig inte',
);
const harmed = concept(
  'skada | skador | skadad | skadade | skadat | skadades | personskad* | illa | skadats | skada sig | skadade sig | hurt | injured | injury | injuries | harm | skad* | skadeverkning*',
);
const unsure = concept(
  'vet inte | vet ej | oklart | osäker* | osäkert | kanske | eventuellt | ev | evt | om hon | om han | om det | om hen | not sure | unclear | dont know | okänt | visste inte | kan inte avgöra',
);
const things = concept(
  'rullstol* | rollator* | lift* | säng* | bil | bilen | dörr* | hjälpmed* | sele* | möbl* | stol | stolen | golv* | matta* | fönst* | telefon* | dator* | hiss* | kläd* | glasögon* | duschstol* | toastol* | armstöd* | hjul* | broms* | fotstöd* | tv* | sladd* | led',
);
const broke = told('sönder | trasig* | skadad | skadat | skadade | bruten | brutet | brutit | bröt');
const careMissed = concept('*omlägg* | lades om | läggas om | lägga om | lagt om | journal* | larm*');

/**
 * The harm in the writer's own words. `none` only when she says so; `unknown` when she says nothing, is not sure, or
 * tells of harm that might have been (R13).
 */
export function readHarm(reading: Reading): Harm {
  const tellings = reading.meets(injury).filter((span) => real(reading, span));
  const denied = tellings.filter((span) => isDenied(reading, span));
  const certain = tellings.filter((span) => !isDenied(reading, span) && !doubted(reading, span));
  if (certain.length > 0) return 'harm';
  const saidNone =
    reading.meets(unhurt).some((span) => !isDenied(reading, span) && !doubted(reading, span)) ||
    denied.some(
      (span) =>
        reading.meets(harmed).some(({ from }) => from === span.from || from === span.to - 1) && !doubted(reading, span),
    );
  if (saidNone) return 'none';
  const blows = reading
    .meets(struck)
    .filter((span) => !isDenied(reading, span) && real(reading, span) && !doubted(reading, span));
  if (blows.length > 0) return 'harm';
  return reading.meets(struck).some((span) => isDenied(reading, span)) ? 'none' : 'unknown';
}

const inSameClause = (reading: Reading, words: ReturnType<typeof concept>, span: Span, back: number): boolean =>
  reading
    .around(words, span, back)
    .some(({ from }) => from < span.from && reading.tokens[from]?.clause === reading.tokens[span.from]?.clause);

const doubted = (reading: Reading, span: Span): boolean => inSameClause(reading, unsure, span, 5);

/** Not what could have come ("risk för skada"), nor a broken thing, nor a wound that should have been dressed. */
function real(reading: Reading, span: Span): boolean {
  if (inSameClause(reading, mayHappen, span, 4)) return false;
  if (inSameClause(reading, careMissed, span, 3)) return false;
  const aThing = inSameClause(reading, things, span, 3);
  return !(aThing && tracesOf(broke, reading).some(({ from }) => from === span.from));
}
