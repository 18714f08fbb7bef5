import { formatDay } from '../domain/time.ts';
import type { Localised } from './language.ts';
import { type Days, daysEn, daysSv, listed } from './standIn.ts';

/** A manager who is away, and the one who stands in for her. */
export const absenceTexts = {
  title: { sv: 'När är du borta?', en: 'When are you away?' },
  lead: {
    sv: 'Den som ersätter dig får dina ärenden medan du är borta.',
    en: 'The one who stands in for you gets your cases while you are away.',
  },
  leadForOther: {
    sv: 'Den du väljer får chefens ärenden till och med sista dagen. Chefen kan ändra det själv.',
    en: 'Whoever you choose gets the manager’s cases up to the last day. The manager can change it herself.',
  },
  isBackAlready: {
    sv: 'Chefen är inte borta längre. Ingen behöver ersätta.',
    en: 'The manager is no longer away. Nobody needs to stand in.',
  },
  from: { sv: 'Från och med', en: 'From' },
  until: { sv: 'Till och med', en: 'Until' },
  untilHint: { sv: 'Sista dagen du är borta.', en: 'The last day you are away.' },
  deputy: { sv: 'Vem ersätter dig?', en: 'Who stands in for you?' },
  someoneElse: { sv: 'Någon annan, jag skriver namnet', en: 'Someone else, I write the name' },
  nobody: { sv: 'Ingen', en: 'Nobody' },
  deputyName: { sv: 'Namn, om det är någon annan', en: 'Name, if it is someone else' },
  deputyMissing: {
    sv: 'Välj vem som ersätter dig. Är det ingen, välj Ingen.',
    en: 'Choose who stands in for you. If nobody does, choose Nobody.',
  },
  nameMissing: { sv: 'Skriv namnet på den som ersätter dig.', en: 'Write the name of the one who stands in for you.' },
  unknownName: {
    sv: 'Jag hittar ingen med det namnet. Pröva med bara efternamnet, eller välj i listan.',
    en: 'I find nobody of that name. Try the surname alone, or choose from the list.',
    lattlast: 'Jag hittar inte det namnet. Skriv bara efternamnet. Eller välj i listan.',
  },
  herself: { sv: 'Det är du själv. Välj någon annan.', en: 'That is yourself. Choose someone else.' },
  cannotStandIn: {
    sv: 'Den personen kan inte se dina ärenden. Välj en annan chef, eller någon som arbetar i din enhet.',
    en: 'That person may not see your cases. Choose another manager, or someone who works in your unit.',
    lattlast: 'Den personen får inte se dina ärenden. Välj en annan chef. Eller välj någon i din enhet.',
  },
  onlyManagers: {
    sv: 'En verksamhetschef ersätts av en annan chef i samma verksamhet. Välj en chef.',
    en: 'Another manager of the same organisation stands in for a head of operations. Choose a manager.',
    lattlast: 'Bara en annan chef kan ersätta dig. Välj en chef.',
  },
  dayUnclear: {
    sv: 'Jag förstod inte vilken dag du menar. Välj den här. Du skrev:',
    en: 'I did not understand which day you mean. Choose it here. You wrote:',
  },
  noSuchDay: {
    sv: 'Den dagen finns inte i kalendern. Välj en annan. Du skrev:',
    en: 'There is no such day in the calendar. Choose another. You wrote:',
    lattlast: 'Den dagen finns inte. Välj en annan dag. Du skrev:',
  },
  saved: { sv: 'Då vet jag', en: 'Now I know' },
  backThen: {
    sv: 'När du är tillbaka går nya ärenden till dig igen, av sig själva.',
    en: 'When you are back, new cases go to you again by themselves.',
    lattlast: 'Sedan får du nya ärenden igen. Det sker av sig själv.',
  },
  earlier: {
    sv: 'Är du tillbaka tidigare? Skriv ”tillbaka”.',
    en: 'Back earlier? Write “back”.',
  },
  nobodyStandsIn: { sv: 'Ingen ersätter dig.', en: 'Nobody stands in for you.' },
  askHead: {
    sv: 'Be någon ersätta dig, om du kan. Annars frågar jag verksamhetschefen.',
    en: 'Ask someone to stand in for you, if you can. Otherwise I ask the head of operations.',
  },
  nobodyAtAll: {
    sv: 'Nya ärenden väntar på dig tills någon ersätter dig.',
    en: 'New cases wait for you until someone stands in for you.',
  },
  isBack: { sv: 'Välkommen tillbaka!', en: 'Welcome back!' },
  backNow: {
    sv: 'Nya ärenden kommer till dig igen. Det som kom medan du var borta ser du under Att göra.',
    en: 'New cases come to you again. What came while you were away is under To do.',
    lattlast: 'Du får nya ärenden igen. Tryck på Att göra. Då ser du vad som kom medan du var borta.',
  },
  notAway: { sv: 'Du är inte borta, så allt är som vanligt.', en: 'You are not away, so everything is as usual.' },
  planned: { sv: 'Du har sagt att du ska vara borta:', en: 'You have said that you will be away:' },
  removed: { sv: 'Borttaget. Du är inte borta de dagarna.', en: 'Removed. You are not away on those days.' },
} as const satisfies Record<string, Localised>;

/** At most 20 characters, like every button. */
export const absenceButtons = {
  save: { sv: 'Spara', en: 'Save' },
  back: { sv: 'Jag är tillbaka', en: 'I am back' },
  change: { sv: 'Ändra', en: 'Change' },
  remove: { sv: 'Ta bort', en: 'Remove' },
} as const satisfies Record<string, Localised>;

/** To those who have nobody's place to give. */
export const notForYou = {
  staff: {
    sv: 'Det här är för chefer: de säger när de är borta och vem som ersätter. Säg till din chef i stället.',
    en: 'This is for managers: they say when they are away and who stands in. Please tell your manager instead.',
    lattlast: 'Det här är bara för chefer. Är du borta? Prata med din chef.',
  },
  officer: {
    sv: 'Alla som är SAS, MAS eller MAR får redan ärendena. Ska någon ersätta dig, be en administratör ge den personen rollen.',
    en: 'Everyone who is SAS, MAS or MAR already gets the cases. If someone is to stand in for you, ask an administrator to give that person the role.',
    lattlast: 'Ska någon ersätta dig? Be en administratör. Då får den personen samma roll som du.',
  },
} as const satisfies Record<string, Localised>;

export const awayDays = (days: Days): Localised => ({
  sv: `Du är borta ${daysSv(days)}.`,
  en: `You are away ${daysEn(days)}.`,
});

export const standIn = (name: string): Localised => ({
  sv: `${name} ersätter dig och har fått veta det.`,
  en: `${name} stands in for you and has been told.`,
});

export const getsCases = (name: string): Localised => ({
  sv: `${name} får nya ärenden, och de som väntar på dig nu.`,
  en: `${name} gets new cases, and those that wait for you now.`,
});

export const goesTo = (names: readonly string[]): Localised => ({
  sv: `Nya ärenden går till ${listed(names, 'sv')}.`,
  en: `New cases go to ${listed(names, 'en')}.`,
});

/** She is promised elsewhere on the same days. */
export const promisedTo = (names: readonly string[]): Localised => ({
  sv: `Du skulle själv ersätta ${listed(names, 'sv')} då. Säg till, så att någon annan gör det.`,
  en: `You were to stand in for ${listed(names, 'en')} yourself then. Please say so, so that someone else does.`,
  lattlast: `Du skulle ersätta ${listed(names, 'sv')} då. Säg till. Någon annan måste göra det.`,
});

export const severalAreCalled = (name: string): Localised => ({
  sv: `Flera heter ${name}. Välj den rätta i listan.`,
  en: `Several are called ${name}. Choose the right one on the list.`,
});

/** `until` is a day. */
export const deputyIsAway = (name: string, until: string): Localised => ({
  sv: `${name} är själv borta till och med ${formatDay(until, 'sv')}. Välj någon annan.`,
  en: `${name} is away too, until ${formatDay(until, 'en')}. Choose someone else.`,
});

/** The form's title where a head of operations fills it in for somebody else. */
export const standInFor = (name: string): Localised => ({
  sv: `Vem ersätter ${name}?`,
  en: `Who stands in for ${name}?`,
});

export const standInNamed = (name: string): Localised => ({
  sv: `Det är sparat. Den som ersätter ${name} får veta det nu.`,
  en: `It is saved. Whoever stands in for ${name} is told now.`,
});
