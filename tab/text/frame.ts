import type { Localised } from '../../bot/text/language.ts';

/** What stands around every page. */
export const pageNames = {
  reports: { sv: 'Mina rapporter', en: 'My reports' },
  toDo: { sv: 'Att göra', en: 'To do' },
  unit: { sv: 'Enheten', en: 'The unit' },
  search: { sv: 'Sök', en: 'Search' },
  overview: { sv: 'Ledning', en: 'Overview' },
  actions: { sv: 'Åtgärder', en: 'Actions' },
  administration: { sv: 'Administration', en: 'Administration' },
} as const satisfies Record<string, Localised>;

export const frameTexts = {
  menu: { sv: 'Sidor', en: 'Pages' },
  skip: { sv: 'Hoppa till innehållet', en: 'Skip to the content' },
  language: { sv: 'Språk', en: 'Language' },
  loading: { sv: 'Hämtar …', en: 'Loading …' },
  again: { sv: 'Försök igen', en: 'Try again' },
  signInAgain: { sv: 'Logga in igen', en: 'Sign in again' },
  close: { sv: 'Stäng', en: 'Close' },
  goOn: { sv: 'Fortsätt skriva', en: 'Go on writing' },
  leave: { sv: 'Stäng utan att skicka', en: 'Close without sending' },
  unsent: {
    sv: 'Du har skrivit något som inte är skickat.',
    en: 'You have written something that has not been sent.',
  },
  away: {
    sv: 'Lyhörd svarar inte just nu. Det du har skrivit finns kvar här. Kontrollera nätet och försök igen.',
    en: 'Lyhörd does not answer right now. What you have written is still here. Check the network and try again.',
  },
  signedOut: {
    sv: 'Du behöver logga in igen. Det du har skrivit finns kvar här.',
    en: 'You need to sign in again. What you have written is still here.',
  },
  failed: {
    sv: 'Något gick fel hos oss. Inget har försvunnit. Försök igen om en stund.',
    en: 'Something went wrong on our side. Nothing is lost. Try again in a while.',
  },
  nothingHere: { sv: 'Här finns inget', en: 'Nothing here' },
  noSuchPage: {
    sv: 'Den sidan finns inte, eller så är den inte till för dig.',
    en: 'There is no such page, or it is not for you.',
  },
  toStart: { sv: 'Till första sidan', en: 'To the first page' },
  more: { sv: 'Visa fler', en: 'Show more' },
  saved: { sv: 'Filen är hämtad.', en: 'The file has been fetched.' },
  openInTeams: {
    sv: 'Lyhörd öppnas i Microsoft Teams. Leta efter Lyhörd bland apparna.',
    en: 'Lyhörd opens in Microsoft Teams. Look for Lyhörd among the apps.',
  },
  whoAreYou: { sv: 'Vem vill du vara?', en: 'Who do you want to be?' },
  invented: {
    sv: 'Alla här är påhittade. Detta är en provkörning på din egen dator.',
    en: 'Everybody here is invented. This is a trial on your own computer.',
  },
  change: { sv: 'Byt person', en: 'Change person' },
} as const satisfies Record<string, Localised>;
