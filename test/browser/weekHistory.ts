import type { Temporal } from 'temporal-polyfill';
import type { CategoryKey } from '../../bot/domain/categories.ts';
import type { Kind } from '../../bot/domain/report.ts';

/** Reports a week, taken in turn: never the same twice in a row, as real weeks are not. */
const steady = [10, 8, 11, 9, 12, 9, 10, 8, 11, 7, 10, 12, 9];
const fewer = [4, 6, 3, 5, 4, 5, 3, 6, 4];

interface Stream {
  readonly unitId: string;
  readonly kind: Kind;
  readonly category: CategoryKey;
  /** How many in the week so many weeks before the last. */
  readonly inWeek: (ago: number) => number;
}

const usually = (share: number) => (ago: number) => Math.round((steady[ago % steady.length] ?? 0) * share);

/** Falls have become fewer at the first unit, while as much is reported as before; threats more at the fourth; the fifth is silent. */
const streams: readonly Stream[] = [
  stream('enhet-001', 'fall', (ago) => (ago < fewer.length ? (fewer[ago] ?? 0) : usually(1)(ago))),
  stream('enhet-001', 'lakemedel_utebliven', usually(0.3)),
  stream('enhet-001', 'utebliven_insats', (ago) => usually(0.3)(ago) + (ago < fewer.length ? 4 : 0)),
  { ...stream('enhet-001', 'lokal_miljo', (ago) => usually(0.2)(ago) + (ago < fewer.length ? 1 : 0)), kind: 'risk' },
  stream('enhet-002', 'sen_insats', usually(0.8)),
  stream('enhet-004', 'fall', (ago) => usually(0.4)(ago) + (ago === 0 ? 9 : 0)),
  stream('enhet-005', 'bemotande', (ago) => (ago < 6 ? 0 : usually(0.4)(ago))),
];

function stream(unitId: string, category: CategoryKey, inWeek: Stream['inWeek']): Stream {
  return { unitId, kind: 'avvikelse', category, inWeek };
}

const columns = 'externalId,kind,categories,unitId,reportedAt,status,harm,receivedAt,closedAt,actionDone,effect';

/** `cases.csv` of a year up to the week that begins on `lastMonday`: always the same for the same Monday. */
export function weekHistory(lastMonday: Temporal.PlainDate): string {
  const lines = streams.flatMap((one, s) =>
    Array.from({ length: 53 }, (_, ago) => ago).flatMap((ago) =>
      Array.from({ length: one.inWeek(ago) }, (_, i) =>
        line(one, `${s}-${ago}-${i}`, lastMonday, ago * 7 - (i % 7), i),
      ),
    ),
  );
  return [columns, ...lines].join('\n');
}

function line({ unitId, kind, category }: Stream, id: string, monday: Temporal.PlainDate, ago: number, i: number) {
  const reported = monday.subtract({ days: ago }).toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:00' });
  const hours = (count: number) => reported.add({ hours: count }).toInstant().toString();
  // The newest are still being worked on.
  const isClosed = ago > 14;
  const [action, effect] = i % 4 === 0 ? ['no', ''] : ['yes', i % 3 === 0 ? 'partly' : 'yes'];
  return [
    ...[`W-${id}`, kind, category, unitId, hours(0), isClosed ? 'closed' : 'received', i % 5 === 0 ? 'mild' : 'none'],
    ...[hours(3 + (i % 9) * 2), ...(isClosed ? [hours(150 + (i % 5) * 24), action, effect] : ['', '', ''])],
  ].join(',');
}
