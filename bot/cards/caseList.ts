import type { Facts } from '../domain/facts.ts';
import { reportTypeOf } from '../domain/reportTypes/index.ts';
import { stockholm } from '../domain/time.ts';
import { buttons, listTexts, moreCases, toasts } from '../text/cards.ts';
import { statusNames } from '../text/case.ts';
import { type Language, say } from '../text/language.ts';
import { type Element, execute, heading, type Message, row, text } from './elements.ts';
import { type Trouble, troubleBox } from './health.ts';
import { message } from './message.ts';
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

interface CaseRow {
  readonly facts: Pick<Facts, 'caseId' | 'number' | 'reportType' | 'status' | 'reportedAt'>;
  readonly unitName: string;
}

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

/** A merged one says so, as its receipt does: what has become of the other is read there. */
function caseRow({ facts, unitName }: CaseRow, list: CaseListView['list'], language: Language): Element {
  const title = `${facts.number} ${say(reportTypeOf(facts.reportType).title, language)}`;
  const day = stockholm(facts.reportedAt).toPlainDate().toString();
  const verb = list === 'mine' ? verbs.caseReceipt : verbs.caseOpen;
  return row(
    [
      text(title, { weight: 'Bolder', color: 'Accent' }),
      text(`${say(statusNames[facts.status], language)}. ${unitName}, ${day}`, {
        isSubtle: true,
        size: 'Small',
        spacing: 'None',
      }),
    ],
    execute(title, verb, { caseId: facts.caseId }),
  );
}
