import type { Localised } from '../text/language.ts';
import { isNews } from './conclusion.ts';
import { joinWeeks } from './countWeek.ts';
import type { WeekCount } from './indicators/define.ts';
import type { WeekFigures } from './indicators/week.ts';
import type { Instant } from './time.ts';
import { unitsOfWeek, type WeekCardView } from './weekView.ts';

/** Why somebody should look at a unit, the most pressing first. Within one, units stand by name: it is no order of merit. */
export const attentions = ['worse', 'silent', 'changed', 'overdue', 'calm'] as const;
export type Attention = (typeof attentions)[number];

/** A unit among all others: counts and names of indicators, nothing of a case. */
export interface UnitStanding {
  readonly unitId: string;
  readonly name: string;
  readonly area: string;
  readonly attention: Attention;
  readonly changed: readonly Localised[];
  readonly improved: readonly Localised[];
  readonly silent: boolean;
  /** Open cases now, of those that the unit's own people may know of. */
  readonly open: number;
  readonly overdueActions: number;
  /** From the year's first week up to the week shown. */
  readonly year: WeekCount;
}

/** The organisation as ledning sees it (design/indicators.md, Ledning card), with the year so far. */
export interface Overview {
  readonly week: string;
  readonly countedAt: Instant;
  readonly whole: WeekCardView;
  readonly year: WeekCount;
  readonly units: readonly UnitStanding[];
}

type Figures = Pick<WeekFigures, 'indicators' | 'silent' | 'overdueActions'>;
type Place = Pick<UnitStanding, 'unitId' | 'name' | 'area'>;

export function standingOf(
  place: Place,
  figures: Figures,
  { year, open }: Pick<UnitStanding, 'year' | 'open'>,
): UnitStanding {
  const { signals, improved } = unitsOfWeek([{ unitName: place.name, figures }]);
  const changed = signals.flatMap(({ subjects }) => subjects);
  const { silent, overdueActions } = figures;
  return {
    ...{ unitId: place.unitId, name: place.name, area: place.area },
    attention: attentionOf(figures, changed.length > 0),
    changed,
    improved: improved.flatMap(({ subjects }) => subjects),
    ...{ silent, open, overdueActions, year },
  };
}

function attentionOf({ indicators, silent, overdueActions }: Figures, hasChanged: boolean): Attention {
  if (indicators.some((one) => isNews(one) && one.direction === 'worse')) return 'worse';
  if (silent) return 'silent';
  if (hasChanged) return 'changed';
  return overdueActions > 0 ? 'overdue' : 'calm';
}

export const byAttention = (units: readonly UnitStanding[]): readonly UnitStanding[] =>
  units.toSorted(
    (a, b) => attentions.indexOf(a.attention) - attentions.indexOf(b.attention) || a.name.localeCompare(b.name, 'sv'),
  );

/** The weeks of the year that a week lies in, up to it, together. */
export const yearSoFar = (counts: ReadonlyMap<string, WeekCount>, week: string): WeekCount =>
  joinWeeks([...counts].flatMap(([name, count]) => (name >= `${week.slice(0, 4)}-W01` && name <= week ? [count] : [])));

/** An area beside the others, in the same figures. */
export interface AreaStanding {
  readonly area: string;
  readonly units: readonly UnitStanding[];
  readonly year: WeekCount;
}

export const areasOf = (units: readonly UnitStanding[]): readonly AreaStanding[] =>
  [...Map.groupBy(units, ({ area }) => area)]
    .map(([area, ofArea]) => ({ area, units: ofArea, year: joinWeeks(ofArea.map(({ year }) => year)) }))
    .sort((a, b) => a.area.localeCompare(b.area, 'sv'));
