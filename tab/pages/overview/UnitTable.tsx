import { makeStyles, Select, Text, Title3, tokens, useId } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { useSay } from '../../frame/tab.tsx';
import { Download } from '../../parts/download.tsx';
import { overviewTexts as texts } from '../../text/overview.ts';
import { UnitRows } from './UnitRows.tsx';

const useStyles = makeStyles({
  part: { marginTop: '24px' },
  under: { color: tokens.colorNeutralForeground2 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end', margin: '12px 0' },
  choice: { display: 'flex', flexDirection: 'column', gap: '2px', maxWidth: '100%' },
});

interface UnitTableProps {
  readonly areas: readonly string[];
}

/** All units or those of one area, on the page and as a file. */
export function UnitTable({ areas }: UnitTableProps) {
  const styles = useStyles();
  const say = useSay();
  const [search] = useSearchParams();
  const area = search.get('omrade') ?? undefined;
  const query = area === undefined ? '' : `?${new URLSearchParams({ area })}`;
  return (
    <section className={styles.part} aria-labelledby="units">
      <Title3 as="h2" id="units">
        {say(texts.units)}
      </Title3>
      <Text as="p" block>
        {say(texts.order)}
      </Text>
      <div className={styles.choices}>
        <AreaChoice areas={areas} />
        <Download path={`/overview/file${query}`} name="lyhord-enheter.csv" label={say(texts.file)} />
      </div>
      <Text as="p" block className={styles.under}>
        {say(texts.fileHint)}
      </Text>
      <UnitRows key={area ?? ''} area={area} />
    </section>
  );
}

function AreaChoice({ areas }: UnitTableProps) {
  const styles = useStyles();
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const field = useId('area');
  return (
    <div className={styles.choice}>
      <label htmlFor={field}>{say(texts.area)}</label>
      <Select
        id={field}
        size="large"
        value={search.get('omrade') ?? ''}
        onChange={(_, { value }) => setSearch(value === '' ? {} : { omrade: value })}
      >
        <option value="">{say(texts.all)}</option>
        {areas.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
