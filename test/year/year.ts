import { parseArgs } from 'node:util';
import { type Reckoning, reckon } from './reckoning.ts';

/** `npm run year`: a municipality's year of reminders, told month by month. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    units: { type: 'string', default: '6' },
    days: { type: 'string', default: '365' },
    reports: { type: 'string', default: '1.5' },
  },
});
const [seed, units, days, reports] = [values.seed, values.units, values.days, values.reports].map(Number);

const spread = (from: number, step: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => from + i * step);
const reckoning = await reckon({
  ...{ from: '2026-01-01', seed: seed ?? 0, units: units ?? 0, days: days ?? 0, reports: reports ?? 0 },
  // A day now and then, and twice the better part of a week.
  withoutPower: [...spread(17, 61, 6), ...spread(110, 1, 4), ...spread(286, 1, 5)],
  withoutTeams: spread(8, 45, 8),
  setBack: spread(3, 30, 12),
});

const columns = ['month', 'day', 'unit', 'urgent', 'escalated', 'messages', 'people', 'most a day'] as const;
type Row = Readonly<Record<(typeof columns)[number], string | number>>;

function rowOf(month: string, { told, posts }: Reckoning): Row {
  const of = told.filter(({ day }) => day.startsWith(month));
  const kind = (wanted: string) => of.filter((one) => one.kind === wanted).length;
  const urgent = of.filter((one) => one.kind === 'urgentReminder');
  const messages = [
    ...[...posts.keys()].filter((key) => key.split(' ')[1]?.startsWith(month)),
    ...urgent.map(({ to, day }) => `${to} ${day}`),
  ];
  const aDay = [...Map.groupBy(messages, (key) => key).values()].map((same) => same.length);
  return {
    month: month || 'year',
    ...{ day: kind('digest'), unit: kind('unitDigest'), urgent: urgent.length },
    escalated: of.filter(({ isEscalated }) => isEscalated).length,
    messages: messages.length,
    people: new Set(messages.map((key) => key.split(' ')[0])).size,
    'most a day': Math.max(0, ...aDay),
  };
}

const months = [...new Set(reckoning.told.map(({ day }) => day.slice(0, 7)))].sort();
const rows = [...months, ''].map((month) => rowOf(month, reckoning));
const line = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(11)).join('');
const { cases, open, clocks, broken } = reckoning;
process.stdout.write(
  [
    line(columns),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
    `cases ${cases}, still open ${open}; clocks of the law: ${clocks.met} met, ${clocks.late} late and then done, ${clocks.escalated} escalated, ${clocks.running} running`,
    `twice, in quiet hours, skipped or not escalated: ${broken.length}`,
    ...broken.slice(0, 20),
    '',
  ].join('\n'),
);
process.exitCode = broken.length > 0 ? 1 : 0;
