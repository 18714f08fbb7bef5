import { failureText } from '../../cards/failure.ts';
import { snoozeCard } from '../../cards/snooze.ts';
import type { Fault } from '../../domain/forms/field.ts';
import { startingInputs } from '../../domain/forms/inputs.ts';
import { readForm } from '../../domain/forms/read.ts';
import { snoozeFields } from '../../domain/snoozeForm.ts';
import { formatDay } from '../../domain/time.ts';
import { snoozedUntil } from '../../text/reminders.ts';
import { openSnooze, snoozeReminder } from '../../usecases/snooze.ts';
import { showInPerson } from '../turn.ts';
import { type CaseAnswer, done, emptyForm, idsIn, refuse, showAgain, typedIn } from './answering.ts';

/** *Skjut upp*, below the list it stands in. */
export const snoozeOpen: CaseAnswer = async (deps, turn, data) => {
  const { caseId, duty } = idsIn(data);
  const opened = await openSnooze(deps, turn.actor, caseId, duty);
  if (!opened.ok) return refuse(turn, opened);
  return showInPerson(snoozeCard(opened.value, emptyForm(turn, startingInputs(snoozeFields, deps.clock.now()))));
};

export const snooze: CaseAnswer = async (deps, turn, data) => {
  const { caseId, duty } = idsIn(data);
  const opened = await openSnooze(deps, turn.actor, caseId, duty);
  if (!opened.ok) return refuse(turn, opened);
  const inputs = typedIn(data);
  const again = (faults: readonly Fault[]) =>
    showAgain(turn, inputs, snoozeCard(opened.value, { ...emptyForm(turn, inputs), faults }));
  const { answers, faults } = readForm(snoozeFields, inputs, { now: deps.clock.now(), directory: turn.directory });
  if (faults.length > 0) return again(faults);
  const [until, reason] = [String(answers['until']), String(answers['reason'])];
  const snoozed = await snoozeReminder(deps, turn.actor, caseId, { duty, until, reason });
  if (snoozed.ok) {
    return done(turn, snoozedUntil(opened.value.number, { sv: formatDay(until, 'sv'), en: formatDay(until, 'en') }));
  }
  return snoozed.code === 'invalid_input'
    ? again([{ field: 'until', text: failureText(snoozed) }])
    : refuse(turn, snoozed);
};
