import type { Language } from '../../bot/text/language.ts';

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  en: 'English',
  lattlast: 'Lättläst svenska',
};
