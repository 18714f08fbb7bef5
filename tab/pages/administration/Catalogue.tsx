import { Subtitle1, Text } from '@fluentui/react-components';
import { useApi, useSay, useTab } from '../../frame/tab.tsx';
import { Shown } from '../../parts/states.tsx';
import { DataTable } from '../../parts/table.tsx';
import { catalogueInForce, catalogueTexts, importTexts, sectionNames } from '../../text/administration.ts';
import { FileChoice } from './FileChoice.tsx';
import { ChangesShown, Faults } from './ImportResult.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { useImport } from './useImport.ts';

/** The indicators in force, and the municipality's own in their place. */
export function Catalogue() {
  const say = useSay();
  return (
    <>
      <Shown of={useApi('GET /administration/catalogue')}>
        {({ rows, imported }) => (
          <>
            <Text block>
              {imported ? say(catalogueInForce(imported.by, imported.at.said)) : say(catalogueTexts.proposed)}
            </Text>
            <DataTable
              label={say(sectionNames.catalogue)}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { title: say(catalogueTexts.indicator), cell: ({ id, title }) => `${id} ${title}` },
                {
                  title: say(catalogueTexts.area),
                  cell: ({ areas, theme }) => [areas, theme].filter(Boolean).join(': '),
                },
                { title: say(catalogueTexts.measure), cell: ({ measure }) => measure },
                { title: say(catalogueTexts.better), cell: ({ better }) => better },
                { title: say(catalogueTexts.source), cell: ({ source }) => source },
              ]}
            />
          </>
        )}
      </Shown>
      <ImportCatalogue />
    </>
  );
}

function ImportCatalogue() {
  const say = useSay();
  const { api } = useTab();
  const way = useImport(1, {
    check: (body) => api('POST /administration/catalogue/check', { body }),
    write: (body) => api('POST /administration/catalogue', { body }),
    refused: (written) => ({ ...written, changes: null }),
  });
  return (
    <section aria-labelledby="own">
      <Subtitle1 as="h3" block id="own">
        {say(importTexts.catalogueTitle)}
      </Subtitle1>
      <Text block>{say(importTexts.catalogueLead)}</Text>
      <FileChoice
        label={say(importTexts.catalogue)}
        fault={way.faults[0] ?? null}
        onChoose={(file) => way.choose(0, file)}
      />
      <ImportSteps way={way}>
        {({ faults, moreFaults, changes }) => (
          <>
            <Faults title={importTexts.faults} faults={faults} more={moreFaults} />
            {changes ? <ChangesShown of={[[importTexts.indicatorsName, changes]]} /> : null}
          </>
        )}
      </ImportSteps>
    </section>
  );
}
