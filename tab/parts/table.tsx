import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Where a table becomes a list of its rows: a phone, or large text. */
const narrow = '@media (max-width: 640px)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { display: 'block' },
  },
  head: {
    [narrow]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  body: { [narrow]: { display: 'block' } },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'block', padding: '8px 0' },
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '8px 10px',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: '12px',
      padding: '3px 10px',
      '::before': {
        content: 'attr(data-title)',
        color: tokens.colorNeutralForeground2,
        flexShrink: 0,
        maxWidth: '50%',
      },
    },
  },
  first: {
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { '::before': { content: 'none' } },
  },
  title: { textAlign: 'left', verticalAlign: 'bottom', padding: '8px 10px', color: tokens.colorNeutralForeground2 },
});

/** Written out, since Safari forgets them when a table is laid out as anything else. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

export interface Column<R> {
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
}

interface TableProps<R> {
  readonly label: string;
  /** The first names the row. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
}

/**
 * A table that needs no scrolling sideways: on a narrow page each row stands as a small list, every value after the name
 * of its column.
 */
export function DataTable<R>({ label, columns, rows, keyOf }: TableProps<R>) {
  const styles = useStyles();
  return (
    <table {...roles.table} aria-label={label} className={styles.table}>
      <thead {...roles.rowgroup} className={styles.head}>
        <tr {...roles.row}>
          {columns.map(({ title }) => (
            <th key={title} {...roles.columnheader} scope="col" className={styles.title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className={styles.body}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...roles.row} className={styles.row}>
            {columns.map(({ title, cell }, i) => (
              <Cell key={title} title={title} isFirst={i === 0}>
                {cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly title: string;
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

function Cell({ title, isFirst, children }: CellProps) {
  const styles = useStyles();
  return isFirst ? (
    <th {...roles.rowheader} scope="row" className={mergeClasses(styles.cell, styles.first)}>
      {children}
    </th>
  ) : (
    <td {...roles.cell} data-title={title} className={styles.cell}>
      {children}
    </td>
  );
}
