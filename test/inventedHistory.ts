import { type Dice, dice } from '../bot/demo/random.ts';
import { effects } from '../bot/domain/casework.ts';
import { type CategoryKey, lagrumKeys } from '../bot/domain/categories.ts';
import { lexSarahOutcomes } from '../bot/domain/processes/lexSarahOutcomes.ts';

/** Column order of design/interfaces.md, `cases.csv`. */
export const historyHeader =
  'externalId,kind,categories,unitId,lagrum,occurredAt,reportedAt,reporterRole,severity,likelihood,harm,status,' +
  'receivedAt,closedAt,lexSarah,lexSarahOutcome,actionDone,effect';

interface Wanted {
  readonly rows: number;
  readonly unitIds: readonly [string, ...string[]];
  /** The first row is reported then; the last one `years` later. */
  readonly from?: string;
  readonly years?: number;
  readonly random?: number;
}

const kinds = [
  'avvikelse',
  ...Array<'avvikelse'>(13).fill('avvikelse'),
  'risk',
  'risk',
  'klagomal',
  'synpunkt',
  'berom',
] as const;
const categories = [
  ...['fall', 'fall', 'fall_med_skada', 'lakemedel_fel_dos', 'lakemedel_fel_person', 'bemotande', 'dokumentation'],
  ...['hot_vald', 'fall|hjalpmedel', 'ovrigt', ''],
] as readonly (CategoryKey | 'fall|hjalpmedel' | '')[] as readonly [string, ...string[]];
const statuses = [
  ...['closed', 'closed', 'closed', 'closed', 'closed', 'closed'],
  ...['registered', 'received', 'investigating', 'acting', 'following'],
] as const;
const harms = ['none', 'none', 'none', 'none', 'mild', 'mild', 'serious', 'life', 'harm', 'unknown'] as const;

/** Lines of an invented history in time order, header first: the same for the same wish, and free of faults. */
export function* inventedHistory({ from = '2021-01-04T06:00:00Z', years = 5, ...wanted }: Wanted): Iterable<string> {
  const roll = dice(wanted.random ?? 1);
  const step = (years * 365 * 24 * 60) / wanted.rows;
  yield historyHeader;
  for (let i = 0; i < wanted.rows; i += 1) {
    const reported = new Date(Date.parse(from) + Math.floor(i * step) * 60_000);
    yield [`H-${String(i + 1).padStart(7, '0')}`, ...cells(roll, roll.pick(wanted.unitIds), reported)].join(',');
  }
}

function cells(roll: Dice, unitId: string, reported: Date): readonly (string | number)[] {
  const status = roll.pick(statuses);
  const [received, closed] = [later(reported, roll.between(1, 90)), later(reported, roll.between(91, 900))];
  const lexSarah = roll.chance(0.01);
  const isClosed = status === 'closed';
  return [
    roll.pick(kinds),
    roll.pick(categories),
    unitId,
    roll.pick(lagrumKeys),
    roll.chance(0.9) ? later(reported, -roll.between(0, 40)) : '',
    later(reported, 0),
    roll.pick(['medarbetare', 'medarbetare', 'enhetschef', '']),
    ...(roll.chance(0.8) ? [roll.between(1, 4), roll.between(1, 4)] : ['', '']),
    roll.pick(harms),
    status,
    status === 'registered' ? '' : received,
    isClosed ? closed : '',
    lexSarah ? 'yes' : '',
    lexSarah && isClosed ? roll.pick(lexSarahOutcomes) : '',
    isClosed ? roll.pick(['yes', 'yes', 'no']) : '',
    isClosed ? roll.pick(effects) : '',
  ];
}

const later = (from: Date, hours: number): string => new Date(from.getTime() + hours * 3_600_000).toISOString();
