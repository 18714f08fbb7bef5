import type { IndicatorWeek } from '../domain/indicators/week.ts';
import { isoWeekBounds, stockholm } from '../domain/time.ts';
import type { WeekCardView } from '../domain/weekView.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { verdictOf, weekActionTexts, weekNumber, weekTexts, weekTitle } from '../text/weekCard.ts';
import { decisionText, figure, nameOf, quietText, speaksOfReporting, telling, waitingRows } from '../text/weekRows.ts';
import { lineChart } from './chart.ts';
import {
  type Action,
  type Element,
  execute,
  facts,
  heading,
  type Message,
  openDialog,
  quote,
  text,
} from './elements.ts';
import { message } from './message.ts';
import { type Cells, table } from './table.ts';
import { verbs } from './verbs.ts';
import { wholeOf } from './weekWhole.ts';

/** So many rows are read; what is beyond them is in the tab and the tool. Signals come first. */
const mostIndicators = 8;
/** The weeks a client without charts shows. */
const weeksInstead = 6;

/** In the channel of a unit or of ledning, in Swedish. `dialogs` as in channelCaseCard. */
export function weekChannelCard(view: WeekCardView, options: { readonly dialogs: boolean }): Message {
  const open = options.dialogs ? openDialog : execute;
  const { unitId, week } = view;
  const decide = open(say(weekActionTexts.title, 'sv'), verbs.weekActionOpen, { unitId, week });
  // What is to be done is said of a unit, by those who manage it; ledning has no one unit.
  return weekMessage(view, 'sv', view.unitName === null ? [] : [decide]);
}

/** For one who asked for it in her own chat. */
export const weekPersonalCard = (view: WeekCardView, language: Language): Message => weekMessage(view, language, []);

/** The conclusion first; then only what there is something to say about. */
function weekMessage(view: WeekCardView, language: Language, actions: readonly Action[]): Message {
  const shown = telling(view.indicators).slice(0, mostIndicators);
  return message(
    language,
    weekTexts.toast,
    [
      heading(say(weekTitle(view), language)),
      text(say(view.conclusion, language), { weight: 'Bolder', size: 'Medium' }),
      ...quiet(view, language),
      ...(shown.length > 0 ? [indicatorTable(shown, language)] : []),
      ...reporting(shown, language),
      ...waiting(view, language),
      ...lesson(view, language),
      ...wholeOf(view, language),
      ...chartOf(shown, view, language),
    ],
    actions,
  );
}

function quiet(view: WeekCardView, language: Language): readonly Element[] {
  const words = quietText(view);
  return words === null ? [] : [text(say(words, language), { isSubtle: true })];
}

function indicatorTable(indicators: readonly IndicatorWeek[], language: Language): Element {
  const title = (words: Localised) => say(words, language);
  return table(
    [
      { title: title(weekTexts.indicator), width: 5 },
      { title: title(weekTexts.thisWeek), width: 3 },
      { title: title(weekTexts.usual), width: 3 },
      { title: title(weekTexts.verdict), width: 4 },
    ],
    indicators.map((one): Cells => {
      const verdict = say(verdictOf(one), language);
      return [
        breakable(nameOf(one, language)),
        figure(one, one.value, language),
        figure(one, one.median, language),
        verdict,
      ];
    }),
  );
}

/** Where our own longest words may break in a narrow column: no client knows Swedish hyphenation. */
const breakable = (name: string): string =>
  name.replace('Läkemedelsavvikelser', 'Läkemedels\u00adavvikelser').replace('(rapportering)', '(rapporte\u00adring)');

const reporting = (indicators: readonly IndicatorWeek[], language: Language): readonly Element[] =>
  speaksOfReporting(indicators) ? [text(say(weekTexts.moreReports, language), { isSubtle: true, size: 'Small' })] : [];

function waiting(view: WeekCardView, language: Language): readonly Element[] {
  const rows = waitingRows(view).map(([title, value]) => [say(title, language), say(value, language)] as const);
  const decided = decisionText(view);
  return [...(rows.length > 0 ? [facts(rows)] : []), ...(decided === null ? [] : [text(say(decided, language))])];
}

const lesson = ({ lesson: words }: WeekCardView, language: Language): readonly Element[] =>
  words === null ? [] : [text(say(weekTexts.lesson, language), { weight: 'Bolder' }), quote(words)];

/**
 * The first that has news, or the first of all, in whole weeks: one that goes on would look like a fall. None without at
 * least two weeks to draw a line between.
 */
function chartOf([one]: readonly IndicatorWeek[], view: WeekCardView, language: Language): readonly Element[] {
  if (!one) return [];
  const points = one.series.flatMap(({ week, value }) =>
    value === null || (view.isSoFar && week === view.week) ? [] : [{ week, x: mondayOf(week), y: value }],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return [];
  const { median } = one;
  const isShare = one.unit === 'share';
  // The axis has bare numbers: a share is read in per cent.
  const drawn = (x: string, y: number) => ({ x, y: isShare ? Math.round(y * 1000) / 10 : y });
  const usual = median === null ? [] : [first, last].map(({ x }) => drawn(x, median));
  const title = isShare ? `${nameOf(one, language)} (%)` : nameOf(one, language);
  return [
    lineChart(
      title,
      [
        { legend: title, values: points.map(({ x, y }) => drawn(x, y)) },
        ...(usual.length > 0 ? [{ legend: say(weekTexts.usual, language), values: usual }] : []),
      ],
      {
        columns: [
          { title: say(weekTexts.week, language), width: 1 },
          { title, width: 2 },
        ],
        rows: points.slice(-weeksInstead).map(({ week, y }): Cells => [weekNumber(week), figure(one, y, language)]),
      },
    ),
  ];
}

const mondayOf = (week: string): string => stockholm(isoWeekBounds(week).from).toPlainDate().toString();
