import type { Localised } from '../../bot/text/language.ts';

export const reportTexts = {
  title: { sv: 'Mina rapporter', en: 'My reports' },
  report: { sv: 'Rapportera', en: 'Report' },
  none: {
    sv: 'Du har inte rapporterat något än. Har något gått fel, eller kunde det ha gått fel? Berätta.',
    en: 'You have not reported anything yet. Has something gone wrong, or could it have? Tell us.',
  },
  drafts: { sv: 'Påbörjade, inte skickade', en: 'Begun, not sent' },
  goOn: { sv: 'Fortsätt', en: 'Go on' },
  reported: { sv: 'Rapporterat', en: 'Reported' },
  changed: { sv: 'Senast ändrat', en: 'Last changed' },
  words: { sv: 'Berätta vad som hände', en: 'Tell what happened' },
  wordsHint: {
    sv: 'Skriv med egna ord. Lyhörd fyller i formuläret, och inget skickas förrän du säger till.',
    en: 'Write in your own words. Lyhörd fills in the form, and nothing is sent until you say so.',
  },
  fill: { sv: 'Fyll i formuläret', en: 'Fill in the form' },
} as const satisfies Record<string, Localised>;
