import { useApi, useSay } from '../../frame/tab.tsx';
import { TextLink } from '../../parts/link.tsx';
import { More } from '../../parts/more.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { DataTable } from '../../parts/table.tsx';
import { overviewTexts as texts } from '../../text/overview.ts';
import { unitAddress } from '../unit/unitWeek.ts';

interface UnitRowsProps {
  readonly area: string | undefined;
  readonly after?: string;
}

/** The units, a page at a time. From each the way leads to its charts, never to a case. */
export function UnitRows({ area, after }: UnitRowsProps) {
  const say = useSay();
  const units = useApi('GET /overview/units', { query: { area, after } });
  return (
    <Shown of={units}>
      {({ rows, next }) =>
        rows.length === 0 ? (
          <Empty>{say(texts.noUnits)}</Empty>
        ) : (
          <>
            <DataTable
              label={say(texts.units)}
              rows={rows}
              keyOf={({ unitId }) => unitId}
              columns={[
                {
                  title: say(texts.unit),
                  cell: ({ unitId, name }) => <TextLink href={unitAddress(unitId)}>{name}</TextLink>,
                },
                { title: say(texts.area), cell: (row) => row.area },
                { title: say(texts.reading), cell: ({ attention }) => attention.name },
                { title: say(texts.changed), cell: ({ changed }) => changed.join(', ') || '–' },
                { title: say(texts.improved), cell: ({ improved }) => improved.join(', ') || '–' },
                { title: say(texts.open), cell: ({ open }) => open },
                { title: say(texts.overdue), cell: ({ overdue }) => overdue },
                { title: say(texts.reports), cell: ({ reports }) => reports },
              ]}
            />
            <More next={next}>{(following) => <UnitRows area={area} after={following} />}</More>
          </>
        )
      }
    </Shown>
  );
}
