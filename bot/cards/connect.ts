import { buttons } from '../text/cards.ts';
import { say } from '../text/language.ts';
import { connectTexts } from '../text/triage.ts';
import { execute, type Message, text } from './elements.ts';
import { formCard } from './formCard.ts';
import type { Form } from './inputs.ts';
import { type UnitsToChoose, unitChoice } from './unitChoice.ts';
import { verbs } from './verbs.ts';

/** Which unit a channel belongs to. Inputs `unitId`, `unitSearch`; searching comes back as `connectOpen`. */
export const connectCard = (view: UnitsToChoose, form: Form): Message =>
  formCard(
    form,
    connectTexts.title,
    [
      text(say(connectTexts.hint, form.language)),
      ...unitChoice(connectTexts.unit, view, form, (title) => execute(title, verbs.connectOpen)),
    ],
    [execute(say(buttons.connect, form.language), verbs.connect)],
  );
