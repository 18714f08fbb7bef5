import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { usePress } from '../../frame/Panel.tsx';
import { useSay } from '../../frame/tab.tsx';
import { DataTable } from '../../parts/table.tsx';
import { unitTexts } from '../../text/unit.ts';
import type { UnitWeek } from './unitWeek.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '10px' },
  conclusion: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, maxWidth: '60ch', margin: 0 },
  under: { color: tokens.colorNeutralForeground2, margin: 0 },
  act: { alignSelf: 'flex-start' },
});

/** What the week's card says: the conclusion first, then the figures that it was drawn from. */
export function Week({ of }: { readonly of: UnitWeek }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const title = `${of.unit.name}, ${of.week.name}`;
  return (
    <section className={styles.all} aria-labelledby="week">
      <Title3 as="h2" id="week">
        {title}
      </Title3>
      <Text as="p" block weight="semibold" className={styles.conclusion}>
        {of.conclusion}
      </Text>
      {of.isSoFar ? (
        <Text as="p" block className={styles.under}>
          {say(unitTexts.soFar)}
        </Text>
      ) : null}
      {of.quiet ? (
        <Text as="p" block>
          {of.quiet}
        </Text>
      ) : null}
      {of.decided ? (
        <Text as="p" block>
          {of.decided}
        </Text>
      ) : null}
      {of.mayDecide ? (
        <Button
          className={styles.act}
          appearance="primary"
          size="large"
          onClick={() => press('week.action.open', { unitId: of.unit.unitId, week: of.week.key })}
        >
          {say(unitTexts.decide)}
        </Button>
      ) : null}
      {of.rows.length > 0 ? (
        <DataTable
          label={title}
          rows={of.rows}
          keyOf={({ id }) => id}
          columns={[
            { title: say(unitTexts.followed), cell: ({ name }) => name },
            { title: say(unitTexts.thisWeek), cell: ({ value }) => value },
            { title: say(unitTexts.usual), cell: ({ usual }) => usual },
            { title: say(unitTexts.verdict), cell: ({ verdict }) => verdict },
          ]}
        />
      ) : null}
      {of.aboutReporting ? (
        <Text as="p" block className={styles.under}>
          {of.aboutReporting}
        </Text>
      ) : null}
    </section>
  );
}
