import type { Localised } from './language.ts';

/** What the tab's API says when it cannot answer. */
export const apiTexts = {
  signIn: {
    sv: 'Du behöver logga in igen. Det du har skrivit finns kvar.',
    en: 'You need to sign in again. What you have written is still there.',
  },
  unreadable: {
    sv: 'Jag kunde inte läsa det som skickades. Ladda om sidan och försök igen.',
    en: 'I could not read what was sent. Reload the page and try again.',
  },
  away: {
    sv: 'Lyhörd svarar inte just nu. Inget har försvunnit. Försök igen om en stund.',
    en: 'Lyhörd does not answer right now. Nothing is lost. Try again in a while.',
  },
} as const satisfies Record<string, Localised>;
