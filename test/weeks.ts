import { isoWeekBounds, isoWeekOf } from '../bot/domain/time.ts';

/** Every ISO week from 2020-W01 to 2035-W52, in order. */
export const weeksFrom2020To2035: readonly string[] = (() => {
  const weeks: string[] = [];
  for (let week = '2020-W01'; week < '2036'; week = isoWeekOf(isoWeekBounds(week).to)) weeks.push(week);
  return weeks;
})();
