import { Badge, makeStyles } from '@fluentui/react-components';
import type { Answered } from '../../../bot/contract.ts';
import { useSay } from '../../frame/tab.tsx';
import { DataTable } from '../../parts/table.tsx';
import { logTexts } from '../../text/administration.ts';

type Line = Answered<'GET /administration/log'>['rows'][number];

const useStyles = makeStyles({ badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

interface LogLinesProps {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Lines of the access log; two of the same moment are told apart by where they stand. */
export function LogLines({ label, lines }: LogLinesProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <DataTable
      label={label}
      rows={lines.map((line, place) => ({ ...line, place }))}
      keyOf={({ place, at }) => `${place} ${at.at}`}
      columns={[
        { title: say(logTexts.when), cell: ({ at }) => at.said },
        { title: say(logTexts.who), cell: ({ by, byId }) => (by === byId ? by : `${by} (${byId})`) },
        { title: say(logTexts.what), cell: ({ act }) => act.name },
        { title: say(logTexts.caseNumber), cell: ({ number }) => number ?? '–' },
        { title: say(logTexts.where), cell: ({ from }) => from },
        {
          title: say(logTexts.flags),
          cell: ({ flags }) =>
            flags.length === 0 ? (
              '–'
            ) : (
              <span className={styles.badges}>
                {flags.map((flag) => (
                  <Badge key={flag} appearance="tint" color="warning">
                    {flag}
                  </Badge>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}
