import { Text } from '@fluentui/react-components';
import { useSay, useTab } from '../../frame/tab.tsx';
import { importTexts } from '../../text/administration.ts';
import { FileChoice } from './FileChoice.tsx';
import { Careful, ChangesShown, Faults } from './ImportResult.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { useImport } from './useImport.ts';

/** Units and people from two files: checked first, then written, all or nothing. */
export function ImportDirectory() {
  const say = useSay();
  const { api } = useTab();
  const way = useImport(2, {
    check: (body, [unitsBytes = 0]) => api('POST /administration/directory/check', { query: { unitsBytes }, body }),
    write: (body, [unitsBytes = 0], { seen }) =>
      api('POST /administration/directory', { query: { unitsBytes, seen }, body }),
    refused: (written) => ({ ...written, warnings: [], units: null, people: null, careful: [], seen: '' }),
  });
  return (
    <>
      <Text block>{say(importTexts.lead)}</Text>
      <FileChoice
        label={say(importTexts.units)}
        fault={way.faults[0] ?? null}
        onChoose={(file) => way.choose(0, file)}
      />
      <FileChoice
        label={say(importTexts.people)}
        fault={way.faults[1] ?? null}
        onChoose={(file) => way.choose(1, file)}
      />
      <ImportSteps way={way}>
        {({ faults, moreFaults, warnings, units, people, careful }) => (
          <>
            <Faults title={importTexts.faults} faults={faults} more={moreFaults} />
            <Careful of={careful} />
            <Faults title={importTexts.warnings} faults={warnings} />
            {units && people ? (
              <ChangesShown
                of={[
                  [importTexts.unitsName, units],
                  [importTexts.peopleName, people],
                ]}
              />
            ) : null}
          </>
        )}
      </ImportSteps>
    </>
  );
}
