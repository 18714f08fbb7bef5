import type { Localised } from '../../bot/text/language.ts';

/** What every list with choices and pages says. */
export const listTexts = {
  unit: { sv: 'Enhet', en: 'Unit' },
  allUnits: { sv: 'Alla enheter', en: 'All units' },
  noneChosen: { sv: 'Inget finns kvar av det du har valt.', en: 'There is nothing left of what you have chosen.' },
  showAll: { sv: 'Visa allt', en: 'Show all' },
  pages: { sv: 'Bläddra i listan', en: 'Pages of the list' },
  before: { sv: 'Föregående', en: 'Previous' },
  next: { sv: 'Nästa', en: 'Next' },
} as const satisfies Record<string, Localised>;

export const rowsOf = (from: number, to: number, total: number): Localised => ({
  sv: `${from}–${to} av ${total}`,
  en: `${from}–${to} of ${total}`,
});
