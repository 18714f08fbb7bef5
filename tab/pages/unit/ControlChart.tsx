import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useSay, useTab } from '../../frame/tab.tsx';
import { chartTexts } from '../../text/unit.ts';
import { colours } from './chartColours.ts';
import { Legend } from './Legend.tsx';
import { Points, pointText } from './Points.tsx';
import { brokenLine, margin, type Scales, scalesOf, steps } from './scales.ts';
import type { Chart } from './unitWeek.ts';

const height = 220;

const useStyles = makeStyles({
  place: { width: '100%', minHeight: `${height}px` },
  svg: { display: 'block', overflow: 'visible' },
  text: { ...colours.text, fontSize: tokens.fontSizeBase200, fontFamily: tokens.fontFamilyBase },
  grid: colours.grid,
  centre: colours.centre,
  limit: colours.limit,
  line: colours.line,
  last: { ...colours.limit, strokeWidth: '1px', strokeDasharray: '1 4' },
  read: { minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
});

/**
 * How wide there is room for, once it is nearly in sight: a page of charts is long, and most of it is never looked at.
 * A drawing that is only scaled would have letters too small for a phone.
 */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    const near = new IntersectionObserver(
      (seen) => {
        const there = seen.find(({ isIntersecting }) => isIntersecting);
        if (there) watched.observe(there.target);
      },
      { rootMargin: '400px' },
    );
    if (place.current) near.observe(place.current);
    // On paper all of it is in sight.
    const draw = (): void => setWidth(place.current?.clientWidth ?? 0);
    window.addEventListener('beforeprint', draw);
    return () => {
      window.removeEventListener('beforeprint', draw);
      near.disconnect();
      watched.disconnect();
    };
  }, []);
  return { place, width };
}

/** A control chart: the weeks, the centre, the limits, and what is unusual by its shape as well as its colour. */
export function ControlChart({ of }: { readonly of: Chart }) {
  const styles = useStyles();
  const { place, width } = useWidth();
  const [readAt, setRead] = useState<number | null>(null);
  const read = readAt === null ? undefined : of.points[readAt];
  return (
    <>
      <div ref={place} className={styles.place}>
        {width > 0 ? <Drawing of={of} scales={scalesOf(of, width, height)} onRead={setRead} /> : null}
      </div>
      <div className={styles.read} aria-hidden="true">
        {read ? pointText(read) : ''}
      </div>
      <Legend of={of} />
    </>
  );
}

interface DrawingProps {
  readonly of: Chart;
  readonly scales: Scales;
  readonly onRead: (index: number | null) => void;
}

function Drawing({ of, scales, onRead }: DrawingProps) {
  const styles = useStyles();
  const say = useSay();
  const { width, x, y } = scales;
  const values = of.points.map(({ value }) => value);
  const limits = (['lower', 'upper'] as const).map((side) =>
    steps(
      of.points.map((point) => point[side]),
      scales,
    ),
  );
  const lastWeek = x(of.points.length - 1) - (x(1) - x(0)) / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg
      className={styles.svg}
      width={width}
      height={height}
      role="group"
      aria-label={`${of.title}. ${say(chartTexts.keys)}`}
    >
      <Axes of={of} scales={scales} />
      {limits.map((d, i) =>
        d === '' ? null : <path key={i === 0 ? 'lower' : 'upper'} className={styles.limit} d={d} />,
      )}
      {of.centre === null ? null : (
        <line
          className={styles.centre}
          x1={margin.left}
          x2={width - margin.right}
          y1={y(of.centre)}
          y2={y(of.centre)}
        />
      )}
      {of.points.length > 1 ? (
        <line className={styles.last} x1={lastWeek} x2={lastWeek} y1={margin.top} y2={height - margin.bottom} />
      ) : null}
      <path className={styles.line} d={brokenLine(values, scales)} />
      <Points of={of} scales={scales} onRead={onRead} />
    </svg>
  );
}

/** Room for a week's name, in pixels. */
const nameWidth = 46;

function Axes({ of, scales: { width, x, y, ticks } }: Pick<DrawingProps, 'of' | 'scales'>) {
  const styles = useStyles();
  const say = useSay();
  const { me } = useTab();
  const number = new Intl.NumberFormat(me.language === 'en' ? 'en-GB' : 'sv-SE', {
    maximumFractionDigits: 2,
    ...(of.isShare ? { style: 'percent', maximumFractionDigits: 0 } : {}),
  });
  const every = Math.max(1, Math.ceil(of.points.length / Math.floor((width - margin.left) / nameWidth)));
  // From the last week backwards: that one is always named.
  const isNamed = (i: number) => (of.points.length - 1 - i) % every === 0;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; each point says its own week
    <g aria-hidden="true">
      {ticks.map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
          <text className={styles.text} x={margin.left - 6} y={y(value) + 4} textAnchor="end">
            {number.format(value)}
          </text>
        </g>
      ))}
      {of.points.map(({ week }, i) =>
        isNamed(i) ? (
          <text key={week} className={styles.text} x={x(i)} y={height - 8} textAnchor="middle">
            {`${say(chartTexts.shortWeek)} ${Number(week.slice(-2))}`}
          </text>
        ) : null,
      )}
    </g>
  );
}
