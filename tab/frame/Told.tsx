import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import { frameTexts } from '../text/frame.ts';
import { useSay } from './tab.tsx';

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    bottom: '16px',
    left: '16px',
    right: '16px',
    maxWidth: '560px',
    margin: '0 auto',
    // Over the page, under what is opened beside it.
    zIndex: 1000,
    '@media print': { display: 'none' },
  },
  words: { boxShadow: tokens.shadow16 },
});

/** Long enough to be read slowly in a second language. */
const readFor = 20_000;

interface ToldProps {
  /** What was done; an object of its own each time, so that the same words can be said twice. */
  readonly told: { readonly text: string } | null;
  readonly forget: () => void;
}

/** That it was done, in a few words that are read aloud and take nobody's place. They go by themselves. */
export function Told({ told, forget }: ToldProps) {
  const styles = useStyles();
  const say = useSay();
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(forget, readFor);
    return () => clearTimeout(timer);
  }, [told, forget]);
  return (
    <div role="status" className={styles.place}>
      {told ? (
        <MessageBar intent="success" layout="multiline" politeness="polite" className={styles.words}>
          <MessageBarBody>{told.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={say(frameTexts.close)}
                onClick={forget}
              />
            }
          />
        </MessageBar>
      ) : null}
    </div>
  );
}
