import { MessageBar, MessageBarBody, Subtitle1, Text } from '@fluentui/react-components';
import type { Answered } from '../../../bot/contract.ts';
import type { Localised } from '../../../bot/text/language.ts';
import { useSay } from '../../frame/tab.tsx';
import { DataTable } from '../../parts/table.tsx';
import { importTexts, moreText } from '../../text/administration.ts';

type Check = Answered<'POST /administration/directory/check'>;
export type Fault = Check['faults'][number];
export type Changes = NonNullable<Check['units']>;

interface FaultsProps {
  readonly title: Localised;
  readonly faults: readonly Fault[];
  readonly more?: number;
}

/** What is wrong, each at its line and column. */
export function Faults({ title, faults, more = 0 }: FaultsProps) {
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <section>
      <Subtitle1 as="h3" block>
        {say(title)}
      </Subtitle1>
      <DataTable
        label={say(title)}
        rows={faults}
        keyOf={({ file, line, column, text }) => `${file}:${line}:${column}:${text}`}
        columns={[
          { title: say(importTexts.fault), cell: ({ text }) => text },
          { title: say(importTexts.file), cell: ({ file }) => file },
          { title: say(importTexts.line), cell: ({ line }) => line },
          { title: say(importTexts.column), cell: ({ column }) => column ?? '–' },
        ]}
      />
      {more > 0 ? <Text block>{`… ${say(moreText(more))}.`}</Text> : null}
    </section>
  );
}

/** How many come, change and go, with the first names: enough to see that it is the right file. */
export function ChangesShown({ of }: { readonly of: readonly (readonly [name: Localised, changes: Changes])[] }) {
  const say = useSay();
  const kinds = ['added', 'changed', 'removed'] as const;
  const rows = of.flatMap(([name, changes]) =>
    kinds.map((kind) => ({ key: `${name.sv} ${kind}`, name, kind, ...changes[kind] })),
  );
  return (
    <section>
      <Subtitle1 as="h3" block>
        {say(importTexts.changes)}
      </Subtitle1>
      <DataTable
        label={say(importTexts.changes)}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { title: say(importTexts.changes), cell: ({ name, kind }) => `${say(name)}: ${say(importTexts[kind])}` },
          { title: say(importTexts.count), cell: ({ count }) => count },
          {
            title: say(importTexts.names),
            cell: ({ names, count }) =>
              [...names, ...(count > names.length ? [say(moreText(count - names.length))] : [])].join(', ') || '–',
          },
        ]}
      />
    </section>
  );
}

/** What to think of before it is written. */
export function Careful({ of }: { readonly of: readonly string[] }) {
  return of.map((text) => (
    <MessageBar key={text} intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  ));
}
