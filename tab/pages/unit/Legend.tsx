import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../../frame/tab.tsx';
import { chartTexts } from '../../text/unit.ts';
import { colours } from './chartColours.ts';
import { shapeOf } from './Points.tsx';
import type { Chart } from './unitWeek.ts';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: '4px 0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  centre: colours.centre,
  limit: colours.limit,
  outside: colours.outside,
  run: colours.run,
});

/** What the lines and shapes are; only those that are there. */
export function Legend({ of: { points, centre, centreSaid } }: { readonly of: Chart }) {
  const styles = useStyles();
  const say = useSay();
  const limits = points.findLast((point) => point.limits !== null)?.limits;
  return (
    <div className={styles.all}>
      {centre === null ? null : (
        <span className={styles.key}>
          <svg aria-hidden="true" width="26" height="4">
            <line className={styles.centre} x1="0" x2="26" y1="2" y2="2" />
          </svg>
          {`${say(chartTexts.centre)} ${centreSaid}`}
        </span>
      )}
      {limits ? (
        <span className={styles.key}>
          <svg aria-hidden="true" width="26" height="4">
            <line className={styles.limit} x1="0" x2="26" y1="2" y2="2" />
          </svg>
          {`${say(chartTexts.inLimits)} ${limits}`}
        </span>
      ) : null}
      {points.some(({ outside }) => outside) ? (
        <span className={styles.key}>
          <svg aria-hidden="true" width="18" height="18">
            <path className={styles.outside} d={shapeOf({ outside: true, inRun: false }, { x: 9, y: 9, size: 4 })} />
          </svg>
          {say(chartTexts.outside)}
        </span>
      ) : null}
      {points.some(({ inRun }) => inRun) ? (
        <span className={styles.key}>
          <svg aria-hidden="true" width="10" height="10">
            <path className={styles.run} d={shapeOf({ outside: false, inRun: true }, { x: 5, y: 5, size: 4 })} />
          </svg>
          {say(chartTexts.run)}
        </span>
      ) : null}
    </div>
  );
}
