import type { Localised } from '../text/language.ts';

/** The law an insats is given under; myndighetsutövning counts as its own. Source: design/domain.md. */
export const lagrumKeys = ['sol', 'lss', 'hsl', 'myndighet'] as const;
export type Lagrum = (typeof lagrumKeys)[number];

/** The three who watch over a law area for the whole municipality. */
export type Watcher = 'sas' | 'mas' | 'mar';

interface Category {
  label: Localised;
  group: CategoryGroup;
  lagrum: readonly Lagrum[];
  watch: readonly Watcher[];
  /** Frequent and mostly without harm: may be reported as a bundle. */
  oftenHarmless: boolean;
}

/** What a channel may say about an event: the group, never the category itself. */
export const categoryGroups = {
  halsa: { sv: 'Hälsa', en: 'Health' },
  lakemedel: { sv: 'Läkemedel', en: 'Medicine' },
  utforande: { sv: 'Utförande', en: 'Carrying out' },
  bemotande: { sv: 'Bemötande', en: 'Treatment of people' },
  missforhallande: { sv: 'Missförhållande', en: 'Missförhållande' },
  rattssakerhet: { sv: 'Rättssäkerhet', en: 'Legal certainty' },
  trygghet: { sv: 'Trygghet', en: 'Safety' },
  utrustning: { sv: 'Utrustning', en: 'Equipment and premises' },
  samverkan: { sv: 'Samverkan', en: 'Cooperation' },
  information: { sv: 'Information', en: 'Information' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  ovrigt: { sv: 'Övrigt', en: 'Other' },
} as const satisfies Record<string, Localised>;
export type CategoryGroup = keyof typeof categoryGroups;

/** Event categories and who watches over each; several can be given for one event (R12). */
const table = {
  fall: {
    label: { sv: 'Fall', en: 'Fall' },
    group: 'halsa',
    lagrum: ['hsl', 'sol', 'lss'],
    watch: ['mas'],
    oftenHarmless: true,
  },
  fall_med_skada: {
    label: { sv: 'Fall med skada', en: 'Fall with injury' },
    group: 'halsa',
    lagrum: ['hsl', 'sol', 'lss'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  lakemedel_fel_dos: {
    label: { sv: 'Läkemedel: fel dos', en: 'Medicine: wrong dose', lattlast: 'Medicin: fel mängd' },
    group: 'lakemedel',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  lakemedel_fel_person: {
    label: { sv: 'Läkemedel: fel person', en: 'Medicine: wrong person', lattlast: 'Medicin: fel person' },
    group: 'lakemedel',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  lakemedel_fel_administrering: {
    label: {
      sv: 'Läkemedel: fel sätt att ge',
      en: 'Medicine: given the wrong way',
      lattlast: 'Medicin: gavs på fel sätt',
    },
    group: 'lakemedel',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  lakemedel_sent: {
    label: { sv: 'Läkemedel: givet för sent', en: 'Medicine: given too late', lattlast: 'Medicin: gavs för sent' },
    group: 'lakemedel',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: true,
  },
  lakemedel_utebliven: {
    label: { sv: 'Läkemedel: utebliven dos', en: 'Medicine: dose missed', lattlast: 'Medicin: gavs inte' },
    group: 'lakemedel',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: true,
  },
  lakemedel_saknas_svinn: {
    label: { sv: 'Läkemedel: saknas eller svinn', en: 'Medicine: missing or lost', lattlast: 'Medicin: saknas' },
    group: 'lakemedel',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  trycksar: {
    label: { sv: 'Trycksår', en: 'Pressure ulcer' },
    group: 'halsa',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  nutrition: {
    label: { sv: 'Mat och viktförändring', en: 'Food and weight change' },
    group: 'halsa',
    lagrum: ['hsl', 'sol'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  vardrelaterad_infektion: {
    label: { sv: 'Vårdrelaterad infektion och hygien', en: 'Care-related infection and hygiene' },
    group: 'halsa',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  utebliven_ordination: {
    label: { sv: 'Ordination inte utförd', en: 'Prescribed care not given' },
    group: 'halsa',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  utebliven_insats: {
    label: { sv: 'Insats utebliven', en: 'Support not given' },
    group: 'utforande',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  sen_insats: {
    label: { sv: 'Insats för sent', en: 'Support given too late' },
    group: 'utforande',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: true,
  },
  fel_insats: {
    label: { sv: 'Insats på fel sätt eller mot planen', en: 'Support given wrongly or against the plan' },
    group: 'utforande',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  larm_ej_besvarat: {
    label: { sv: 'Larm inte besvarat', en: 'Alarm not answered' },
    group: 'utforande',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  bemotande: {
    label: { sv: 'Bemötande', en: 'How someone was treated' },
    group: 'bemotande',
    lagrum: ['sol', 'lss', 'hsl'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  overgrepp: {
    label: { sv: 'Övergrepp eller försummelse', en: 'Abuse or neglect' },
    group: 'missforhallande',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  ekonomi_stold: {
    label: { sv: 'Stöld eller ekonomiskt övergrepp', en: 'Theft or financial abuse' },
    group: 'missforhallande',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  begransningsatgard: {
    label: { sv: 'Begränsningsåtgärd utan stöd', en: 'Restraint without grounds' },
    group: 'rattssakerhet',
    lagrum: ['sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  dokumentation: {
    label: { sv: 'Dokumentation', en: 'Documentation' },
    group: 'rattssakerhet',
    lagrum: ['sol', 'lss', 'hsl'],
    watch: ['sas', 'mas'],
    oftenHarmless: false,
  },
  handlaggning: {
    label: { sv: 'Handläggning (myndighet)', en: 'Case handling (authority)' },
    group: 'rattssakerhet',
    lagrum: ['myndighet'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  ej_verkstallt_beslut: {
    label: { sv: 'Beslut inte verkställt', en: 'Decision not carried out' },
    group: 'rattssakerhet',
    lagrum: ['myndighet', 'sol', 'lss'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  hot_vald: {
    label: { sv: 'Hot och våld', en: 'Threats and violence' },
    group: 'trygghet',
    lagrum: ['sol', 'lss', 'hsl'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  sjalvskada: {
    label: { sv: 'Självskada eller självmordsförsök', en: 'Self-harm or suicide attempt' },
    group: 'trygghet',
    lagrum: ['hsl', 'sol', 'lss'],
    watch: ['mas', 'sas'],
    oftenHarmless: false,
  },
  forsvunnen: {
    label: { sv: 'Person saknad eller avvikit', en: 'Person missing or wandered off' },
    group: 'trygghet',
    lagrum: ['sol', 'lss', 'hsl'],
    watch: ['sas', 'mas'],
    oftenHarmless: false,
  },
  hjalpmedel: {
    label: { sv: 'Hjälpmedel', en: 'Assistive device' },
    group: 'utrustning',
    lagrum: ['hsl'],
    watch: ['mar'],
    oftenHarmless: false,
  },
  medicinteknik: {
    label: { sv: 'Medicinteknisk produkt', en: 'Medical device' },
    group: 'utrustning',
    lagrum: ['hsl'],
    watch: ['mas', 'mar'],
    oftenHarmless: false,
  },
  lokal_miljo: {
    label: { sv: 'Lokal och fysisk miljö', en: 'Premises and surroundings' },
    group: 'utrustning',
    lagrum: ['sol', 'lss', 'hsl'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  rehabilitering: {
    label: { sv: 'Rehabilitering inte utförd', en: 'Rehabilitation not given' },
    group: 'halsa',
    lagrum: ['hsl'],
    watch: ['mar'],
    oftenHarmless: false,
  },
  samverkan_internt: {
    label: { sv: 'Samverkan inom kommunen', en: 'Cooperation within the municipality' },
    group: 'samverkan',
    lagrum: ['sol', 'lss', 'hsl'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  samverkan_vardgivare: {
    label: { sv: 'Samverkan mellan vårdgivare', en: 'Cooperation between care providers' },
    group: 'samverkan',
    lagrum: ['hsl'],
    watch: ['mas'],
    oftenHarmless: false,
  },
  informationssakerhet: {
    label: { sv: 'Informationssäkerhet och personuppgifter', en: 'Information security and personal data' },
    group: 'information',
    lagrum: ['sol', 'lss', 'hsl', 'myndighet'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  sekretess: {
    label: { sv: 'Sekretess', en: 'Confidentiality' },
    group: 'information',
    lagrum: ['sol', 'lss', 'hsl', 'myndighet'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  bemanning: {
    label: { sv: 'Bemanning och kompetens', en: 'Staffing and competence' },
    group: 'organisation',
    lagrum: ['sol', 'lss', 'hsl', 'myndighet'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  rutin_saknas: {
    label: { sv: 'Rutin saknas eller följs inte', en: 'Routine missing or not followed' },
    group: 'organisation',
    lagrum: ['sol', 'lss', 'hsl', 'myndighet'],
    watch: ['sas'],
    oftenHarmless: false,
  },
  ovrigt: {
    label: { sv: 'Övrigt', en: 'Other' },
    group: 'ovrigt',
    lagrum: ['sol', 'lss', 'hsl', 'myndighet'],
    watch: ['sas'],
    oftenHarmless: false,
  },
} as const satisfies Record<string, Category>;

export type CategoryKey = keyof typeof table;
export const categories: Readonly<Record<CategoryKey, Category>> = table;
export const categoryKeys = Object.keys(table) as CategoryKey[];
