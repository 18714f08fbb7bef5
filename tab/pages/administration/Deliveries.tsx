import { Button, makeStyles, Text } from '@fluentui/react-components';
import { usePress } from '../../frame/Panel.tsx';
import { useApi, useSay } from '../../frame/tab.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { administrationTexts, sectionNames } from '../../text/administration.ts';

const useStyles = makeStyles({ tall: { minHeight: '44px' } });

/** What does not get through, how it is mended, and another try. */
export function Deliveries() {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  return (
    <Shown of={useApi('GET /administration/deliveries')}>
      {({ troubles }) =>
        troubles.length === 0 ? (
          <Empty>{say(administrationTexts.deliveriesFine)}</Empty>
        ) : (
          <>
            <Text>{say(administrationTexts.deliveriesLead)}</Text>
            <Rows label={say(sectionNames.deliveries)}>
              {troubles.map(({ key, about, broken, mend }) => (
                <Row
                  key={key}
                  title={`⚠ ${about}`}
                  under={`${broken} ${mend}`}
                  end={
                    <Button
                      className={styles.tall}
                      aria-label={`${say(administrationTexts.tryAgain)}: ${about}`}
                      onClick={() => press('health.seen', { about: key })}
                    >
                      {say(administrationTexts.tryAgain)}
                    </Button>
                  }
                />
              ))}
            </Rows>
          </>
        )
      }
    </Shown>
  );
}
