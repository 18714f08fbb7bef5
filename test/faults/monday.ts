import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../../bot/domain/calendar.ts';
import { comesOnce, type Target } from '../../bot/domain/notices.ts';
import { atStockholm } from '../../bot/domain/time.ts';
import type { Notice } from '../../bot/ports/store.ts';
import { reminderTexts } from '../../bot/text/reminders.ts';
import { weekTexts } from '../../bot/text/weekCard.ts';
import type { FakeConnector } from '../e2e/teams/fakeConnector.ts';
import { newest } from '../e2e/teams/teamsState.ts';

type Once = Extract<Target['to'], 'week' | 'digest' | 'unitDigest'>;

/** Only these words of a message matter: they tell it from every other. */
const words: Readonly<Record<Once, string>> = {
  week: weekTexts.toast.sv,
  digest: reminderTexts.title.sv,
  unitDigest: reminderTexts.titleUnit.sv,
};

/** A Monday morning when the week's cards are due, and the day's reminders of all that is reported now. */
export function aMonday(): string {
  const week = Temporal.Duration.from({ days: 7 });
  const soon = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 3 });
  let monday = soon.add({ days: (8 - soon.dayOfWeek) % 7 });
  while (!isWorkingDay(monday.toString())) monday = monday.add(week);
  return atStockholm(monday.toString(), '07:45');
}

/** Resolves when the first of them has come. */
export async function untilTheFirst({ teams }: FakeConnector, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; standing(teams).size === 0; await pause(5)) {
    if (Date.now() > end) throw new Error('No card of the week and no reminder has come');
  }
}

/**
 * What comes once, against what was made: more messages than notices came twice, and fewer than notices that are done
 * did not come. One that was under way when its sender was killed is in doubt: it may have come or not, and is
 * not sent again.
 */
export function reckonOnce(notices: readonly Notice[], { teams }: FakeConnector) {
  const came = standing(teams);
  const made = Map.groupBy(
    notices.filter(({ target }) => comesOnce(target)),
    ({ target }) => placeOf(target),
  );
  const places = [...new Set([...came.keys(), ...made.keys()])].map((place) => {
    const of = made.get(place) ?? [];
    const doubtful = of.filter(isInDoubt).length;
    const sent = of.filter((notice) => notice.state === 'done' && !isInDoubt(notice)).length;
    return { place, came: came.get(place) ?? 0, sent, doubtful, made: of.length };
  });
  return {
    made: notices.filter(({ target }) => comesOnce(target)).length,
    inDoubt: places.reduce((sum, { doubtful }) => sum + doubtful, 0),
    twice: places.filter((one) => one.came > one.sent + one.doubtful).map(inWords),
    missing: places.filter((one) => one.came < one.sent || one.sent + one.doubtful < one.made).map(inWords),
  };
}

const isInDoubt = ({ ambiguous }: Notice): boolean => ambiguous > 0;
const inWords = (place: object): string => JSON.stringify(place);

const placeOf = (target: Target): string => {
  const where = 'personId' in target ? target.personId : 'unitId' in target ? target.unitId : '';
  return `${target.to} ${where}`;
};

/** How often each of them stands in Teams, by kind and place. */
function standing(teams: FakeConnector['teams']): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, members, team, posts } of teams.conversations) {
    const place = team?.channels.find((channel) => channel.id === id)?.name ?? members[0]?.aadObjectId;
    for (const post of posts) {
      const text = JSON.stringify(newest(post));
      const kind = (Object.keys(words) as Once[]).find((one) => text.includes(words[one]));
      if (kind) found.set(`${kind} ${place}`, (found.get(`${kind} ${place}`) ?? 0) + 1);
    }
  }
  return found;
}
