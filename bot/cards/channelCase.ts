import { categoryGroups } from '../domain/categories.ts';
import type { ChannelView } from '../domain/channelView.ts';
import { channelSteps } from '../domain/nextSteps.ts';
import type { RiskLevel } from '../domain/risk.ts';
import { formatDay } from '../domain/time.ts';
import { channelTexts, toasts } from '../text/cards.ts';
import { caseTitle, kindNames, labels, notAssessed, riskLevelNames, roleNames, statusNames } from '../text/case.ts';
import { type Localised, say } from '../text/language.ts';
import { stageOf } from './direct.ts';
import { type Action, box, execute, facts, heading, type Message, openDialog, text } from './elements.ts';
import { message } from './message.ts';
import { stepButton } from './steps.ts';

/** A channel has one language. */
const sv = (words: Localised): string => say(words, 'sv');

/** A glance from across the room; the level is also written out. */
const levelStyle = {
  low: 'good',
  medium: 'warning',
  high: 'attention',
  veryHigh: 'attention',
} as const satisfies Record<RiskLevel, string>;

/**
 * A case in its unit's channel. The view holds nothing secret, and this function sees nothing else. `dialogs` is false
 * for clients that have none: the form then opens in the person's own chat, never in the channel.
 */
export const channelCaseCard = (view: ChannelView, options: { readonly dialogs: boolean }): Message =>
  message(
    'sv',
    toasts.channelCase,
    [
      box(view.riskLevel === null ? 'emphasis' : levelStyle[view.riskLevel], [heading(sv(caseTitle(view.number)))]),
      facts([
        [
          sv(labels.about),
          `${sv(view.kind === 'avvikelse' ? channelTexts.event : kindNames[view.kind])}: ${sv(categoryGroups[view.group])}`,
        ],
        [sv(labels.risk), sv(view.riskLevel === null ? notAssessed : riskLevelNames[view.riskLevel])],
        [sv(labels.status), sv(statusNames[stageOf(view)])],
        [sv(labels.day), formatDay(view.day, 'sv', { beside: view.number })],
        [sv(labels.holder), sv(view.holder === null ? channelTexts.nobodyYet : roleNames[view.holder])],
      ]),
    ],
    channelActions(view, options.dialogs),
  );

/** What asks for words opens a dialog, or comes in her own chat: never a form with a case's content in a channel. */
const channelActions = (view: ChannelView, dialogs: boolean): readonly Action[] =>
  channelSteps(view).flatMap((step) => {
    const found = stepButton(step, view);
    const open = dialogs && step !== 'receive' ? openDialog : execute;
    return found ? [open(sv(found.title), found.verb, { caseId: view.caseId })] : [];
  });

/** The same card, to the byte, for every case that has left a channel: nothing can be told from it. */
export const outsideChannelCard = (): Message => message('sv', toasts.channelCase, [text(sv(channelTexts.outside))]);
