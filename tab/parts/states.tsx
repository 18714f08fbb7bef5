import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Language, type Localised, say } from '../../bot/text/language.ts';
import { ApiRefused } from '../frame/api.ts';
import { useTab } from '../frame/tab.tsx';
import { frameTexts } from '../text/frame.ts';

const useStyles = makeStyles({
  quiet: { padding: '32px 16px', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '16px' },
});

export function Loading({ language }: { readonly language: Language }) {
  const styles = useStyles();
  return (
    <div className={styles.quiet}>
      <Spinner label={say(frameTexts.loading, language)} />
    </div>
  );
}

/** What is said of a call that did not succeed: the server's own words, or ours where it gave none. */
function faultText(fault: unknown): Localised | string {
  if (!(fault instanceof ApiRefused)) return frameTexts.failed;
  if (fault.status === 401) return frameTexts.signedOut;
  if (fault.status === 0 || fault.status === 503) return frameTexts.away;
  return fault.message || frameTexts.failed;
}

interface FailedProps {
  readonly fault: unknown;
  readonly again: () => unknown;
  readonly language: Language;
}

/** The same again can come to something else: nobody answered, too many asked, or she has to sign in. */
const mayHelp = (fault: unknown): boolean =>
  !(fault instanceof ApiRefused) || fault.status < 400 || fault.status >= 500 || [401, 408, 429].includes(fault.status);

/** Why there is nothing to see, and the way on where there is one. */
export function Failed({ fault, again, language }: FailedProps) {
  const text = faultText(fault);
  const isSignIn = fault instanceof ApiRefused && fault.status === 401;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{typeof text === 'string' ? text : say(text, language)}</MessageBarBody>
      {mayHelp(fault) ? (
        <MessageBarActions>
          <Button onClick={() => again()}>{say(isSignIn ? frameTexts.signInAgain : frameTexts.again, language)}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

/** There is nothing, and what that means. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.quiet}>
      <Text size={400} align="center">
        {children}
      </Text>
      {action}
    </div>
  );
}

export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** It is not there, or it is not hers to know of. */
export const isNotFound = (fault: unknown): boolean => fault instanceof ApiRefused && fault.status === 404;

/** She may no longer see it: what she could see a moment ago does not stay on the screen. */
const isTakenAway = (fault: unknown): boolean =>
  isNotFound(fault) || (fault instanceof ApiRefused && fault.status === 403);

/** What a call answered, once it has; until then that it is on its way, or why it did not come. */
export function Shown<T>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) {
  const { me } = useTab();
  if (of.data !== undefined && !isTakenAway(of.error)) return children(of.data);
  return of.error ? (
    <Failed fault={of.error} again={of.refetch} language={me.language} />
  ) : (
    <Loading language={me.language} />
  );
}
