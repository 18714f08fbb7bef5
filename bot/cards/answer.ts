import { answerFields } from '../domain/answerForm.ts';
import type { CaseId } from '../domain/case.ts';
import { lessonFields } from '../domain/lessonForm.ts';
import type { ContentView } from '../domain/views.ts';
import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { alsoTo, answerFormTexts, lessonTexts } from '../text/closing.ts';
import { type Localised, say } from '../text/language.ts';
import { box, execute, type Message, quote, text, withoutInputs } from './elements.ts';
import { fieldElements } from './fields.ts';
import { formCard } from './formCard.ts';
import { asFields, looked, type SecondLook, secondLookBox } from './secondLook.ts';
import { brief, soFar } from './soFar.ts';
import { story } from './story.ts';
import { verbs } from './verbs.ts';

interface AnswerView {
  readonly content: ContentView;
  /** How many others read the answer. */
  readonly others: number;
}

/** What the reporter is told. Input `answer`. It shows the story, so opening it is reading the case. */
export function answerCard({ content, others }: AnswerView, form: SecondLook): Message {
  const { language } = form;
  const { caseId, casework } = content;
  const latest = casework.told.at(-1);
  return formCard(
    form,
    answerFormTexts.title,
    [
      ...secondLookBox(form),
      text(say(caseTitle(content.number), language)),
      ...story(content, language),
      ...soFar(casework, content.number, language),
      ...(latest
        ? [text(say(answerFormTexts.earlier, language), { weight: 'Bolder' }), quote(brief(latest.text))]
        : []),
      ...(others > 0 ? [text(say(alsoTo(others), language), { weight: 'Bolder' })] : []),
      ...answerFields.flatMap((field) => fieldElements(field, asFields(form))),
    ],
    [
      execute(say(buttons.send, language), verbs.caseAnswer, { caseId, ...looked(form) }),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs),
    ],
  );
}

interface LessonView {
  readonly caseId: CaseId;
  readonly number: string;
  /** What has just been done. */
  readonly banner?: Localised;
}

/** What staff can learn. Input `lesson`; sent without any input it is skipped. */
export function lessonCard({ caseId, number, banner }: LessonView, form: SecondLook): Message {
  const { language } = form;
  return formCard(
    form,
    lessonTexts.title,
    [
      ...(banner ? [box('good', [text(say(banner, language), { weight: 'Bolder' })])] : []),
      ...secondLookBox(form),
      text(say(caseTitle(number), language)),
      ...lessonFields.flatMap((field) => fieldElements(field, asFields(form))),
    ],
    [
      execute(say(buttons.saveLesson, language), verbs.caseLesson, { caseId, ...looked(form) }),
      execute(say(buttons.skip, language), verbs.caseLesson, { caseId }, withoutInputs),
    ],
  );
}
