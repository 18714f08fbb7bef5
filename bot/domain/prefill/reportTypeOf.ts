import { type CategoryKey, categories } from '../categories.ts';
import type { ReportTypeKey } from '../reportTypes/keys.ts';
import { inTurn, told, tracesOf, unless } from './clues.ts';
import { medicine, relative, resident } from './concepts.ts';
import type { Found } from './readCategories.ts';
import type { Harm } from './readHarm.ts';
import { concept, type Reading, type Span } from './reading.ts';
import { mayHappen, riskWords } from './riskConcepts.ts';

/** The form each category is at home in. */
const homes: Readonly<Record<CategoryKey, ReportTypeKey>> = {
  fall: 'fall',
  fall_med_skada: 'fall',
  lakemedel_fel_dos: 'lakemedel',
  lakemedel_fel_person: 'lakemedel',
  lakemedel_fel_administrering: 'lakemedel',
  lakemedel_sent: 'lakemedel',
  lakemedel_utebliven: 'lakemedel',
  lakemedel_saknas_svinn: 'lakemedel',
  trycksar: 'ovrigt',
  nutrition: 'ovrigt',
  vardrelaterad_infektion: 'ovrigt',
  utebliven_ordination: 'utforande',
  utebliven_insats: 'utforande',
  sen_insats: 'utforande',
  fel_insats: 'utforande',
  larm_ej_besvarat: 'utforande',
  bemotande: 'bemotande',
  overgrepp: 'missforhallande',
  ekonomi_stold: 'missforhallande',
  begransningsatgard: 'missforhallande',
  dokumentation: 'dokumentation',
  handlaggning: 'handlaggning',
  ej_verkstallt_beslut: 'handlaggning',
  hot_vald: 'hot_vald',
  sjalvskada: 'ovrigt',
  forsvunnen: 'ovrigt',
  hjalpmedel: 'hjalpmedel',
  medicinteknik: 'hjalpmedel',
  lokal_miljo: 'lokal',
  rehabilitering: 'utforande',
  samverkan_internt: 'samverkan',
  samverkan_vardgivare: 'samverkan',
  informationssakerhet: 'informationssakerhet',
  sekretess: 'informationssakerhet',
  bemanning: 'ovrigt',
  rutin_saknas: 'ovrigt',
  ovrigt: 'ovrigt',
};

/** States of things rather than events: with a word of risk they are a risk, even though the thing is already so. */
const states: ReadonlySet<CategoryKey> = new Set<CategoryKey>([
  'lokal_miljo',
  'hjalpmedel',
  'medicinteknik',
  'bemanning',
  'rutin_saknas',
  'dokumentation',
  'samverkan_internt',
  'vardrelaterad_infektion',
  'informationssakerhet',
]);

const wrongdoing = told('missförhålland* | lex sarah | lex-sarah | lexsarah');
const opinions = [
  unless(
    told(
      'klagar | klagade | klagat | klaga | klagomål* | klagan | missnöjd* | missnöje* | synpunkt* | beröm | berömmer | berömde | berömma | besviken | besvikna | upprörd* | framföra | framförde | framför klagomål* | framför synpunkt* | framför kritik* | framför att | complain* | unhappy with | praise* | compliment* | kritik | kritisk* | kritiserar | förbättringsförslag* | förslag | är arg | var arg | arg över | arg för | arga | nöjd* | jättenöjd* | tackade personal* | tackade för | tackar för | vill tacka | ville tacka | tacksam* | thankful | irriterad* | inte nöjd | undrar varför | undrade varför | ifrågasätter | ifrågasatte',
    ),
    'ont | nej | smärt* | yrsel | värk* | illamående | ont i | mådde illa | huvudvärk* | magen | trötthet | andfådd* | bröstet',
  ),
  told(relative, 'tycker | tyckte | anser | ansåg | vill att | vill ha svar | kräver | thinks'),
  inTurn(
    concept('anhörig* | dotter* | son | sonen | brukar* | boende* | kund* | mamma* | familj* | närstående'),
    'tack till | säger tack | sa tack | tackar | tackade | -tackade nej | -tackar nej',
  ),
  told('tack till | stort tack', relative),
  told(resident, 'tycker | tyckte | anser | ansåg'),
];

const many = concept(
  '2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv | tretton | fjorton | femton | sexton | sjutton | arton | nitton | tjugo | flera | många | flertal | two | three | four | five | six | seven | eight | nine | ten | several | many | ett antal | upprepade',
);
const events = concept(
  'insatser | fall | fallen | larm | besök | doser | mediciner | läkemedel | tillfällen | gånger | ggr | händelser | avvikelser | fallolyckor | fallhändelser | insatserna | tillbud | medicindoser | signeringar | missade | sena | uteblivna | försenade | obesvarade | missed | late | falls | times | visits | doses | medicingivningar | overlämningar | tvättar | duschar | morgnar | kvällar | dagar',
);
const period = concept(
  'den här veckan | denna vecka | i veckan | veckan | förra veckan | under veckan | hela veckan | senaste veckan | senaste | vecka | under helgen | under natten | den här månaden | denna månad | i månaden | månaden | förra månaden | i helgen | helgen | sedan i måndags | sedan i tisdags | sedan i fredags | sista | senaste tiden | i januari | i februari | i mars | i april | i maj | i juni | i juli | i augusti | i september | i oktober | i november | i december | this week | last week | this month | last month | veckorna | i sommar | dagarna',
);
const kinds = concept(
  'sen | sena | uteblivna | missade | försenade | obesvarade | glömda | fall | fallen | falls | missed | late',
);

const trouble = told(
  medicine,
  'fel | strul* | misstag* | problem* | avvikelse* | miss | missen | krångel* | wrong | error | mistake* | hanter* | tokigt',
);

/** Decides the form: what somebody thinks, what has not happened, what is told in bulk, else where the first category lives. */
export function reportTypeOf(reading: Reading, found: readonly Found[], harm: Harm): ReportTypeKey {
  const [first] = found;
  const home = first && homes[first.category];
  const risk = isRisk(reading, found);
  if ((home === 'missforhallande' && !risk) || tells(reading, wrongdoing)) return 'missforhallande';
  if (opinions.some((clue) => tells(reading, clue))) return 'klagomal';
  if (risk) return 'risk';
  if (isBundle(reading, found, harm)) return 'samling';
  return home ?? (tells(reading, trouble) ? 'lakemedel' : 'ovrigt');
}

const tells = (reading: Reading, clue: ReturnType<typeof told>): boolean => tracesOf(clue, reading).length > 0;

/** A word of risk, and nothing told as having happened. */
function isRisk(reading: Reading, found: readonly Found[]): boolean {
  if (tracesOf(told(riskWords), reading).length === 0) return false;
  return found.every(
    ({ category, traces }) => states.has(category) || traces.every((trace) => isOnlyPossible(reading, trace)),
  );
}

// "kan lätt falla", "risk för att fel medicin ges", "föll nästan"
const reachOfRisk = 7;

function isOnlyPossible(reading: Reading, trace: Span): boolean {
  const placeOf = (at: number) => reading.tokens[at]?.place ?? 0;
  return reading.around(mayHappen, trace, reachOfRisk + 1).some(({ from, to }) => {
    const before = placeOf(trace.from) - placeOf(to - 1);
    const within = from >= trace.from && from <= trace.to;
    return within || (from < trace.from && before <= reachOfRisk);
  });
}

/** Frequent events without harm in one line: "fem sena insatser den här veckan". */
function isBundle(reading: Reading, found: readonly Found[], harm: Harm): boolean {
  const harmless =
    found.length > 0 &&
    found.every(
      ({ category }) =>
        categories[category].oftenHarmless || category === 'utebliven_insats' || category === 'larm_ej_besvarat',
    );
  if (harm === 'harm' || !harmless) return false;
  const counted = reading
    .meets(many)
    .filter((span) => reading.around(events, span, 3).some(({ from }) => from >= span.to && from <= span.to + 2));
  return (
    counted.length > 0 &&
    (reading.has(period) || counted.some((span) => reading.around(kinds, span, 1).some(({ from }) => from === span.to)))
  );
}
