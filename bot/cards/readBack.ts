import { toasts } from '../text/cards.ts';
import { readBackTexts, reportFormTexts } from '../text/form.ts';
import { type Language, say } from '../text/language.ts';
import { execute, heading, type Message, quote, text, withoutInputs } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** What was told aloud is read back before it is kept (R10); the draft holds the form meanwhile. */
export const readBackCard = (
  view: { readonly requestId: string; readonly what: string },
  language: Language,
): Message =>
  message(
    language,
    toasts.form,
    [
      heading(say(readBackTexts.title, language)),
      text(say(readBackTexts.lead, language)),
      ...view.what.split('\n').map(quote),
    ],
    [
      execute(
        say(readBackTexts.confirm, language),
        verbs.formConfirm,
        { requestId: view.requestId },
        { style: 'positive' },
      ),
      execute(say(readBackTexts.change, language), verbs.formEdit, { requestId: view.requestId }),
      execute(say(reportFormTexts.discard, language), verbs.draftDiscard, { requestId: view.requestId }, withoutInputs),
    ],
  );
