import { useState } from 'react';
import { useApi, useSay } from '../../frame/tab.tsx';
import { useKept } from '../../parts/choices.tsx';
import { TextLink } from '../../parts/link.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { DataTable } from '../../parts/table.tsx';
import { overviewTexts as texts } from '../../text/overview.ts';
import { unitAddress } from '../unit/unitWeek.ts';

interface UnitRowsProps {
  readonly area: string | undefined;
}

/** The units, a page at a time. From each the way leads to its charts, never to a case. */
export function UnitRows({ area }: UnitRowsProps) {
  const say = useSay();
  const [after, turnTo] = useState<string>();
  const units = useApi('GET /overview/units', { query: { area, after } });
  const shown = useKept(units);
  return (
    <Shown of={shown}>
      {(list) =>
        list.rows.length === 0 ? (
          <Empty>{say(texts.noUnits)}</Empty>
        ) : (
          <>
            <DataTable
              label={say(texts.units)}
              rows={list.rows}
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
            <Pager list={list} after={after} onTurn={turnTo} />
          </>
        )
      }
    </Shown>
  );
}
