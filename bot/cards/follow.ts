import { lookFields } from '../domain/caseworkForms/look.ts';
import { formatDay } from '../domain/time.ts';
import type { ActionLine, WorkLines } from '../domain/workLines.ts';
import { dropTexts, effectPlanTexts, moveTexts } from '../text/act.ts';
import { buttons, moreCases, toasts } from '../text/cards.ts';
import { caseTitle, labels } from '../text/case.ts';
import { strengthNames } from '../text/caseworkNames.ts';
import { actionStandsNames, followTexts, lookTexts } from '../text/follow.ts';
import { type Language, say } from '../text/language.ts';
import { actionWords } from './act.ts';
import { type Act, act, button } from './acts.ts';
import { caseworkForm, inShort, type WorkForm } from './caseworkForm.ts';
import { type Element, execute, facts, heading, type Message, quote, row, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

const actionsAtOnce = 10;
const longestWords = 160;

/** Those that wait for somebody come first. */
const order = ['toSee', 'notEnough', 'open', 'shown', 'partly', 'replaced', 'dropped'] as const;
const rank = ({ stands }: ActionLine): number => order.indexOf(stands);

/** *Följ upp*: every action with where it stands, each a row to tap. */
export function followListCard(view: WorkLines, page: number, language: Language): Message {
  const { caseId, number } = view;
  const actions = [...view.actions].sort((a, b) => rank(a) - rank(b));
  const from = Math.min(page, Math.max(0, Math.ceil(actions.length / actionsAtOnce) - 1)) * actionsAtOnce;
  const more = actions.length - from - actionsAtOnce;
  return message(
    language,
    toasts.content,
    [
      heading(say(followTexts.title, language)),
      text(say(caseTitle(number), language), { isSubtle: true, spacing: 'None' }),
      text(say(actions.length > 0 ? followTexts.hint : followTexts.none, language)),
      ...actions.slice(from, from + actionsAtOnce).map((action) => actionRow(view, action, language)),
      ...(more > 0 ? [text(say(moreCases(more), language))] : []),
    ],
    [
      ...(more > 0
        ? [
            execute(say(buttons.more, language), verbs.caseFollowOpen, {
              ...{ caseId, here: true, all: true, page: from / actionsAtOnce + 1 },
            }),
          ]
        : []),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }),
    ],
  );
}

function actionRow({ caseId, number }: WorkLines, action: ActionLine, language: Language): Element {
  return row(
    [
      { ...quote(inShort(action.what, longestWords)) },
      text(say(actionStandsNames[action.stands], language), {
        weight: 'Bolder',
        size: 'Small',
        spacing: 'None',
        color: 'Accent',
      }),
      text(whoAndWhen(action, number, language), { isSubtle: true, size: 'Small', spacing: 'None' }),
    ],
    execute(`${say(followTexts.action, language)} ${action.id}`, verbs.caseFollowOpen, {
      ...{ caseId, here: true, actionId: action.id },
    }),
  );
}

const owner = ({ ownerName }: ActionLine, language: Language): string => ownerName || say(followTexts.nobody, language);
const whoAndWhen = (action: ActionLine, beside: string, language: Language): string =>
  `${inShort(owner(action, language), 60)}, ${formatDay(action.dueOn, language, { beside })}`;

/** What can be done about an action that is not done yet. */
export function openActs(caseId: string, actionId: number, language: Language): readonly Act[] {
  const data = { caseId, actionId };
  return [
    act(say(buttons.done, language), verbs.actionFinish, data),
    act(say(moveTexts.button, language), verbs.actionMoveOpen, { ...data, here: true }),
    act(say(effectPlanTexts.button, language), verbs.caseEffectPlanOpen, data),
    act(say(dropTexts.button, language), verbs.actionDropOpen, data),
  ];
}

/** To look at the effect of one that is done, or once more at one that has been looked at. */
export const followAct = (caseId: string, actionId: number, language: Language): Act =>
  act(say(buttons.followUp, language), verbs.caseFollowOpen, { caseId, here: true, actionId });

/** One action whose effect nobody is to look at: where it stands, and what can be done about it. */
export function openActionCard({ caseId, number }: WorkLines, action: ActionLine, language: Language): Message {
  const isOpen = action.stands === 'open';
  return message(
    language,
    toasts.content,
    [
      heading(`${say(followTexts.action, language)} ${action.id}`),
      text(say(caseTitle(number), language), { isSubtle: true, spacing: 'None' }),
      actionWords(action),
      facts([
        [say(labels.status, language), say(actionStandsNames[action.stands], language)],
        [say(followTexts.who, language), owner(action, language)],
        [say(followTexts.due, language), formatDay(action.dueOn, language, { beside: number })],
        [say(followTexts.strength, language), say(strengthNames[action.strength], language)],
      ]),
      ...(isOpen ? [text(say(followTexts.notDone, language), { isSubtle: true })] : []),
    ],
    [
      ...(isOpen ? openActs(caseId, action.id, language).map(button) : []),
      execute(say(buttons.back, language), verbs.caseFollowOpen, { caseId, here: true, all: true }),
    ],
  );
}

/** Whether it helped: what was seen, when, and if that is enough. */
export function lookCard({ caseId, number }: WorkLines, action: ActionLine, form: WorkForm): Message {
  const { language } = form;
  return caseworkForm(form, {
    title: lookTexts.title,
    number,
    above: [
      actionWords(action),
      ...(action.sign === null
        ? []
        : [
            text(say(lookTexts.sign, language), { weight: 'Bolder' }),
            { ...quote(inShort(action.sign, 500)), spacing: 'Small' },
          ]),
    ],
    fields: lookFields,
    buttons: [
      { title: lookTexts.save, verb: verbs.caseFollow, data: { caseId, actionId: action.id } },
      { title: buttons.back, verb: verbs.caseFollowOpen, data: { caseId, here: true, all: true }, leaves: true },
    ],
  });
}
