import type { Localised } from './language.ts';

/** Buttons: at most 20 characters, so that they stay whole on a narrow phone. */
export const buttons = {
  report: { sv: 'Rapportera', en: 'Report' },
  reportMore: { sv: 'Ny rapport', en: 'New report' },
  more: { sv: 'Visa fler', en: 'Show more' },
  goOn: { sv: 'Fortsätt', en: 'Go on' },
  discard: { sv: 'Släng utkastet', en: 'Discard draft' },
  mine: { sv: 'Mina ärenden', en: 'My cases' },
  toDo: { sv: 'Att göra', en: 'To do' },
  childConcern: { sv: 'Oro för ett barn', en: 'Worried for a child' },
  language: { sv: 'Språk / Language', en: 'Language / Språk' },
  add: { sv: 'Lägg till', en: 'Add' },
  withdraw: { sv: 'Ta tillbaka', en: 'Withdraw' },
  receipt: { sv: 'Visa kvittot', en: 'Show the receipt' },
  readAnswer: { sv: 'Läs svaret', en: 'Read the answer' },
  earlierAnswers: { sv: 'Tidigare svar', en: 'Earlier answers' },
  receive: { sv: 'Ta emot', en: 'Receive' },
  assess: { sv: 'Bedöm', en: 'Assess' },
  assessAgain: { sv: 'Bedöm igen', en: 'Assess again' },
  read: { sv: 'Läs', en: 'Read' },
  papers: { sv: 'Dokument', en: 'Documents' },
  readOn: { sv: 'Läs vidare', en: 'Read on' },
  refer: { sv: 'Hänvisa', en: 'Refer' },
  merge: { sv: 'Slå ihop', en: 'Merge' },
  investigate: { sv: 'Utred', en: 'Investigate' },
  act: { sv: 'Åtgärda', en: 'Act' },
  followUp: { sv: 'Följ upp', en: 'Follow up' },
  send: { sv: 'Skicka', en: 'Send' },
  save: { sv: 'Spara bedömningen', en: 'Save assessment' },
  answer: { sv: 'Svara', en: 'Answer' },
  saveLesson: { sv: 'Spara lärdomen', en: 'Save the lesson' },
  skip: { sv: 'Hoppa över', en: 'Skip' },
  close: { sv: 'Avsluta', en: 'Close' },
  reopen: { sv: 'Återöppna', en: 'Reopen' },
  process: { sv: 'Öppna processen', en: 'Open the process' },
  search: { sv: 'Sök', en: 'Search' },
  back: { sv: 'Tillbaka', en: 'Back' },
  connect: { sv: 'Koppla', en: 'Connect' },
  menu: { sv: 'Till menyn', en: 'To the menu' },
  toCase: { sv: 'Till ärendet', en: 'To the case' },
  decide: { sv: 'Bestäm', en: 'Decide' },
  done: { sv: 'Det är klart', en: 'It is done' },
  finished: { sv: 'Klar', en: 'Done' },
  tryAgain: { sv: 'Lagat, försök igen', en: 'Mended, try again' },
} as const satisfies Record<string, Localised>;

export const yes: Localised = { sv: 'Ja', en: 'Yes' };
export const no: Localised = { sv: 'Nej', en: 'No' };

export const messageTexts = {
  cannotShow: {
    sv: 'Uppdatera Teams om du inte ser kortet.',
    en: 'Update Teams if you cannot see the card.',
  },
  news: { sv: 'Lyhörd har skrivit till dig.', en: 'Lyhörd has written to you.' },
} as const satisfies Record<string, Localised>;

/** Toasts of cards about a case: read on locked phones. */
export const toasts = {
  channelCase: { sv: 'Ett ärende i kanalen.', en: 'A case in the channel.' },
  receipt: { sv: 'Tack! Din rapport är framme.', en: 'Thank you! Your report has arrived.' },
  receiptNews: { sv: 'Det har hänt något med din rapport.', en: 'There is news about your report.' },
  someCase: { sv: 'Ett ärende väntar på dig.', en: 'A case is waiting for you.' },
  someCaseToRead: { sv: 'Ett ärende finns att läsa.', en: 'There is a case to read.' },
  someCaseNowToRead: { sv: 'Ett brådskande ärende finns att läsa.', en: 'There is an urgent case to read.' },
  someCaseNow: { sv: 'Ett ärende behöver dig nu.', en: 'A case needs you now.' },
  elsewhere: { sv: 'Ett ärende hanteras av någon annan.', en: 'Someone else is handling a case.' },
  together: { sv: 'Två ärenden hör nu ihop.', en: 'Two cases now belong together.' },
  content: { sv: 'Här är ärendet du bad om.', en: 'Here is the case you asked for.' },
  form: { sv: 'Ett formulär att fylla i.', en: 'A form to fill in.' },
  list: { sv: 'Här är din lista.', en: 'Here is your list.' },
} as const satisfies Record<string, Localised>;

/** By how the case stands, and for one who waits for nothing but to read it. */
export const caseToasts = (number: string) =>
  ({
    toRead: { sv: `Ärende ${number} finns att läsa.`, en: `Case ${number} is there to read.` },
    registered: { sv: `Ärende ${number} väntar på dig.`, en: `Case ${number} is waiting for you.` },
    received: { sv: `Ärende ${number} är mottaget.`, en: `Case ${number} has been received.` },
    investigating: { sv: `Ärende ${number} utreds.`, en: `Case ${number} is being investigated.` },
    acting: { sv: `Ärende ${number} åtgärdas.`, en: `Case ${number} is being acted on.` },
    following: { sv: `Ärende ${number} följs upp.`, en: `Case ${number} is being followed up.` },
    closed: { sv: `Ärende ${number} är avslutat.`, en: `Case ${number} is closed.` },
    assessed: { sv: `Ärende ${number} är bedömt.`, en: `Case ${number} has been assessed.` },
    withdrawn: { sv: `Ärende ${number} är tillbakataget.`, en: `Case ${number} has been withdrawn.` },
    merged: { sv: `Ärende ${number} hör nu ihop med ett annat.`, en: `Case ${number} now belongs with another.` },
  }) as const satisfies Record<string, Localised>;

export const channelTexts = {
  outside: { sv: 'Ärendet hanteras utanför kanalen.', en: 'The case is handled outside the channel.' },
  event: { sv: 'Händelse', en: 'Event' },
  nobodyYet: { sv: 'Ingen än', en: 'Nobody yet' },
} as const satisfies Record<string, Localised>;

/** Why a case comes to a person, said first. In the tab what she reads is no card, so none of these says that it is. */
export const reasons = {
  responsible: {
    sv: 'Du får ärendet för att du ansvarar för enheten.',
    en: 'You get this case because you are responsible for the unit.',
  },
  head: {
    sv: 'Du får ärendet för att du är verksamhetschef.',
    en: 'You get this case because you are head of operations.',
  },
  noManager: {
    sv: 'Ingen chef kunde nås. Se till att någon tar hand om ärendet. Du får ärendet för att du är SAS.',
    en: 'No manager could be reached. Please see to it that someone takes the case. You get this case because you are SAS.',
    lattlast:
      'Det gick inte att nå någon chef. Se till att någon tar hand om ärendet. Du får ärendet för att du är SAS.',
  },
  sas: { sv: 'Du får ärendet för att du är SAS.', en: 'You get this case because you are SAS.' },
  onCall: {
    sv: 'Du får ärendet för att det brådskar och du är chef i beredskap nu.',
    en: 'You get this case because it is urgent and you are the manager on call now.',
    lattlast: 'Du får ärendet för att det är bråttom. Du är chef i beredskap nu.',
  },
  board: {
    sv: 'Du får ärendet för att du är nämndens SAS.',
    en: 'You get this case because you are the board’s SAS.',
  },
  mas: { sv: 'Du får ärendet för att du är MAS.', en: 'You get this case because you are MAS.' },
  mar: { sv: 'Du får ärendet för att du är MAR.', en: 'You get this case because you are MAR.' },
} as const satisfies Record<string, Localised>;

export const directTexts = {
  urgent: {
    sv: '⚠ Brådskande: ta emot det så snart du kan.',
    en: '⚠ Urgent: please receive it as soon as you can.',
    lattlast: '⚠ Bråttom: ta emot ärendet så snart du kan.',
  },
  urgentToKnow: {
    sv: '⚠ Brådskande: läs det så snart du kan.',
    en: '⚠ Urgent: please read it as soon as you can.',
    lattlast: '⚠ Bråttom: läs ärendet så snart du kan.',
  },
  lexSarah: {
    sv: 'Det kan vara ett missförhållande (lex Sarah). Det visas inte i kanalen.',
    en: 'It may be a missförhållande (lex Sarah). It is not shown in the channel.',
  },
  analysis: {
    sv: 'Bedömningen visar att ärendet behöver en händelseanalys: ta reda på vad som hände och varför.',
    en: 'The assessment shows that the case needs an event analysis (händelseanalys): find out what happened and why.',
    lattlast: 'Bedömningen visar att det är allvarligt. Gör en händelseanalys. Ta reda på vad som hände och varför.',
  },
  logged: {
    sv: 'Det sparas i loggen när du läser ärendet.',
    en: 'It is noted in the log when you read the case.',
  },
  elsewhere: {
    sv: 'Ärendet hanteras av någon annan nu. Du behöver inte göra något.',
    en: 'Someone else is handling the case now. You need not do anything.',
  },
} as const satisfies Record<string, Localised>;

export const belongsWith = (number: string): Localised => ({
  sv: `Hör nu ihop med ${number}. Fortsätt i det ärendet.`,
  en: `Now belongs with ${number}. Go on in that case.`,
});

export const contentTexts = {
  what: { sv: 'Det här hände', en: 'What happened' },
  immediateAction: { sv: 'Det gjordes direkt', en: 'What was done at once' },
  addition: { sv: 'Tillägg', en: 'Added' },
  answers: { sv: 'Mer om händelsen', en: 'More about it' },
  whenUnknown: { sv: 'Okänt när', en: 'Not known when' },
  personRef: {
    sv: 'En journalreferens finns. Den visas inte här.',
    en: 'There is a journal reference. It is not shown here.',
  },
  concernsManager: {
    sv: 'Rapporten gäller närmaste chefen, som inte ser den.',
    en: 'The report is about the nearest manager, who cannot see it.',
  },
  logged: {
    sv: 'Nu står det i loggen att du har läst ärendet.',
    en: 'The log now says that you have read the case.',
  },
} as const satisfies Record<string, Localised>;

export const partOf = (part: number, parts: number): Localised => ({
  sv: `Del ${part} av ${parts}`,
  en: `Part ${part} of ${parts}`,
});

export const unknownPerson: Localised = { sv: 'Någon som inte finns i registret', en: 'Someone not in the directory' };

export const listTexts = {
  mine: { sv: 'Mina ärenden', en: 'My cases' },
  toDo: { sv: 'Att göra', en: 'To do' },
  noneMine: {
    sv: 'Du har inte rapporterat något än. Skriv vad som har hänt, så hjälper jag dig.',
    en: 'You have not reported anything yet. Write what happened and I will help you.',
  },
  noneToDo: { sv: 'Inget väntar på dig just nu. Fint!', en: 'Nothing is waiting for you right now. Well done!' },
} as const satisfies Record<string, Localised>;

export const moreCases = (count: number): Localised => ({
  sv: `Det finns ${count} till.`,
  en: count === 1 ? 'There is 1 more.' : `There are ${count} more.`,
});

export const childTexts = {
  title: { sv: 'Oro för ett barn', en: 'Worried for a child' },
  notACase: {
    sv: 'Tack för att du bryr dig. Oro för ett barn ska inte rapporteras här. Den ska direkt till socialtjänstens mottagning.',
    en: 'Thank you for caring. Concern for a child is not reported here. It goes straight to the social services’ reception.',
  },
  danger: { sv: 'Är barnet i fara nu? Ring 112.', en: 'Is the child in danger now? Call 112.' },
  reach: { sv: 'Så når du mottagningen:', en: 'How to reach the reception:' },
  unknown: {
    sv: 'Ring kommunens växel och be om socialtjänstens mottagning för barn. På kvällen: be om socialjouren.',
    en: 'Call the municipality’s switchboard and ask for the social services’ reception for children. In the evening, ask for socialjouren.',
  },
  nothingSaved: { sv: 'Jag har inte sparat något.', en: 'I have not saved anything.' },
} as const satisfies Record<string, Localised>;
