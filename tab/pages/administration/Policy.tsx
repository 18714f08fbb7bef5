import { Subtitle1, Text } from '@fluentui/react-components';
import type { Answered } from '../../../bot/contract.ts';
import type { Localised } from '../../../bot/text/language.ts';
import { useApi, useSay } from '../../frame/tab.tsx';
import { Shown } from '../../parts/states.tsx';
import { type Column, DataTable } from '../../parts/table.tsx';
import { policyTexts } from '../../text/administration.ts';

type Policy = Answered<'GET /administration/policy'>;
type Amount = Policy['mandates'][number];

/** What is in force: what the law has set, what the municipality has decided, and where it is changed. */
export function Policy() {
  const say = useSay();
  const whose: Column<Amount> = {
    title: say(policyTexts.decidedBy),
    cell: ({ isDefault }) => say(isDefault ? policyTexts.proposed : policyTexts.decided),
  };
  const word: Column<Policy['limits'][number]> = { title: say(policyTexts.word), cell: (row) => row.word ?? '–' };
  return (
    <>
      <Text block>{say(policyTexts.lead)}</Text>
      <Shown of={useApi('GET /administration/policy')}>
        {({ law, limits, mandates, thresholds }) => (
          <>
            <Amounts title={policyTexts.law} lead={policyTexts.lawLead} rows={law} where={policyTexts.source} />
            <Amounts title={policyTexts.limits} lead={policyTexts.limitsLead} rows={limits} more={[word, whose]} />
            <Amounts title={policyTexts.mandates} rows={mandates} more={[whose]} />
            <Amounts title={policyTexts.thresholds} rows={thresholds} more={[whose]} />
          </>
        )}
      </Shown>
    </>
  );
}

interface AmountsProps<R> {
  readonly title: Localised;
  readonly lead?: Localised;
  readonly rows: readonly R[];
  readonly more?: readonly Column<R>[];
  readonly where?: Localised;
}

function Amounts<R extends Amount>({ title, lead, rows, more = [], where = policyTexts.where }: AmountsProps<R>) {
  const say = useSay();
  const columns: readonly Column<R>[] = [
    { title: say(policyTexts.what), cell: ({ name }) => name },
    { title: say(policyTexts.length), cell: ({ value }) => value },
    ...more,
    { title: say(where), cell: (row) => row.where },
  ];
  return (
    <section>
      <Subtitle1 as="h3" block>
        {say(title)}
      </Subtitle1>
      {lead ? <Text block>{say(lead)}</Text> : null}
      <DataTable label={say(title)} columns={columns} rows={rows} keyOf={({ key }) => key} />
    </section>
  );
}
