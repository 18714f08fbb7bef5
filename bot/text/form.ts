import type { Localised } from './language.ts';

/** The report form, whatever its type. */
export const reportFormTexts = {
  helpFirst: {
    sv: 'Först: hjälp personen. Fara för liv? Ring 112.',
    en: 'First: help the person. Danger to life? Call 112.',
    lattlast: 'Hjälp personen först. Är det fara för livet? Ring 112.',
  },
  prefilled: {
    sv: 'Jag har fyllt i det jag förstod. Ändra det som inte stämmer. Inget är skickat än.',
    en: 'I have filled in what I understood. Change what is not right. Nothing has been sent yet.',
    lattlast: 'Jag har fyllt i det jag förstod. Ändra om något är fel. Jag har inte skickat något än.',
  },
  namesFound: {
    sv: 'Det ser ut som namn i texten. Skicka ändå, eller ändra först? Inget är skickat än.',
    en: 'There seem to be names in the text. Send anyway, or change it first? Nothing has been sent yet.',
    lattlast: 'Det ser ut som namn i texten. Du kan ändra. Du kan också skicka ändå. Jag har inte skickat något än.',
  },
  day: { sv: 'Dag', en: 'Day' },
  time: { sv: 'Klockan', en: 'Time' },
  otherUnit: { sv: 'En annan enhet', en: 'Another unit' },
  searchUnit: {
    sv: 'Annan enhet: skriv en del av namnet',
    en: 'Another unit: write part of its name',
    lattlast: 'Annan enhet: skriv en bit av namnet',
  },
  more: { sv: 'Fler uppgifter', en: 'More details' },
  notChild: {
    sv: 'Är det något annat än oro för ett barn?',
    en: 'Is it something other than concern for a child?',
    lattlast: 'Handlar det om något annat?',
  },
  notChildYes: {
    sv: 'Ja, det här ska rapporteras här',
    en: 'Yes, this is to be reported here',
    lattlast: 'Ja, jag ska rapportera det här',
  },
  discard: { sv: 'Avbryt', en: 'Cancel' },
} as const satisfies Record<string, Localised>;

export const readBackTexts = {
  title: { sv: 'Läs upp texten', en: 'Read the text back' },
  lead: {
    sv: 'Läs upp eller visa texten för den som berättade. Stämmer den?',
    en: 'Read or show the text to the one who told you. Is it right?',
    lattlast: 'Läs texten högt för personen. Är den rätt?',
  },
  confirm: { sv: 'Ja, skicka', en: 'Yes, send it' },
  change: { sv: 'Ändra texten', en: 'Change the text' },
} as const satisfies Record<string, Localised>;

/** Said softly beside an input; nothing stands in the way of sending. */
export const hintTexts = {
  name: {
    sv: 'Det här ser ut som namn. Skriv hellre ”den boende” eller ”en kollega”:',
    en: 'This looks like names. Better write “the resident” or “a colleague”:',
    lattlast: 'Är det här ett namn? Skriv inte namn. Skriv till exempel ”en boende”:',
  },
  howSerious: {
    sv: 'Jag förstod att någon kom till skada. Välj hur allvarligt det var.',
    en: 'I understood that someone was harmed. Choose how serious it was.',
    lattlast: 'Jag tror att någon blev skadad. Hur allvarligt var det?',
  },
  aboutManager: {
    sv: 'Du skriver om en chef. Är det din närmaste chef, kryssa i här.',
    en: 'You write about a manager. If it is your nearest manager, tick this box.',
    lattlast: 'Du skriver om en chef. Är det din chef? Kryssa i här.',
  },
} as const satisfies Record<string, Localised>;

/** Whose number it is: the form may be about another unit than her own. */
export const nurseAt = (unitName: string, phone: string): Localised => ({
  sv: `${unitName}: sjuksköterska ${phone}`,
  en: `${unitName}: nurse ${phone}`,
});

export const onCallAt = (unitName: string, phone: string): Localised => ({
  sv: `${unitName}: chef i beredskap ${phone}`,
  en: `${unitName}: manager on call ${phone}`,
  lattlast: `${unitName}: chef på kvällar och helger ${phone}`,
});

/** `places` is how many inputs need another look. */
export const notSentYet = (places: number): Localised => ({
  sv: `Nästan klart. ${places === 1 ? 'En sak' : `${places} saker`} behöver ändras, märkt med ⚠. Allt du skrev står kvar.`,
  en: `Almost done. ${places === 1 ? 'One thing needs' : `${places} things need`} a change, marked with ⚠. All you wrote is still there.`,
  lattlast: `Nästan klart. Ändra ${places === 1 ? 'det som är märkt' : `de ${places} saker som är märkta`} med ⚠. Allt du skrev är kvar.`,
});

/** Forms that were begun and not sent. */
export const draftTexts = {
  gone: {
    sv: 'Det formuläret finns inte kvar. Det kan redan vara skickat. Titta under Mina ärenden.',
    en: 'That form is no longer there. It may have been sent already. Look under My cases.',
  },
  discarded: { sv: 'Inget är sparat.', en: 'Nothing has been saved.' },
  tooLong: {
    sv: 'Texten är för lång för att skickas. Korta den, den står kvar i formuläret.',
    en: 'The text is too long to send. Shorten it; it is still in the form.',
  },
} as const satisfies Record<string, Localised>;
