import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useApi, useSay } from '../../frame/tab.tsx';
import { useKept } from '../../parts/choices.tsx';
import { Download } from '../../parts/download.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { logTexts, readToText } from '../../text/administration.ts';
import { LogLines } from './LogLines.tsx';
import { LogReview } from './LogReview.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end', margin: '12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center', margin: '12px 0' },
  tall: { minHeight: '44px' },
});

const names = ['from', 'to', 'person', 'number'] as const;
type Choices = Readonly<Record<(typeof names)[number], string>>;

/** Who read what, when and from where; what stands out; and what came of looking at it (R91). */
export function AccessLog() {
  const styles = useStyles();
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const { after, review, draw, ...chosen } = Object.fromEntries(params);
  const go = (more: Readonly<Record<string, string>>): void =>
    setParams(new URLSearchParams(Object.entries({ ...chosen, ...more }).filter(([, value]) => value !== '')));
  const days = { from: chosen['from'], to: chosen['to'] };
  return (
    <>
      <Text block>{say(logTexts.lead)}</Text>
      <Narrow key={JSON.stringify(chosen)} chosen={chosen} onChoose={go} />
      <div className={styles.buttons}>
        {review === undefined ? (
          <Button className={styles.tall} onClick={() => go({ review: '1' })}>
            {say(logTexts.review)}
          </Button>
        ) : (
          <Button className={styles.tall} onClick={() => go({})}>
            {say(logTexts.lines)}
          </Button>
        )}
        <Download
          path={`/administration/log.csv?${new URLSearchParams(Object.entries(days).flatMap(([name, day]) => (day ? [[name, day]] : [])))}`}
          name="logg.csv"
          label={say(logTexts.download)}
        />
      </div>
      {review === undefined ? (
        <Lines chosen={chosen} after={after} onTurn={(to) => go(to ? { after: to } : {})} />
      ) : (
        <LogReview days={days} draw={draw} onDraw={(next) => go({ review, draw: next })} />
      )}
    </>
  );
}

interface NarrowProps {
  readonly chosen: Readonly<Record<string, string | undefined>>;
  readonly onChoose: (choices: Choices) => void;
}

function Narrow({ chosen, onChoose }: NarrowProps) {
  const styles = useStyles();
  const say = useSay();
  const [typed, type] = useState<Choices>({
    ...{ from: chosen['from'] ?? '', to: chosen['to'] ?? '' },
    ...{ person: chosen['person'] ?? '', number: chosen['number'] ?? '' },
  });
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(typed);
        }}
      >
        {names.map((name) => (
          <Field key={name} label={say(logTexts[name])}>
            <Input
              type={name === 'from' || name === 'to' ? 'date' : 'text'}
              className={styles.tall}
              value={typed[name]}
              onChange={(_, { value }) => type({ ...typed, [name]: value })}
            />
          </Field>
        ))}
        <Button type="submit" className={styles.tall}>
          {say(logTexts.show)}
        </Button>
      </form>
    </search>
  );
}

interface LinesProps {
  readonly chosen: Readonly<Record<string, string | undefined>>;
  readonly after: string | undefined;
  readonly onTurn: (after: string | null) => void;
}

function Lines({ chosen: { from, to, person, number }, after, onTurn }: LinesProps) {
  const styles = useStyles();
  const say = useSay();
  const list = useApi('GET /administration/log', { query: { from, to, person, number, after } });
  const shown = useKept(list);
  return (
    <Shown of={shown}>
      {({ rows, next, readTo }) => (
        <div aria-busy={list.data === undefined}>
          {rows.length > 0 ? (
            <LogLines label={say(logTexts.lines)} lines={rows} />
          ) : next === null ? (
            <Empty>{say(logTexts.noLines)}</Empty>
          ) : null}
          <div className={styles.buttons}>
            {after ? (
              <Button className={styles.tall} onClick={() => onTurn(null)}>
                {say(logTexts.first)}
              </Button>
            ) : null}
            {next ? (
              <Button className={styles.tall} onClick={() => onTurn(next)}>
                {say(logTexts.earlier)}
              </Button>
            ) : null}
            {readTo ? <Text>{say(readToText(readTo.said))}</Text> : null}
          </div>
        </div>
      )}
    </Shown>
  );
}
