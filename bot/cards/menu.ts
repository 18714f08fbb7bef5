import type { ReportTypeKey } from '../domain/reportTypes/keys.ts';
import { formatDateTime, type Instant } from '../domain/time.ts';
import { buttons, messageTexts } from '../text/cards.ts';
import { draftFrom, menuTexts, moreDrafts, welcomeTexts } from '../text/chat.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import {
  type Action,
  box,
  buttonsInBody,
  type Element,
  execute,
  group,
  heading,
  type Message,
  quote,
  row,
  showOrHide,
  text,
} from './elements.ts';
import { languageButtons } from './language.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

export interface MenuView {
  readonly language: Language;
  /** The report types, the most usual first. */
  readonly types: readonly { readonly key: ReportTypeKey; readonly title: Localised; readonly lead: Localised }[];
  /** Newest first. */
  readonly drafts: readonly DraftRow[];
  readonly mayDoMore: { readonly toDo: boolean };
  /** Whether her own words can be written beside the card: in a chat, and not in the tab. */
  readonly canWrite?: boolean;
}

interface DraftRow {
  readonly requestId: string;
  readonly title: string;
  readonly changedAt: Instant;
  /** The text begun, where she alone sees it. */
  readonly what?: string;
}

/** Enough to tell two drafts of one kind apart. */
const firstWords = 60;

/** So many fit a phone without scrolling far; the others are one tap away. */
const typesAtOnce = 6;
const draftsAtOnce = 3;

/** Everything the bot can do for a person, the report first. */
export const menuCard = (view: MenuView): Message =>
  message(
    view.language,
    messageTexts.news,
    [heading(say(menuTexts.title, view.language)), ...menuBody(view)],
    menuActions(view),
  );

/** The first words of the bot, on being installed: who it is, and the menu at once. */
export const welcomeCard = (view: MenuView): Message =>
  message(
    view.language,
    messageTexts.news,
    [
      heading(say(welcomeTexts.title, view.language)),
      text(say(welcomeTexts.what, view.language)),
      text(say(welcomeTexts.noBlame, view.language)),
      ...menuBody(view),
    ],
    menuActions(view),
  );

function menuBody(view: MenuView): readonly Element[] {
  const { language, types, drafts, canWrite = true } = view;
  const rows = types.map((type) => typeRow(type, language));
  const hidden = rows.slice(typesAtOnce);
  return [
    text(say(canWrite ? menuTexts.lead : menuTexts.choose, language)),
    text(say(menuTexts.first, language), { isSubtle: true, size: 'Small' }),
    ...(drafts.length > 0 ? draftRows(drafts, language) : []),
    ...rows.slice(0, typesAtOnce),
    ...(hidden.length > 0 ? [group('moreTypes', false, hidden)] : []),
    buttonsInBody([
      ...(hidden.length > 0 ? [showOrHide(say(buttons.more, language), 'moreTypes')] : []),
      showOrHide(say(buttons.language, language), 'languages'),
    ]),
    group('languages', false, [buttonsInBody(languageButtons())]),
  ];
}

const menuActions = ({ language, mayDoMore }: MenuView): readonly Action[] => [
  ...(mayDoMore.toDo ? [execute(say(buttons.toDo, language), verbs.toDo)] : []),
  execute(say(buttons.mine, language), verbs.mine),
  execute(say(buttons.childConcern, language), verbs.childConcern),
];

const typeRow = ({ key, title, lead }: MenuView['types'][number], language: Language): Element =>
  row(
    [
      text(say(title, language), { weight: 'Bolder', color: 'Accent' }),
      text(say(lead, language), { isSubtle: true, size: 'Small', spacing: 'None' }),
    ],
    execute(say(title, language), verbs.formOpen, { reportType: key }),
  );

function draftRows(drafts: MenuView['drafts'], language: Language): readonly Element[] {
  const shown = drafts
    .slice(0, draftsAtOnce)
    .map(({ requestId, title, changedAt, what }) =>
      box('accent', [
        text(title, { weight: 'Bolder' }),
        ...(what ? [quote(what.length > firstWords ? `${what.slice(0, firstWords).trimEnd()} …` : what)] : []),
        text(say(draftFrom(formatDateTime(changedAt, language)), language), { size: 'Small', spacing: 'None' }),
        buttonsInBody([
          execute(say(buttons.goOn, language), verbs.formEdit, { requestId }),
          execute(say(buttons.discard, language), verbs.draftDiscard, { requestId }),
        ]),
      ]),
    );
  const more = drafts.length - shown.length;
  return [
    text(say(menuTexts.drafts, language), { weight: 'Bolder' }),
    ...shown,
    ...(more > 0 ? [text(say(moreDrafts(more), language), { size: 'Small' })] : []),
  ];
}
