import { makeStyles, Text, Title2, Title3, tokens } from '@fluentui/react-components';
import type { Answered } from '../../bot/contract.ts';
import { useApi, useSay } from '../frame/tab.tsx';
import { Amounts } from '../parts/amounts.tsx';
import { TextLink } from '../parts/link.tsx';
import { Shown } from '../parts/states.tsx';
import { DataTable } from '../parts/table.tsx';
import { pageNames } from '../text/frame.ts';
import { overviewTexts as texts } from '../text/overview.ts';
import { UnitTable } from './overview/UnitTable.tsx';
import { unitAddress } from './unit/unitWeek.ts';

const useStyles = makeStyles({
  part: { marginTop: '24px', '& > h2': { display: 'block', marginBottom: '8px' } },
  conclusion: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, maxWidth: '60ch' },
  under: { color: tokens.colorNeutralForeground2 },
});

type Whole = Answered<'GET /overview'>;

/** What changes, what is silent, what is late and what has become better, in all units: counts, never a case. */
export default function Overview() {
  const say = useSay();
  const shown = useApi('GET /overview');
  return (
    <>
      <Title2 as="h1">{say(pageNames.overview)}</Title2>
      <Shown of={shown}>
        {(of) => (
          <>
            <LastWeek of={of} />
            <Waits of={of} />
            <Year of={of} />
            <Areas of={of} />
            <UnitTable areas={of.areas.map(({ area }) => area)} />
          </>
        )}
      </Shown>
    </>
  );
}

interface PartProps {
  readonly of: Whole;
}

function LastWeek({ of }: PartProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section aria-labelledby="week">
      <Title3 as="h2" id="week">
        {of.week.name.charAt(0).toUpperCase() + of.week.name.slice(1)}
      </Title3>
      <Text as="p" block weight="semibold" className={styles.conclusion}>
        {of.conclusion}
      </Text>
      <Amounts of={of.units} />
      <Text as="p" block className={styles.under}>{`${say(texts.counted)} ${of.countedAt.said}.`}</Text>
      <TextLink href={unitAddress('ledning')}>{say(texts.whole)}</TextLink>
    </section>
  );
}

function Waits({ of }: PartProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.part} aria-labelledby="waits">
      <Title3 as="h2" id="waits">
        {say(texts.waits)}
      </Title3>
      <Amounts of={of.waiting} />
      <h3>{say(texts.clocks)}</h3>
      {of.clocks.length === 0 ? (
        <Text as="p" block>
          {say(texts.noClocks)}
        </Text>
      ) : null}
      <ul>
        {of.clocks.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Year({ of }: PartProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.part} aria-labelledby="year">
      <Title3 as="h2" id="year">
        {say(texts.year)}
      </Title3>
      <DataTable
        label={say(texts.year)}
        rows={of.year}
        keyOf={({ name }) => name}
        columns={[
          { title: say(texts.measure), cell: ({ name }) => name },
          { title: say(texts.value), cell: ({ value }) => value },
        ]}
      />
      <Text as="p" block className={styles.under}>
        {say(texts.moreReports)}
      </Text>
    </section>
  );
}

function Areas({ of }: PartProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.part} aria-labelledby="areas">
      <Title3 as="h2" id="areas">
        {say(texts.areas)}
      </Title3>
      <DataTable
        label={say(texts.areas)}
        rows={of.areas}
        keyOf={({ area }) => area}
        columns={[
          { title: say(texts.area), cell: ({ area }) => area },
          { title: say(texts.count), cell: ({ units }) => units },
          { title: say(texts.changed), cell: ({ changed }) => changed },
          { title: say(texts.silent), cell: ({ silent }) => silent },
          { title: say(texts.improved), cell: ({ improved }) => improved },
          { title: say(texts.overdue), cell: ({ overdue }) => overdue },
          ...of.yearColumns.map((title, i) => ({ title, cell: (row: Whole['areas'][number]) => row.year[i] ?? '–' })),
        ]}
      />
    </section>
  );
}
