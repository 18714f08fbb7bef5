import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay, useTab } from '../frame/tab.tsx';
import { frameTexts } from '../text/frame.ts';
import { Failed } from './states.tsx';

const useStyles = makeStyles({ tall: { minHeight: '44px' } });

type Outcome = { readonly is: 'asked' | 'saved' } | { readonly is: 'failed'; readonly fault: unknown } | null;

interface DownloadProps {
  /** Below the API, with what is chosen. */
  readonly path: string;
  readonly name: string;
  readonly label: string;
}

/** Fetches a file, and says that it came, or why not. */
export function Download({ path, name, label }: DownloadProps) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const fetchIt = async (): Promise<void> => {
    setOutcome({ is: 'asked' });
    try {
      await api.download(path, name);
      setOutcome({ is: 'saved' });
    } catch (fault) {
      setOutcome({ is: 'failed', fault });
    }
  };
  return (
    <>
      <Button className={styles.tall} disabledFocusable={outcome?.is === 'asked'} onClick={() => void fetchIt()}>
        {label}
      </Button>
      <Text role="status">{outcome?.is === 'saved' ? ` ${say(frameTexts.saved)}` : ''}</Text>
      {outcome?.is === 'failed' ? <Failed fault={outcome.fault} again={fetchIt} language={me.language} /> : null}
    </>
  );
}
