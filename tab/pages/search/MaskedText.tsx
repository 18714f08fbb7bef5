import { makeStyles, mergeClasses, Title3, tokens } from '@fluentui/react-components';
import { type Part, partsOf, type Term } from '../../../bot/contract/masking.ts';
import type { Answered } from '../../../bot/contract.ts';
import { useSay } from '../../frame/tab.tsx';
import { maskingTexts } from '../../text/masking.ts';

type Masking = Answered<'POST /cases/masking'>;
type CaseShown = Masking['cases'][number];

/** What is found, which of it may be read after all, and how to change that. */
export interface Marks {
  readonly terms: readonly Term[];
  readonly lifted: ReadonlySet<string>;
  readonly kinds: Masking['kinds'];
  readonly toggle: (words: readonly string[], isMasked: boolean) => void;
}

const useStyles = makeStyles({
  case: {
    margin: '16px 0',
    padding: '4px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  text: { whiteSpace: 'pre-wrap', lineHeight: '1.9', margin: '4px 0 12px' },
  facts: { borderCollapse: 'collapse', margin: '8px 0' },
  cell: { textAlign: 'left', verticalAlign: 'top', padding: '6px 16px 6px 0', fontWeight: 'inherit' },
  // As wide as its longest word.
  name: { minWidth: '7.5em' },
  head: { fontWeight: tokens.fontWeightSemibold },
  mark: {
    font: 'inherit',
    whiteSpace: 'pre-wrap',
    textAlign: 'left',
    padding: '2px 4px',
    margin: 0,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  masked: {
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
  lifted: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorTransparentBackground,
    border: `1px dashed ${tokens.colorNeutralForeground1}`,
  },
});

/** One case as the copy will show it: what is masked stands marked, and each mark is a button. */
export function CaseText({ one, marks }: { readonly one: CaseShown; readonly marks: Marks }) {
  const styles = useStyles();
  const say = useSay();
  const title = say(maskingTexts.caseTitle(one.number));
  return (
    <section className={styles.case} aria-label={title}>
      <Title3 as="h2">{title}</Title3>
      <table className={styles.facts}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {say(maskingTexts.fact)}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {say(maskingTexts.content)}
            </th>
          </tr>
        </thead>
        <tbody>
          {one.texts
            .filter(({ isFact }) => isFact)
            .map(({ where, text }) => (
              <tr key={where}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {where}
                </th>
                <td className={styles.cell}>
                  <Marked text={text} marks={marks} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {one.texts
        .filter(({ isFact }) => !isFact)
        .map(({ where, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two answers can have the same question, and none of them moves
          <div key={i}>
            <h3>{where}</h3>
            <p className={styles.text}>
              <Marked text={text} marks={marks} />
            </p>
          </div>
        ))}
    </section>
  );
}

function Marked({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  return partsOf(text, marks.terms, marks.lifted).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a mark that is lifted stays in its place, and keeps the focus
    part.terms.length > 0 ? <Mark key={i} part={part} marks={marks} /> : part.text,
  );
}

function Mark({ part, marks }: { readonly part: Part; readonly marks: Marks }) {
  const styles = useStyles();
  const why = [...new Set(part.terms.map(({ kind }) => marks.kinds.find(({ key }) => key === kind)?.name ?? ''))];
  return (
    <button
      type="button"
      aria-pressed={part.isMasked}
      title={why.join(', ')}
      className={mergeClasses(styles.mark, part.isMasked ? styles.masked : styles.lifted)}
      onClick={() =>
        marks.toggle(
          part.terms.map((term) => term.text),
          part.isMasked,
        )
      }
    >
      {part.text}
    </button>
  );
}

/** What is masked, by which rule, and how many different words that is. */
export function WhyMasked({ marks }: { readonly marks: Marks }) {
  const styles = useStyles();
  const say = useSay();
  const masked = marks.terms.filter((term) => !marks.lifted.has(term.text));
  const rows = marks.kinds
    .map((kind) => ({ ...kind, words: masked.filter((term) => term.kind === kind.key).length }))
    .filter(({ words }) => words > 0);
  const head = mergeClasses(styles.cell, styles.head);
  if (rows.length === 0) return null;
  return (
    <section className={styles.case} aria-label={say(maskingTexts.why)}>
      <Title3 as="h2">{say(maskingTexts.why)}</Title3>
      <table className={styles.facts}>
        <thead>
          <tr>
            {[maskingTexts.what, maskingTexts.rule, maskingTexts.words].map((text) => (
              <th key={text.en} scope="col" className={head}>
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, rule, words }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              <td className={styles.cell}>{rule}</td>
              <td className={styles.cell}>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
