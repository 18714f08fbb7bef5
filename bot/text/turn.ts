import type { Localised } from './language.ts';

/** What the edge itself says: where an answer went, and that something went wrong. */
export const turnTexts = {
  inYourChat: {
    sv: 'Jag svarar dig i vår egen chatt.',
    en: 'I have answered you in our own chat.',
  },
  below: {
    sv: 'Se kortet längst ner i chatten.',
    en: 'See the card at the bottom of the chat.',
  },
  openChatFirst: {
    sv: 'Det här visar jag bara för dig. Öppna chatten med mig först: sök efter Lyhörd i Teams och välj Lägg till. Försök sedan igen.',
    en: 'I show this to you alone. Open the chat with me first: search for Lyhörd in Teams and choose Add. Then try again.',
    lattlast:
      'Det här visar jag bara för dig. Öppna först chatten med mig. Sök efter Lyhörd i Teams. Tryck på Lägg till. Försök sedan igen.',
  },
  notNow: {
    sv: 'Jag kunde inte skicka svaret just nu. Vänta en liten stund och försök igen.',
    en: 'I could not send the answer just now. Wait a moment and try again.',
  },
  slow: {
    sv: 'Det tar längre tid än vanligt. Händer inget på en minut, tryck igen. Inget blir dubbelt.',
    en: 'This takes longer than usual. If nothing happens within a minute, press again. Nothing will be doubled.',
  },
  tooFast: {
    sv: 'Det gick lite för fort för mig. Vänta en minut och försök igen.',
    en: 'That was a little too fast for me. Wait a minute and try again.',
  },
  unknownButton: {
    sv: 'Den knappen känner jag inte igen. Skriv hjälp, så visar jag vad jag kan.',
    en: 'I do not recognise that button. Write help, and I will show what I can do.',
  },
  fault: {
    sv: 'Något gick fel hos oss. Försök igen om en liten stund, inget blir dubbelt. Är någon skadad? Vänta inte, ring som vanligt.',
    en: 'Something went wrong on our side. Try again in a moment, nothing will be doubled. Is someone hurt? Do not wait, call as usual.',
  },
  unknownPerson: {
    sv: 'Jag kan inte se vem du är, och då kan jag inte ta emot något. Logga in i Teams med ditt jobbkonto och försök igen.',
    en: 'I cannot see who you are, and so I cannot receive anything. Sign in to Teams with your work account and try again.',
  },
} as const satisfies Record<string, Localised>;

/** For what is said before the person, and so her language, is known. */
export const bilingual = ({ sv, en }: Localised): string => `${sv}\n\n${en}`;
