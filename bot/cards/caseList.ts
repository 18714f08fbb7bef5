import type { Facts } from '../domain/facts.ts';
import { dayIn } from '../domain/forms/days.ts';
import { reportTypeOf } from '../domain/reportTypes/index.ts';
import { formatDay } from '../domain/time.ts';
import type { Waiting } from '../domain/waiting.ts';
import { buttons, listTexts, moreCases, toasts } from '../text/cards.ts';
import { statusNames } from '../text/case.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { actionOfCase } from '../text/reminders.ts';
import { type Action, type Element, execute, heading, type Message, row, text } from './elements.ts';
import { type Trouble, troubleBox } from './health.ts';
import { message } from './message.ts';
import { untilText, whatWaits } from './reminder.ts';
import { verbs } from './verbs.ts';

export interface CaseListView {
  /** `mine`: what I have reported; `toDo`: what waits for me. */
  readonly list: 'mine' | 'toDo';
  /** All of them, in the order to be read; ten stand on a page. */
  readonly rows: readonly CaseRow[];
  /** 0 for the first; one that is not there, since the list has become shorter, shows the last. */
  readonly page: number;
  /** What an administrator has to mend, shown above the first page. */
  readonly troubles?: readonly Trouble[];
}

export type ListedRow =
  | {
      readonly facts: Pick<Facts, 'caseId' | 'number' | 'reportType' | 'status' | 'reportedAt'>;
      /** What waits for her there; nothing where it is only to be read. */
      readonly waits?: Waiting | null;
    }
  /** An action of hers, in a case that she may not read. */
  | { readonly action: Pick<Facts, 'caseId' | 'number'>; readonly waits: Waiting };

type CaseRow = ListedRow & { readonly unitName: string };

const rowsAtOnce = 10;

/** A row opens my receipt, or the card of a case that I must act on or watch. */
export function caseListCard({ list, rows, page, troubles = [] }: CaseListView, language: Language): Message {
  const shown = Math.min(page, Math.max(0, Math.ceil(rows.length / rowsAtOnce) - 1));
  const from = shown * rowsAtOnce;
  const more = rows.length - from - rowsAtOnce;
  const empty = list === 'mine' ? listTexts.noneMine : listTexts.noneToDo;
  return message(
    language,
    toasts.list,
    [
      heading(say(listTexts[list], language)),
      ...(shown === 0 ? troubles.slice(0, rowsAtOnce).map((one) => troubleBox(one, language)) : []),
      ...(rows.length === 0 && troubles.length === 0 ? [text(say(empty, language))] : []),
      ...rows.slice(from, from + rowsAtOnce).map((one) => caseRow(one, list, language)),
      ...(more > 0 ? [text(say(moreCases(more), language))] : []),
    ],
    [
      ...(more > 0 ? [execute(say(buttons.more, language), verbs[list], { page: shown + 1 })] : []),
      execute(say(rows.length === 0 ? buttons.report : buttons.menu, language), verbs.menu),
    ],
  );
}

/** What waits and until when; else how the case stands. A merged one says so, as its receipt does. */
function caseRow(of: CaseRow, list: CaseListView['list'], language: Language): Element {
  const { unitName } = of;
  const { number: ofCase } = 'action' in of ? of.action : of.facts;
  const under = of.waits ? `${say(waitsText(of.waits, ofCase), language)} ${unitName}.` : standsText(of, language);
  if ('action' in of) {
    const { caseId, number } = of.action;
    const { actionId } = of.waits.name;
    const title = say(actionOfCase(number), language);
    return listRow(title, under, execute(title, verbs.actionOpen, { caseId, actionId }));
  }
  const { caseId, number, reportType } = of.facts;
  const title = `${number} ${say(reportTypeOf(reportType).title, language)}`;
  const verb = list === 'mine' ? verbs.caseReceipt : verbs.caseOpen;
  return listRow(title, under, execute(title, verb, { caseId }));
}

/** `Ska tas emot. Senast 24 november kl. 14.00, kommunens gräns.` */
function waitsText(waits: Waiting, number: string): Localised {
  const [what, until] = [whatWaits(waits), untilText(waits, number)];
  return { sv: `${capital(what.sv)}. ${until.sv}.`, en: `${capital(what.en)}. ${until.en}.` };
}

function standsText(of: CaseRow, language: Language): string {
  if (!('facts' in of)) return of.unitName;
  const day = formatDay(dayIn(of.facts.reportedAt), language, { beside: of.facts.number });
  return `${say(statusNames[of.facts.status], language)}. ${of.unitName}, ${day}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const listRow = (title: string, under: string, action: Action): Element =>
  row(
    [
      text(title, { weight: 'Bolder', color: 'Accent' }),
      text(under, { isSubtle: true, size: 'Small', spacing: 'None' }),
    ],
    action,
  );
