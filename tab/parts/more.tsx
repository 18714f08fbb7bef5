import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useSay } from '../frame/tab.tsx';
import { frameTexts } from '../text/frame.ts';

const useStyles = makeStyles({ tall: { minHeight: '44px' } });

interface MoreProps {
  /** What to ask for; null when there is nothing more. */
  readonly next: string | null;
  readonly children: (next: string) => ReactNode;
}

/** The following rows, once somebody asks for them. */
export function More({ next, children }: MoreProps) {
  const styles = useStyles();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  if (next === null) return null;
  return isOpen ? (
    children(next)
  ) : (
    <Button className={styles.tall} onClick={() => setOpen(true)}>
      {say(frameTexts.more)}
    </Button>
  );
}
