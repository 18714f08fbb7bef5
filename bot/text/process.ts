import type { Localised } from './language.ts';

/** Legal processes: what their cards say besides what each process says itself (domain/processes/). */
export const processTexts = {
  toast: { sv: 'Här är det du bad om.', en: 'Here is what you asked for.' },
  law: { sv: 'Lag', en: 'Law' },
  state: { sv: 'Läge', en: 'Status' },
  runsFrom: { sv: 'Tiden räknas från', en: 'Time runs from' },
  reason: { sv: 'Startades för att', en: 'Was begun because' },
  taken: { sv: 'Det här är gjort', en: 'What has been done' },
  nothingTaken: { sv: 'Inget är gjort än.', en: 'Nothing has been done yet.' },
  now: { sv: 'Det här kan du göra nu', en: 'What you can do now' },
  byOthers: { sv: 'Det här gör någon annan', en: 'What someone else does' },
  nothingNow: { sv: 'Just nu behöver du inte göra något här.', en: 'There is nothing for you to do here just now.' },
  dataProtection: { sv: 'Dataskyddsombud', en: 'Data protection officer' },
  dataProtectionUnknown: {
    sv: 'Fråga kommunens växel efter dataskyddsombudet.',
    en: 'Ask the municipality’s switchboard for the data protection officer.',
  },
  joined: { sv: 'Utreds ihop med ett annat ärende', en: 'Investigated together with another case' },
  joinedGoOn: {
    sv: 'Det som görs i det ärendet gäller också här.',
    en: 'What is done in that case counts here too.',
  },
  gathered: { sv: 'Hit hör också', en: 'Belongs here too' },
  processes: { sv: 'Enligt lag', en: 'By law' },
  start: { sv: 'Starta process', en: 'Start process' },
  join: { sv: 'Utred tillsammans', en: 'Investigate together' },
  save: { sv: 'Spara', en: 'Save' },
  read: { sv: 'Läs ärendet', en: 'Read the case' },
} as const satisfies Record<string, Localised>;

export const startTexts = {
  title: { sv: 'Starta en process', en: 'Start a process' },
  hint: {
    sv: 'För det som lagen kräver och som ärendet inte säger av sig självt.',
    en: 'For what the law asks for and the case does not say by itself.',
  },
  which: { sv: 'Vilken?', en: 'Which one?' },
  reason: { sv: 'Varför?', en: 'Why?' },
  none: { sv: 'Allt som du kan starta är redan startat.', en: 'All that you can start has been started.' },
} as const satisfies Record<string, Localised>;

export const takeBackTexts = {
  button: { sv: 'Ta tillbaka beslutet', en: 'Take back decision' },
  title: { sv: 'Ta tillbaka ett beslut', en: 'Take back a decision' },
  hint: {
    sv: 'Arbetet går vidare från före beslutet, och tiderna räknas som om det inte hade funnits. Det som skrevs finns kvar i historiken.',
    en: 'The work goes on from before the decision, and time is counted as if it had not been made. What was written stays in the history.',
    lattlast: 'Arbetet går vidare som före beslutet. Det som skrevs finns kvar.',
  },
  reason: { sv: 'Varför tas det tillbaka?', en: 'Why is it taken back?' },
} as const satisfies Record<string, Localised>;

/** Why a case was reopened by itself. Swedish alone: it goes into the case's history, as people's own words do. */
export const resumedReason = 'Den gemensamma utredningen har tagits upp igen.';

export const takenBackTitle = (what: Localised): Localised => ({
  sv: `${what.sv} (taget tillbaka)`,
  en: `${what.en} (taken back)`,
});

export const takenBackBy = (who: string, when: Localised, reason: string): Localised => ({
  sv: `Togs tillbaka av ${who}, ${when.sv}: ${reason}`,
  en: `Taken back by ${who}, ${when.en}: ${reason}`,
});

export const joinTexts = {
  title: { sv: 'Utred tillsammans med ett annat ärende', en: 'Investigate together with another case' },
  hint: {
    sv: 'För händelser av samma slag. Utredning och beslut görs då i det andra ärendet.',
    en: 'For events of the same kind. Investigation and decision are then made in the other case.',
  },
  number: { sv: 'Numret på det andra ärendet', en: 'The number of the other case' },
} as const satisfies Record<string, Localised>;

/** What is to have been done when a clock is over. */
export const dueBy = (what: Localised, when: string): Localised => ({
  sv: `${what.sv}: senast ${when}.`,
  en: `${what.en}: by ${when}.`,
});

/** Whose limit it is: the law's own length, or the municipality's reading of a word. */
export const limitNames = {
  law: { sv: 'Lagens gräns', en: 'The law’s limit' },
  kommun: { sv: 'Kommunens gräns', en: 'The municipality’s limit' },
} as const satisfies Record<string, Localised>;

export const lawsWord = (word: Localised): Localised => ({
  sv: `Lagens ord: ${word.sv}.`,
  en: `The law’s word: ${word.en}.`,
});

export const clockDone = (when: Localised): Localised => ({ sv: `Gjort ${when.sv}.`, en: `Done ${when.en}.` });
export const clockDoneLate = (when: Localised): Localised => ({
  sv: `Gjort ${when.sv}, efter gränsen.`,
  en: `Done ${when.en}, past the limit.`,
});
export const clockNeedless = (when: Localised): Localised => ({
  sv: `Behövs inte, enligt beslut ${when.sv}.`,
  en: `Not needed, as decided ${when.en}.`,
});
export const clockLate: Localised = { sv: '⚠ Gränsen har passerats.', en: '⚠ The limit has passed.' };

/** Whoever stands so to the case, by what people call her. */
export const relationNames = {
  reporter: { sv: 'den som rapporterade', en: 'the reporter' },
  manager: { sv: 'enhetschefen', en: 'the unit manager' },
  head: { sv: 'verksamhetschefen', en: 'the head of operations' },
  sas: { sv: 'SAS', en: 'SAS' },
  mas: { sv: 'MAS', en: 'MAS' },
  mar: { sv: 'MAR', en: 'MAR' },
  investigator: { sv: 'den som utreder', en: 'the investigator' },
  onCall: { sv: 'chefen i beredskap', en: 'the manager on call' },
  owner: { sv: 'den som har åtgärden', en: 'the owner of the action' },
} as const satisfies Record<string, Localised>;
