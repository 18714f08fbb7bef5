import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answered } from '../../../bot/contract.ts';
import { useRefresh, useSay, useTab } from '../../frame/tab.tsx';
import { Failed } from '../../parts/states.tsx';
import { receivedCases, toDoTexts } from '../../text/toDo.ts';

type Outcome = Answered<'POST /cases/receive'>['cases'][number];

/** What came of it: told by the number that she chose by. */
interface Told {
  readonly received: number;
  readonly others: readonly (Outcome & { readonly number: string })[];
}

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '8px' },
  tall: { minHeight: '44px', alignSelf: 'flex-start' },
});

interface ReceiveSeveralProps {
  /** Those chosen, their numbers by their ids. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Those of them that have been received, or never will be by her. */
  readonly onSettled: (caseIds: readonly string[]) => void;
  /** Whether there is anything to choose. */
  readonly isOffered: boolean;
}

/** Receives what is chosen in one go. What did not succeed stays chosen where it can be tried again. */
export function ReceiveSeveral({ chosen, onSettled, isOffered }: ReceiveSeveralProps) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const receive = async (): Promise<void> => {
    setAsking(true);
    setFault(null);
    setTold(null);
    try {
      const { cases } = await api('POST /cases/receive', { body: { caseIds: [...chosen.keys()] } });
      const others = cases.filter(({ isReceived }) => !isReceived);
      setTold({
        received: cases.length - others.length,
        others: others.map((one) => ({ ...one, number: chosen.get(one.caseId) ?? '' })),
      });
      onSettled(cases.flatMap(({ caseId, mayTryAgain }) => (mayTryAgain ? [] : [caseId])));
      await refresh();
    } catch (cause) {
      setFault(cause);
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles.all}>
      {isOffered ? (
        <Button
          appearance="primary"
          className={styles.tall}
          disabledFocusable={isAsking || chosen.size === 0}
          onClick={() => void receive()}
        >
          {`${say(toDoTexts.receive)} (${chosen.size})`}
        </Button>
      ) : null}
      <div role="status">{told ? <ToldOf told={told} /> : null}</div>
      {fault ? <Failed fault={fault} again={receive} language={me.language} /> : null}
    </div>
  );
}

function ToldOf({ told: { received, others } }: { readonly told: Told }) {
  const say = useSay();
  return (
    <>
      {received > 0 ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(receivedCases(received))}</MessageBarBody>
        </MessageBar>
      ) : null}
      {others.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {say(toDoTexts.notAll)}
            <ul>
              {others.map(({ caseId, number, said }) => (
                <li key={caseId}>{`${number}: ${said}`}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
