import { makeStyles, mergeClasses, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answered } from '../../../bot/contract.ts';
import { useApi, useSay } from '../../frame/tab.tsx';
import { Download } from '../../parts/download.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { actionTexts } from '../../text/actions.ts';

type Figures = Answered<'GET /actions/figures'>;
type Counts = Figures['whole']['counts'];

const useStyles = makeStyles({
  wide: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', margin: '12px 0', fontSize: 'inherit' },
  cell: {
    padding: '6px 10px',
    textAlign: 'end',
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { textAlign: 'start' },
  hint: { margin: '12px 0 8px' },
});

/** How many actions, how strong, and what came of them: no words, for those who see all figures. */
export function ActionFigures({ period }: { readonly period: string | undefined }) {
  const styles = useStyles();
  const say = useSay();
  const figures = useApi('GET /actions/figures', { query: { period } });
  const path = `/actions/figures.csv${period ? `?period=${encodeURIComponent(period)}` : ''}`;
  return (
    <section aria-labelledby="figures">
      <Title3 as="h2" id="figures" block>
        {say(actionTexts.figures)}
      </Title3>
      <Shown of={figures}>
        {(data) =>
          data.whole.counts.total === 0 && data.units.length === 0 ? (
            <Empty>{say(actionTexts.noneInFigures)}</Empty>
          ) : (
            <>
              <Cross of={data} />
              <Units of={data} />
              <Text block className={styles.hint}>
                {say(actionTexts.fileHint)}
              </Text>
              <Download path={path} name="atgarder-i-tal.csv" label={say(actionTexts.download)} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Cross({ of: { strengths, states, cross } }: { readonly of: Figures }) {
  const say = useSay();
  return (
    <Table
      title={say(actionTexts.cross)}
      hint={say(actionTexts.crossHint)}
      heads={['', ...states.map(({ name }) => name)]}
    >
      {strengths.map(({ key, name }, i) => (
        <Line key={key} heads={[name]} cells={cross[i] ?? []} />
      ))}
    </Table>
  );
}

function Units({ of: { strengths, states, units, apart, whole } }: { readonly of: Figures }) {
  const say = useSay();
  const texts = actionTexts;
  const heads = [
    ...[texts.area, texts.unit, texts.all].map(say),
    ...[...strengths, ...states].map(({ name }) => name),
    ...[texts.weekOpen, texts.weekDone].map(say),
  ];
  const cells = (counts: Counts) => [counts.total, ...counts.strengths, ...counts.states];
  return (
    <Table title={say(texts.byUnit)} heads={heads}>
      {units.map(({ unitId, unit, area, counts, weekOpen, weekDone }) => (
        <Line key={unitId} heads={[area, unit]} cells={[...cells(counts), weekOpen, weekDone]} />
      ))}
      {apart.counts.total > 0 ? <Line heads={['', apart.name]} cells={[...cells(apart.counts), '', '']} /> : null}
      <Line heads={['', whole.name]} cells={[...cells(whole.counts), '', '']} />
    </Table>
  );
}

interface TableProps {
  readonly title: string;
  readonly hint?: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** On a phone it is wider than the window: it scrolls by itself, by keyboard too, and the page stands still. */
function Table({ title, hint, heads, children }: TableProps) {
  const styles = useStyles();
  return (
    <>
      <Text as="h3" weight="semibold" size={400} block>
        {title}
      </Text>
      {hint ? <Text block>{hint}</Text> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.wide} tabIndex={0} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head) =>
                head === '' ? (
                  <td key="corner" className={styles.cell} />
                ) : (
                  <th key={head} scope="col" className={styles.cell}>
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  );
}

interface LineProps {
  /** The last of them names the row. */
  readonly heads: readonly string[];
  readonly cells: readonly (number | string)[];
}

function Line({ heads, cells }: LineProps) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <tr>
      {heads.slice(0, -1).map((text) => (
        <td key="before" className={head}>
          {text}
        </td>
      ))}
      <th scope="row" className={head}>
        {heads.at(-1)}
      </th>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={i} className={styles.cell}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
