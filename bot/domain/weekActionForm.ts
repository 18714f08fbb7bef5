import { Temporal } from 'temporal-polyfill';
import { faultTexts } from '../text/faults.ts';
import { weekActionTexts } from '../text/weekCard.ts';
import type { Fault } from './forms/field.ts';
import { readFreeText } from './freeText.ts';

/** What is decided about a week; `dueOn` is a day, YYYY-MM-DD, Stockholm. */
export interface Decision {
  readonly what: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

export const longestWhat = 500;

type Read =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the form as it was sent; all that is wrong is told at once. `owners` are the people there were to choose from. */
export function readDecision(
  inputs: Readonly<Record<string, string>>,
  { today, owners }: { readonly today: string; readonly owners: readonly string[] },
): Read {
  const what = readFreeText('what', inputs.what, { max: longestWhat, missing: weekActionTexts.whatMissing });
  const ownerId = owners.find((one) => one === inputs.ownerId);
  const dueOn = inputs.dueOn ?? '';
  const wrongDay = dayFault(dueOn, today);
  const faults: readonly Fault[] = [
    ...(what.ok ? [] : what.faults),
    ...(ownerId === undefined ? [{ field: 'ownerId', text: weekActionTexts.ownerMissing }] : []),
    ...(wrongDay ? [{ field: 'dueOn', text: wrongDay }] : []),
  ];
  return what.ok && ownerId !== undefined && !wrongDay
    ? { ok: true, decision: { what: what.text, ownerId, dueOn } }
    : { ok: false, faults };
}

function dayFault(day: string, today: string): Fault['text'] | undefined {
  if (day === '') return weekActionTexts.dayMissing;
  if (!isDay(day)) return faultTexts.notADay;
  return day < today ? weekActionTexts.dayPast : undefined;
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
