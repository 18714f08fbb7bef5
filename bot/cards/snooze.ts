import type { ReminderRow } from '../domain/reminderView.ts';
import { snoozeFields } from '../domain/snoozeForm.ts';
import { buttons } from '../text/cards.ts';
import { say } from '../text/language.ts';
import { reminderTexts, snoozeTexts } from '../text/reminders.ts';
import { execute, type Message, text, withoutInputs } from './elements.ts';
import { fieldElements } from './fields.ts';
import { formCard } from './formCard.ts';
import type { Form } from './inputs.ts';
import { whatWaits } from './reminder.ts';
import { verbs } from './verbs.ts';

/** *Skjut upp.* Inputs `until`, `reason`. */
export function snoozeCard(
  row: Pick<ReminderRow, 'caseId' | 'number' | 'duty' | 'name' | 'isOwner'>,
  form: Form,
): Message {
  const { language } = form;
  const { caseId, number, duty } = row;
  const view = { ...form, hints: [], unitChoices: [], moreUnits: false };
  return formCard(
    form,
    snoozeTexts.title,
    [
      text(`${number} ${say(whatWaits(row), language)}`, { weight: 'Bolder' }),
      text(say(snoozeTexts.lead, language), { isSubtle: true }),
      ...snoozeFields.flatMap((field) => fieldElements(field, view)),
    ],
    [
      execute(say(reminderTexts.snooze, language), verbs.snooze, { caseId, duty }),
      execute(say(buttons.toDo, language), verbs.toDo, {}, withoutInputs),
    ],
  );
}
