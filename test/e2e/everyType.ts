import type { Filling } from './teams/inputs.ts';

/** A report of each type as somebody fills it in, and what is stored of it. */
export interface Example {
  /** In the menu. */
  readonly title: string;
  readonly fill: Readonly<Record<string, Filling>>;
  readonly kind: string;
  readonly categories: readonly string[];
  /** Not shown in the channel. */
  readonly secret?: true;
}

const what = 'Vad hände?';
const harm = 'Kom någon till skada eller for illa?';
const about = 'Vad handlar det om? Välj ett eller flera.';
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

export const examples: readonly Example[] = [
  {
    title: 'Fall',
    fill: { [what]: 'Halkade på blött golv.', [harm]: 'Ja, lindrigt' },
    kind: 'avvikelse',
    categories: ['fall_med_skada'],
  },
  {
    title: 'Läkemedel',
    fill: { [what]: 'Två tabletter i stället för en.', [harm]: 'Nej', [about]: ['Läkemedel: fel dos'] },
    kind: 'avvikelse',
    categories: ['lakemedel_fel_dos'],
  },
  {
    title: 'Utebliven, sen eller fel insats',
    fill: {
      [what]: 'Duschen blev inte av.',
      [harm]: 'Nej',
      [about]: ['Insats utebliven', 'Insats för sent'],
    },
    kind: 'avvikelse',
    categories: ['utebliven_insats', 'sen_insats'],
  },
  {
    title: 'Bemötande',
    fill: { [what]: 'Talade över huvudet på den boende.', [harm]: 'Vet inte' },
    kind: 'avvikelse',
    categories: ['bemotande'],
  },
  {
    title: 'Hot och våld',
    fill: { [what]: 'Kastade en stol mot väggen.', [harm]: 'Nej' },
    kind: 'avvikelse',
    categories: ['hot_vald'],
  },
  {
    title: 'Hjälpmedel och medicinteknik',
    fill: { [what]: 'Taklyften stannade halvvägs.', [harm]: 'Nej', [about]: ['Hjälpmedel'] },
    kind: 'avvikelse',
    categories: ['hjalpmedel'],
  },
  {
    title: 'Dokumentation',
    fill: { [what]: 'Planen var inte uppdaterad.', [harm]: 'Nej' },
    kind: 'avvikelse',
    categories: ['dokumentation'],
  },
  {
    title: 'Samverkan',
    fill: { [what]: 'Hemgång utan besked.', [harm]: 'Nej', 'Med vem brast samverkan?': 'Sjukhus' },
    kind: 'avvikelse',
    categories: ['samverkan_vardgivare'],
  },
  {
    title: 'Handläggning',
    fill: { [what]: 'Beslutet dröjde i veckor.', [harm]: 'Nej' },
    kind: 'avvikelse',
    categories: ['handlaggning'],
  },
  {
    title: 'Informationssäkerhet och personuppgifter',
    fill: { [what]: 'Lista kvar i skrivaren.', [harm]: 'Nej', 'Handlar det om personuppgifter?': 'Ja' },
    kind: 'avvikelse',
    categories: ['informationssakerhet'],
  },
  {
    title: 'Lokal och miljö',
    fill: { [what]: 'Tröskeln är lös i korridoren.', [harm]: 'Nej' },
    kind: 'avvikelse',
    categories: ['lokal_miljo'],
  },
  {
    title: 'Annat',
    fill: { [what]: 'Något som inte passar någonstans.', [harm]: 'Nej' },
    kind: 'avvikelse',
    categories: ['ovrigt'],
  },
  {
    title: 'Risk',
    fill: {
      'Vad kan hända, och varför?': 'Någon kan snubbla på mattan.',
      'Hur illa kan det gå?': 'Lindrigt, går över snabbt',
      [about]: ['Fall'],
    },
    kind: 'risk',
    categories: ['fall'],
  },
  {
    title: 'Missförhållande (lex Sarah)',
    fill: { [what]: 'Fick ingen hjälp på hela natten.', [harm]: 'Ja, allvarligt', [about]: ['Insats utebliven'] },
    kind: 'missforhallande',
    categories: ['utebliven_insats'],
    secret: true,
  },
  {
    title: 'Klagomål, synpunkt eller beröm',
    fill: {
      'Vad är det?': 'Beröm',
      'Vem säger det?': 'Anhörig',
      'Vad säger personen?': 'Ni är så vänliga.',
    },
    kind: 'berom',
    categories: ['ovrigt'],
  },
  {
    title: 'Flera händelser utan skada',
    fill: { [what]: 'Fall', 'Hur många gånger?': 4, 'Från och med': today(), 'Till och med': today() },
    kind: 'avvikelse',
    categories: ['fall'],
  },
];
