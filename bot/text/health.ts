import type { Localised } from './language.ts';

export const healthTexts = {
  title: { sv: 'Något kommer inte fram', en: 'Something is not getting through' },
  nothingLost: {
    sv: 'Inget är förlorat. Det som väntar skickas när felet är lagat.',
    en: 'Nothing is lost. What is waiting is sent when the fault is mended.',
  },
  about: { sv: 'Gäller', en: 'About' },
} as const satisfies Record<string, Localised>;

interface Trouble {
  readonly broken: Localised;
  readonly mend: Localised;
}

/** What is broken and how an administrator mends it. */
export const troubles = {
  botRemoved: {
    broken: {
      sv: 'Lyhörd är borttagen ur teamet eller chatten.',
      en: 'Lyhörd has been removed from the team or the chat.',
    },
    mend: {
      sv: 'Lägg till appen Lyhörd i teamet igen: Hantera team, Appar, Fler appar.',
      en: 'Add the Lyhörd app to the team again: Manage team, Apps, More apps.',
    },
  },
  blocked: {
    broken: { sv: 'Personen har blockerat Lyhörd.', en: 'The person has blocked Lyhörd.' },
    mend: {
      sv: 'Be personen öppna chatten med Lyhörd och välja Avblockera.',
      en: 'Ask the person to open the chat with Lyhörd and choose Unblock.',
    },
  },
  channelGone: {
    broken: { sv: 'Enhetens kanal finns inte längre.', en: 'The unit’s channel no longer exists.' },
    mend: {
      sv: 'Skriv ”@Lyhörd koppla” i den kanal som enheten ska ha.',
      en: 'Write “@Lyhörd connect” in the channel that the unit is to have.',
    },
  },
  notInstalled: {
    broken: { sv: 'Personen har inte Lyhörd i Teams.', en: 'The person does not have Lyhörd in Teams.' },
    mend: {
      sv: 'Ge personen appen i Teams admincenter, eller be personen lägga till den själv.',
      en: 'Give the person the app in the Teams admin centre, or ask them to add it themselves.',
      lattlast: 'Ge personen appen i Teams admincenter. Personen kan också lägga till den själv.',
    },
  },
  tooManyAttempts: {
    broken: {
      sv: 'Teams har inte svarat trots många försök.',
      en: 'Teams has not answered after many attempts.',
    },
    mend: {
      sv: 'Se om Microsoft har en driftstörning. Försök sedan igen.',
      en: 'See whether Microsoft has an outage. Then try again.',
    },
  },
  nobodyResponsible: {
    broken: {
      sv: 'Enheten har ingen som ansvarar för ärenden.',
      en: 'The unit has nobody who is responsible for cases.',
    },
    mend: {
      sv: 'Skriv in en enhetschef för enheten i people.csv och läs in filen igen.',
      en: 'Enter an enhetschef for the unit in people.csv and import the file again.',
    },
  },
  uncertainWeek: {
    broken: {
      sv: 'Veckans kort kan ha kommit fram, eller inte. Teams svarade inte.',
      en: 'The week’s card may have arrived, or not. Teams did not answer.',
    },
    mend: {
      sv: 'Titta i kanalen. Saknas kortet: tryck på knappen, så skickas det igen.',
      en: 'Look in the channel. If the card is missing, press the button and it is sent again.',
    },
  },
} as const satisfies Record<string, Trouble>;

export const tryingAgain: Localised = {
  sv: 'Jag försöker igen nu. Det som väntade skickas. Går det inte får du ett nytt kort.',
  en: 'Trying again now. What was waiting is being sent. If it fails you get a new card.',
};
