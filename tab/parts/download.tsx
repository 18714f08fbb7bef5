import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay, useTab } from '../frame/tab.tsx';
import { frameTexts } from '../text/frame.ts';
import { Failed } from './states.tsx';

const useStyles = makeStyles({ tall: { minHeight: '44px', '@media print': { display: 'none' } } });

type Outcome = { readonly is: 'asked' | 'saved' } | { readonly is: 'failed'; readonly fault: unknown } | null;

interface Wanted {
  /** Below the API, with what is chosen. */
  readonly path: string;
  readonly name: string;
  /** What it is made of, where the path does not say that. */
  readonly body?: object;
}

/** A file on its way, and what came of it. */
export function useDownload({ path, name, body }: Wanted) {
  const { api } = useTab();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const fetchIt = async (): Promise<void> => {
    setOutcome({ is: 'asked' });
    try {
      await api.download(path, name, body);
      setOutcome({ is: 'saved' });
    } catch (fault) {
      setOutcome({ is: 'failed', fault });
    }
  };
  return { outcome, fetchIt };
}

interface DownloadProps extends Wanted {
  readonly label: string;
  /** Which file, for one who hears the button without what stands around it. */
  readonly about?: string;
}

/** Fetches a file, and says that it came, or why not. */
export function Download({ label, about, ...wanted }: DownloadProps) {
  const styles = useStyles();
  const say = useSay();
  const { me } = useTab();
  const { outcome, fetchIt } = useDownload(wanted);
  return (
    <>
      <Button
        className={styles.tall}
        aria-label={about && `${label}: ${about}`}
        disabledFocusable={outcome?.is === 'asked'}
        onClick={() => void fetchIt()}
      >
        {label}
      </Button>
      <Text role="status">{outcome?.is === 'saved' ? ` ${say(frameTexts.saved)}` : ''}</Text>
      {outcome?.is === 'failed' ? <Failed fault={outcome.fault} again={fetchIt} language={me.language} /> : null}
    </>
  );
}
