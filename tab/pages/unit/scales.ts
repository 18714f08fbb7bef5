import type { Chart } from './unitWeek.ts';

/** Where everything of a chart stands, in pixels. */
export interface Scales {
  readonly width: number;
  readonly height: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** How far a dot reaches from its middle: less where the weeks stand close. */
  readonly dot: number;
  /** Values that the axis names, lowest first. */
  readonly ticks: readonly number[];
}

export const margin = { top: 10, right: 12, bottom: 26, left: 44 } as const;

/** From 0, since no measure here goes below; a little air above the highest. */
export function scalesOf({ points, centre }: Chart, width: number, height: number): Scales {
  const highest = Math.max(centre ?? 0, ...points.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]));
  const ticks = ticksTo(highest);
  const top = ticks.at(-1) ?? 1;
  const [inside, tall] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  return {
    ...{ width, height, ticks },
    dot: Math.min(4, Math.max(2, (0.45 * inside) / points.length)),
    x: (index) => margin.left + (inside * (index + 0.5)) / points.length,
    y: (value) => margin.top + tall * (1 - Math.max(0, value) / top),
  };
}

/** Even steps of 1, 2 or 5 times a power of ten, at most five of them, up to the highest value or just above. */
function ticksTo(highest: number): readonly number[] {
  const rough = (highest > 0 ? highest : 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const count = Math.ceil((highest > 0 ? highest : 1) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** A line through what is there: it is broken where nothing was. `d` of an SVG path. */
export const brokenLine = (values: readonly (number | null)[], { x, y }: Scales): string =>
  values
    .map((value, i) => {
      if (value === null) return '';
      const before = values[i - 1];
      return `${before === null || before === undefined ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');

/** A limit as steps, a week wide each: it follows how many there were to count. `d` of an SVG path. */
export const steps = (values: readonly (number | null)[], { x, y }: Scales): string => {
  const half = (x(1) - x(0)) / 2;
  return values
    .map((value, i) => {
      if (value === null) return '';
      const before = values[i - 1];
      const start = before === null || before === undefined ? 'M' : 'L';
      const height = y(value).toFixed(1);
      return `${start}${(x(i) - half).toFixed(1)} ${height}L${(x(i) + half).toFixed(1)} ${height}`;
    })
    .join('');
};
