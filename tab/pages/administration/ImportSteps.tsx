import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSay, useTab } from '../../frame/tab.tsx';
import { Failed } from '../../parts/states.tsx';
import { importTexts } from '../../text/administration.ts';
import type { useImport } from './useImport.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: '12px 0' },
  tall: { minHeight: '44px' },
  answer: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface Faulty {
  readonly faults: readonly unknown[];
}

interface ImportStepsProps<C extends Faulty> {
  readonly way: Pick<ReturnType<typeof useImport<C, Faulty>>, 'step' | 'check' | 'write'>;
  readonly children: (check: C) => ReactNode;
}

/** The buttons, and what came of them: said aloud, since it comes without a press of its own. */
export function ImportSteps<C extends Faulty>({ way: { step, check, write }, children }: ImportStepsProps<C>) {
  const styles = useStyles();
  const say = useSay();
  const { me } = useTab();
  const isGood = step.is === 'checked' && step.check.faults.length === 0;
  const isFaulty = step.is === 'checked' && step.check.faults.length > 0;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          className={styles.tall}
          appearance={isGood ? 'secondary' : 'primary'}
          disabledFocusable={step.is === 'asking'}
          onClick={() => void check()}
        >
          {say(importTexts.check)}
        </Button>
        {isGood ? (
          <Button className={styles.tall} appearance="primary" onClick={() => void write()}>
            {say(importTexts.write)}
          </Button>
        ) : null}
      </div>
      <div role="status">
        {isFaulty ? <Said intent="error">{say(importTexts.faultsLead)}</Said> : null}
        {isGood ? <Said intent="info">{say(importTexts.good)}</Said> : null}
        {step.is === 'written' ? <Said intent="success">{say(importTexts.done)}</Said> : null}
      </div>
      {step.is === 'failed' ? <Failed fault={step.fault} again={check} language={me.language} /> : null}
      {step.is === 'checked' ? <div className={styles.answer}>{children(step.check)}</div> : null}
    </>
  );
}

interface SaidProps {
  readonly intent: 'error' | 'info' | 'success';
  readonly children: ReactNode;
}

const Said = ({ intent, children }: SaidProps) => (
  <MessageBar intent={intent} layout="multiline" politeness="polite">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);
