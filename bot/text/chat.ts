import type { Localised } from './language.ts';

export const menuTexts = {
  title: { sv: 'Vad har hänt?', en: 'What has happened?' },
  lead: {
    sv: 'Skriv vad som hände med egna ord, eller välj här.',
    en: 'Write what happened in your own words, or choose here.',
  },
  choose: { sv: 'Välj det som passar bäst.', en: 'Choose what fits best.' },
  first: {
    sv: 'Är någon skadad? Hjälp först. Ring 112 om det är bråttom.',
    en: 'Is someone hurt? Help first. Call 112 if it is urgent.',
  },
  drafts: { sv: 'Påbörjat', en: 'Started' },
} as const satisfies Record<string, Localised>;

export const draftFrom = (when: string): Localised => ({
  sv: `Sparat ${when}`,
  en: `Saved ${when}`,
});

export const moreDrafts = (count: number): Localised => ({
  sv: `Du har ${count} påbörjade till.`,
  en: `You have ${count} more that you have started.`,
});

export const welcomeTexts = {
  title: { sv: 'Hej, jag är Lyhörd!', en: 'Hello, I am Lyhörd!' },
  what: {
    sv: 'Berätta för mig när något har gått fel, eller riskerar att gå fel. Det tar under en minut. Jag ser till att rätt person får veta det, och du får veta vad som händer.',
    en: 'Tell me when something has gone wrong, or could go wrong. It takes less than a minute. I see to it that the right person knows, and you get to know what comes of it.',
    lattlast:
      'Berätta för mig när något har gått fel. Berätta också om något kan gå fel. Det tar under en minut. Jag ser till att rätt person får veta. Sedan berättar jag vad som händer.',
  },
  noBlame: {
    sv: 'Det handlar aldrig om att hitta någon att skylla på. Vi letar efter vad som kan bli bättre.',
    en: 'It is never about finding someone to blame. We look for what can be better.',
  },
} as const satisfies Record<string, Localised>;

export const channelMenuTexts = {
  title: { sv: 'Rapportera till Lyhörd', en: 'Report to Lyhörd' },
  shows: {
    sv: 'Kanalen visar bara ärendets nummer, grupp, risknivå, läge, dag och vilken roll som har det.',
    en: 'The channel shows only the case’s number, group, risk level, status, day and the role that holds it.',
  },
  never: {
    sv: 'Den visar aldrig vad någon har skrivit, vem det gäller eller vem som rapporterade.',
    en: 'It never shows what anyone has written, whom it is about or who reported.',
  },
  privately: {
    sv: 'Skriv inte om händelsen här i kanalen. Tryck på knappen, eller skriv till mig i vår egen chatt.',
    en: 'Do not write about the event here in the channel. Press the button, or write to me in our own chat.',
  },
  notConnected: {
    sv: 'Kanalen är inte kopplad till någon enhet än. En chef kan skriva ”@Lyhörd koppla” här.',
    en: 'The channel is not connected to a unit yet. A manager can write “@Lyhörd connect” here.',
  },
} as const satisfies Record<string, Localised>;

export const channelReplies = {
  onlyInChannel: {
    sv: 'Skriv koppla i den kanal i ett team som ska höra till enheten.',
    en: 'Write connect in the team channel that is to belong to the unit.',
  },
  toMyChat: {
    sv: 'Skriv inte om händelsen här. Öppna vår egen chatt och skriv där, så hjälper jag dig.',
    en: 'Please do not write about the event here. Open our own chat and write there, and I will help you.',
  },
  noSuchUnit: {
    sv: 'Jag hittar ingen enhet med det namnet som du får koppla.',
    en: 'I find no unit of that name that you may connect.',
  },
} as const satisfies Record<string, Localised>;

export const channelBelongsTo = (unitName: string): Localised => ({
  sv: `Kanalen hör till ${unitName}.`,
  en: `The channel belongs to ${unitName}.`,
});

/** To one who asks for a case by something that is no number. */
export const writeNumberSo: Localised = {
  sv: 'Skriv numret så här: ärende 2026-000123',
  en: 'Write the number like this: case 2026-000123',
};

/** Above her own reports, to one who wants to undo. */
export const howToUndo: Localised = {
  sv: 'Inget är skickat förrän du har tryckt på Skicka. Vill du ta tillbaka en rapport? Öppna den här, och tryck på Ta tillbaka. Finns inte knappen? Då kan du lägga till det du vill rätta.',
  en: 'Nothing is sent until you have pressed Send. Do you want to take a report back? Open it here, and press Withdraw. Is there no such button? Then you can add what you want to put right.',
  lattlast:
    'Jag skickar inget förrän du har tryckt på Skicka. Vill du ta tillbaka en rapport? Öppna den här. Tryck sedan på Ta tillbaka. Finns inte knappen? Då kan du lägga till det som ska bli rätt.',
};

export const languageTexts = {
  title: { sv: 'Vilket språk vill du ha?', en: 'Which language would you like?' },
} as const satisfies Record<string, Localised>;

/** Each language by its own name, so that everyone finds hers. */
export const languageNames = { sv: 'Svenska', en: 'English', lattlast: 'Lättläst svenska' } as const;

export const helpTexts = {
  title: { sv: 'Så här gör du', en: 'How to' },
  own: {
    sv: 'Skriv vad som hände med egna ord, minst tre ord. Jag fyller i formuläret åt dig. Inget skickas förrän du säger till.',
    en: 'Write what happened in your own words, three words or more. I fill in the form for you. Nothing is sent until you say so.',
  },
  orWrite: { sv: 'Du kan också skriva:', en: 'You can also write:' },
  inChannel: { sv: 'I en kanal skriver du @Lyhörd först:', en: 'In a channel, begin with @Lyhörd:' },
} as const satisfies Record<string, Localised>;

interface Command {
  readonly write: Localised;
  readonly does: Localised;
}

/** What can be written to the bot. Source: design/interfaces.md, Chat. */
export const personalCommands: readonly Command[] = [
  { write: { sv: 'rapportera', en: 'report' }, does: { sv: 'börja en rapport', en: 'start a report' } },
  { write: { sv: 'mina ärenden', en: 'my cases' }, does: { sv: 'se vad som hände sedan', en: 'see what came of it' } },
  { write: { sv: 'att göra', en: 'to do' }, does: { sv: 'se vad som väntar på dig', en: 'see what waits for you' } },
  {
    write: { sv: 'ärende 2026-000123', en: 'case 2026-000123' },
    does: { sv: 'öppna ett ärende', en: 'open a case' },
  },
  {
    write: { sv: 'språk lättläst', en: 'language sv' },
    does: { sv: 'byt språk (sv, en, lättläst)', en: 'change language (sv, en, lättläst)', lattlast: 'byt språk' },
  },
  { write: { sv: 'vecka', en: 'week' }, does: { sv: 'se din enhets vecka', en: 'see your unit’s week' } },
  { write: { sv: 'hjälp', en: 'help' }, does: { sv: 'se det här igen', en: 'see this again' } },
];

/** What only a manager has use for. */
export const managerCommands: readonly Command[] = [
  {
    write: { sv: 'borta till 3 dec, ersätts av Nils', en: 'away until 3 dec, replaced by Nils' },
    does: { sv: 'säg vem som ersätter dig', en: 'say who stands in for you' },
  },
  { write: { sv: 'tillbaka', en: 'back' }, does: { sv: 'ta över igen', en: 'take over again' } },
];

export const channelCommands: readonly Command[] = [
  { write: { sv: 'koppla', en: 'connect' }, does: { sv: 'knyt kanalen till en enhet', en: 'tie it to a unit' } },
  {
    write: { sv: 'koppla ledning', en: 'connect management' },
    does: { sv: 'knyt kanalen till ledningen', en: 'tie it to management' },
  },
  { write: { sv: 'vecka', en: 'week' }, does: { sv: 'visa veckan hittills', en: 'show the week so far' } },
];

export const privacyTexts = {
  title: { sv: 'Det där kan jag inte ta emot', en: 'I cannot take that' },
  notSaved: {
    sv: 'Jag har inte sparat något av det du skrev.',
    en: 'I have not saved anything of what you wrote.',
  },
  remove: {
    sv: 'Meddelandet står kvar i vår chatt. Ta bort det, är du snäll: håll fingret på meddelandet och välj Ta bort.',
    en: 'The message is still in our chat. Please delete it: hold the message and choose Delete.',
  },
  instead: {
    sv: 'Skriv gärna igen utan uppgifterna, eller använd formuläret. Skriv ”en boende” eller ”en brukare” i stället.',
    en: 'Please write again without them, or use the form. Write “a resident” or “a client” instead.',
  },
} as const satisfies Record<string, Localised>;

/** To words that no form could hold; Teams' own limit for a message lies below, so hardly anyone meets this. */
export const tooLongToFill: Localised = {
  sv: 'Det blev för långt för ett formulär. Texten står kvar i vår chatt. Skriv det viktigaste igen, lite kortare.',
  en: 'That is too long for a form. Your text is still in our chat. Please write the most important again, a little shorter.',
};

/** What the guard found, in words; never the thing itself. */
export const refusedKinds = {
  personnummer: { sv: 'ett personnummer', en: 'a personal identity number' },
  phone: { sv: 'ett telefonnummer', en: 'a phone number' },
  email: { sv: 'en e-postadress', en: 'an e-mail address' },
} as const satisfies Record<string, Localised>;

export const found = (things: Localised): Localised => ({
  sv: `Jag såg ${things.sv} i texten.`,
  en: `I saw ${things.en} in the text.`,
});

/** Said in the language just chosen. */
export const languageChanged: Localised = {
  sv: 'Från och med nu skriver jag på svenska.',
  en: 'From now on I write in English.',
  lattlast: 'Nu skriver jag på lätt svenska.',
};
