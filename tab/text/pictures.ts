import type { Localised } from '../../bot/text/language.ts';

export const pictureTexts = {
  title: { sv: 'Bilder', en: 'Pictures' },
  none: { sv: 'Det finns inga bilder än.', en: 'There are no pictures yet.' },
  add: { sv: 'Lägg till en bild', en: 'Add a picture' },
  advice: {
    sv: 'Visa platsen eller saken, aldrig en person. Var bilden togs följer inte med.',
    en: 'Show the place or the thing, never a person. Where it was taken does not come along.',
    lattlast: 'Ta bild på platsen eller saken. Ta aldrig bild på en person.',
  },
  sending: { sv: 'Skickar bilden …', en: 'Sending the picture …' },
  look: { sv: 'Visa bilden', en: 'Show the picture' },
  picture: { sv: 'Bild', en: 'Picture' },
  addedBy: { sv: 'tillagd av', en: 'added by' },
  hide: { sv: 'Ta bort', en: 'Take away' },
  why: { sv: 'Varför ska den bort?', en: 'Why should it go?' },
  keep: { sv: 'Behåll', en: 'Keep it' },
} as const satisfies Record<string, Localised>;
