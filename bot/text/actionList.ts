import type { ActionState } from '../domain/actionFacts.ts';
import type { ActionSort } from '../domain/actionList.ts';
import type { Strength } from '../domain/casework.ts';
import { formatDay } from '../domain/time.ts';
import type { Localised } from './language.ts';

/** Where an action stands, as a list of them says it. */
export const actionStateNames: Readonly<Record<ActionState, Localised>> = {
  open: { sv: 'Ska göras', en: 'To be done' },
  toSee: { sv: 'Gjord, effekten ska ses', en: 'Done, effect to be seen', lattlast: 'Gjord. Vi ska se om det hjälpte.' },
  yes: { sv: 'Hjälpte', en: 'Helped' },
  partly: { sv: 'Hjälpte delvis', en: 'Helped in part' },
  no: { sv: 'Hjälpte inte', en: 'Did not help' },
  unseen: { sv: 'Gjord, effekten inte sedd', en: 'Done, effect not seen' },
  dropped: { sv: 'Görs inte', en: 'Will not be done' },
};

/** In a word: what each means stands where it is chosen (caseworkNames.ts). */
export const strengthWords: Readonly<Record<Strength, Localised>> = {
  strong: { sv: 'Stark', en: 'Strong' },
  medium: { sv: 'Medel', en: 'Medium' },
  weak: { sv: 'Svag', en: 'Weak' },
};

export const actionSortNames: Readonly<Record<ActionSort, Localised>> = {
  day: { sv: 'Datum', en: 'Day' },
  strength: { sv: 'Styrka', en: 'Strength' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
  unit: { sv: 'Enhet', en: 'Unit' },
  state: { sv: 'Läge', en: 'State' },
};

export const lateActions: Localised = { sv: 'Försenade', en: 'Late' };

/** What an action's day means: until when, or since when. `beside` names a year, as of `formatDay`. */
export function dayOfAction(state: ActionState, day: string, isLate: boolean, beside: string): Localised {
  const { sv, en } = wordsFor(state, isLate);
  return { sv: `${sv} ${formatDay(day, 'sv', { beside })}`, en: `${en} ${formatDay(day, 'en', { beside })}` };
}

function wordsFor(state: ActionState, isLate: boolean): Localised {
  if (state === 'open') return isLate ? { sv: 'Skulle vara klar', en: 'Was due' } : by;
  if (state === 'toSee') return isLate ? { sv: 'Skulle ses', en: 'Was to be seen' } : look;
  return { sv: 'Skrivet', en: 'Written down' };
}
const by: Localised = { sv: 'Klar senast', en: 'Done by' };
const look: Localised = { sv: 'Effekten ses', en: 'Effect to be seen' };

export const openCasesText: Localised = { sv: 'Öppna ärenden', en: 'Open cases' };

export const reportedIn = (year: number): Localised => ({ sv: `Rapporterade ${year}`, en: `Reported in ${year}` });

/** Cases that no unit's figures may hold. */
export const apartText: Localised = {
  sv: 'Utanför enheterna (lex Sarah och ärenden om en chef)',
  en: 'Outside the units (lex Sarah and cases about a manager)',
};

export const wholeText: Localised = { sv: 'Alla', en: 'All' };

/** The columns of the file, in their order. */
export const actionColumns = {
  number: { sv: 'Ärende', en: 'Case' },
  unit: { sv: 'Enhet', en: 'Unit' },
  what: { sv: 'Åtgärd', en: 'Action' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
  strength: { sv: 'Styrka', en: 'Strength' },
  state: { sv: 'Läge', en: 'State' },
  dueOn: { sv: 'Klar senast', en: 'Done by' },
  day: { sv: 'Dag för läget', en: 'Day of the state' },
} as const satisfies Record<string, Localised>;

export const figureColumns = {
  area: { sv: 'Område', en: 'Area' },
  unit: { sv: 'Enhet', en: 'Unit' },
  weekOpen: { sv: 'Veckans åtgärder, öppna', en: 'Week actions, open' },
  weekDone: { sv: 'Veckans åtgärder, klara', en: 'Week actions, done' },
} as const satisfies Record<string, Localised>;

/** The file ends here although there is more. */
export const restOf = (count: number): Localised => ({
  sv: `${count} åtgärder till får inte plats i filen. Välj en enhet eller ett läge och hämta igen.`,
  en: `${count} more actions do not fit in the file. Choose a unit or a state and fetch again.`,
});
