import { alreadyDone, type Case } from '../domain/case.ts';
import { dayIn, daysAfter } from '../domain/forms/days.ts';
import type { Answers, Field } from '../domain/forms/field.ts';
import { decideStep, stepsNow } from '../domain/legal.ts';
import { type ProcessKey, processOf } from '../domain/process.ts';
import type { Step as LegalStep } from '../domain/processes/define.ts';
import { lexSarahOutcomes } from '../domain/processes/lexSarahOutcomes.ts';
import type { Answer } from '../domain/report.ts';
import type { Instant } from '../domain/time.ts';
import type { Cast } from './cast.ts';
import type { Dice } from './random.ts';
import { type Steps, step, type Tale } from './steps.ts';
import { noted, processWords } from './stories.ts';

/** What the law asks for at once: all that comes before a decision that rests on an investigation. */
export const lawAtOnce = (tale: Tale, cast: Cast): Steps =>
  stepsOf(tale, cast, { stopsBefore: 'decide', hours: cast.roll.chance(0.85) ? [1, 20] : [30, 90] });

/** The decision, and what follows from it; now and then it waits. */
export const lawInTime = (tale: Tale, cast: Cast): Steps =>
  stepsOf(tale, cast, { stopsBefore: cast.roll.chance(0.1) ? 'decide' : null, hours: [2, 40] });

interface Pace {
  readonly stopsBefore: string | null;
  readonly hours: readonly [least: number, most: number];
}

/** More steps than any process has. */
const most = 12;

function* stepsOf(tale: Tale, cast: Cast, { stopsBefore, hours }: Pace): Steps {
  const { roll } = cast;
  for (const { key } of tale.case.processes)
    for (let taken = 0; taken < most; taken += 1) {
      const [name, legal] = nextStep(tale.case, key, roll) ?? [];
      if (name === undefined || !legal || (name === stopsBefore && taken + stepsTaken(tale.case, key) > 0)) break;
      const [by, wait] = [cast.officer(legal.by), name === 'decide' ? roll.between(72, 900) : roll.between(...hours)];
      if (by === undefined) break;
      const { version } = tale.case;
      yield* step(tale, wait, by, (c) => {
        const answers = answersTo(legal, c, tale.at, roll);
        return answers ? decideStep(c, key, name, answers, by) : alreadyDone;
      });
      if (tale.case.version === version) break; // nobody here knows what to answer, or the rules said no
    }
}

const stepsTaken = ({ processes }: Case, key: ProcessKey): number => processOf(processes, key)?.taken.length ?? 0;

/** The one most often taken; now and then it is declined. */
function nextStep({ processes }: Case, key: ProcessKey, roll: Dice) {
  const process = processOf(processes, key);
  const now = process ? stepsNow(process) : [];
  const declines = roll.chance(0.12);
  return (declines ? now.find(([name]) => name === 'decline') : undefined) ?? now[0];
}

/** As few answers as will do, or all of them; undefined where neither will. */
function answersTo({ fields, check }: LegalStep, c: Case, at: Instant, roll: Dice): Answers | undefined {
  const to = (asked: readonly Field[]) =>
    Object.fromEntries(asked.map((field) => [field.id, answerTo(field, c, at, roll)]));
  return [to(fields.filter(({ required }) => required)), to(fields)].find((answers) => !check?.(answers).length);
}

function answerTo(field: Field, { unitId }: Case, at: Instant, roll: Dice): Answer {
  switch (field.kind) {
    case 'text':
      return (processWords[field.id] ?? noted).slice(0, field.max);
    case 'choice':
      return Object.hasOwn(field.options, lexSarahOutcomes[0])
        ? roll.pick(lexSarahOutcomes)
        : (Object.keys(field.options)[0] ?? '');
    case 'choices':
      return Object.keys(field.options).slice(0, 1);
    case 'yesNo':
      return field.initial;
    case 'count':
      return field.min;
    case 'day':
      return dayIn(at);
    case 'dayAhead':
      return daysAfter(dayIn(at), field.daysAhead);
    case 'moment':
      return at;
    case 'unit':
      return unitId;
  }
}
