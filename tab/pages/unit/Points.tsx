import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { colours } from './chartColours.ts';
import type { Scales } from './scales.ts';
import type { Chart, Point } from './unitWeek.ts';

const useStyles = makeStyles({
  point: {
    ...colours.point,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1px',
    outlineStyle: 'none',
    ':focus-visible': { stroke: tokens.colorStrokeFocus2, strokeWidth: '4px', paintOrder: 'stroke' },
    '@media (forced-colors: active)': {
      fill: 'CanvasText',
      stroke: 'Canvas',
      ':focus-visible': { stroke: 'Highlight' },
    },
  },
  outside: colours.outside,
  run: colours.run,
});

/** All of a point in words. */
export const pointText = ({ name, said, note }: Point): string => `${name}: ${said}${note ? `, ${note}` : ''}`;

interface PointsProps {
  readonly of: Chart;
  readonly scales: Scales;
  readonly onRead: (index: number | null) => void;
}

/** The weeks that have a value: one stop of the tab key for all, and the arrow keys from one to the next. */
export function Points({ of: { points }, scales, onRead }: PointsProps) {
  const group = useRef<SVGGElement>(null);
  const there = points.flatMap(({ value }, i) => (value === null ? [] : [{ value, i }]));
  const [stop, setStop] = useState(there.length - 1);
  const move = (event: KeyboardEvent): void => {
    const next = pointAt(event.key, stop, there.length);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    group.current?.querySelectorAll<SVGElement>('[role=img]')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the points in it have the focus; it hears their keys
    <g ref={group} onKeyDown={move}>
      {there.map(({ value, i }, nth) => {
        const point = points[i];
        return point ? (
          <Mark
            key={point.week}
            point={point}
            at={{ x: scales.x(i), y: scales.y(value), size: scales.dot }}
            isStop={nth === stop}
            onFocus={() => {
              setStop(nth);
              onRead(i);
            }}
            onOver={() => onRead(i)}
          />
        ) : null;
      })}
    </g>
  );
}

/** Which of the points a key leads to; undefined for a key of something else. */
function pointAt(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'ArrowRight':
      return Math.min(from + 1, count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface MarkProps {
  readonly point: Point;
  readonly at: Place;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOver: () => void;
}

/** A dot as usual; a square in a long run; a large diamond outside the limits: the shape says it without the colour. */
function Mark({ point, at, isStop, onFocus, onOver }: MarkProps) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it has the focus to be read, and does nothing
    <path
      role="img"
      aria-label={pointText(point)}
      tabIndex={isStop ? 0 : -1}
      className={mergeClasses(styles.point, point.inRun && styles.run, point.outside && styles.outside)}
      d={shapeOf(point, at)}
      onFocus={onFocus}
      onMouseEnter={onOver}
    />
  );
}

/** The middle of a shape and how far a dot reaches from it, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** `d` of an SVG path. */
export function shapeOf({ outside, inRun }: Pick<Point, 'outside' | 'inRun'>, { x, y, size }: Place): string {
  const large = size * 2;
  if (outside) return `M${x} ${y - large}l${large} ${large}l${-large} ${large}l${-large} ${-large}Z`;
  if (inRun) return `M${x - size} ${y - size}h${size * 2}v${size * 2}h${-size * 2}Z`;
  return `M${x - size} ${y}a${size} ${size} 0 1 0 ${size * 2} 0a${size} ${size} 0 1 0 ${-size * 2} 0Z`;
}
