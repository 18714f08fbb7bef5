import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../../frame/tab.tsx';
import { Empty } from '../../parts/states.tsx';
import { DataTable } from '../../parts/table.tsx';
import { chartTexts, unitTexts } from '../../text/unit.ts';
import { ControlChart } from './ControlChart.tsx';
import type { Chart, UnitWeek } from './unitWeek.ts';

const useStyles = makeStyles({
  part: { marginTop: '24px' },
  one: {
    margin: '12px 0',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  unit: { color: tokens.colorNeutralForeground2 },
  sentence: { margin: '4px 0 8px', maxWidth: '70ch' },
  tall: { minHeight: '44px' },
});

/** Every indicator's year. */
export default function Charts({ of: { charts } }: { readonly of: UnitWeek }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.part} aria-labelledby="charts">
      <Title3 as="h2" id="charts">
        {say(chartTexts.charts)}
      </Title3>
      {charts.length === 0 ? (
        <Empty>{say(unitTexts.noFigures)}</Empty>
      ) : (
        <Text as="p" block>
          {say(chartTexts.how)}
        </Text>
      )}
      {charts.map((chart) => (
        <OneChart key={chart.id} of={chart} />
      ))}
    </section>
  );
}

/** What it says in a sentence, the drawing, and the same as a table. */
function OneChart({ of }: { readonly of: Chart }) {
  const styles = useStyles();
  const say = useSay();
  const [hasTable, setTable] = useState(false);
  const titleId = `chart-${of.id}`;
  return (
    <section className={styles.one} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        {of.title}
      </h3>
      <Text className={styles.unit}>{of.unit}</Text>
      <Text as="p" block className={styles.sentence}>
        {of.sentence}
      </Text>
      <ControlChart of={of} />
      <Button className={styles.tall} aria-expanded={hasTable} onClick={() => setTable(!hasTable)}>
        {say(hasTable ? chartTexts.hideTable : chartTexts.showTable)}
      </Button>
      {hasTable ? (
        <DataTable
          label={of.title}
          rows={of.points.toReversed()}
          keyOf={({ week }) => week}
          columns={[
            { title: say(unitTexts.week), cell: ({ name }) => name },
            { title: say(chartTexts.value), cell: ({ said }) => said },
            { title: say(chartTexts.limits), cell: ({ limits }) => limits ?? '–' },
            { title: say(chartTexts.note), cell: ({ note }) => note ?? '' },
          ]}
        />
      ) : null}
    </section>
  );
}
