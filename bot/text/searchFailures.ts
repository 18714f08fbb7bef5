import { always } from './failureWords.ts';

/** What is wrong with what was sought. */
export const invalidInSearch = {
  refusedSearch: always({
    sv: 'Sök inte på personnummer, telefonnummer eller e-post. Inget ärende innehåller sådant. Det du skrev är inte sparat.',
    en: 'Please do not search for personal numbers, phone numbers or e-mail. No case holds any. What you wrote is not kept.',
    lattlast:
      'Sök inte på personnummer, telefonnummer eller e-post. Det finns inte i något ärende. Det du skrev är inte sparat.',
  }),
  shortSearch: always({
    sv: 'Skriv minst ett ord med två bokstäver.',
    en: 'Write at least one word of two letters.',
  }),
  longSearch: always({
    sv: 'Det blev många ord. Sök på högst tio.',
    en: 'That is a lot of words. Search for ten at most.',
  }),
};

export const notAllowedInSearch = {
  search: always({
    sv: 'Sök är för den som hanterar ärenden. Det du själv har rapporterat står under Mina rapporter.',
    en: 'Search is for those who handle cases. What you have reported yourself is under My reports.',
  }),
};
