import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { Answered } from '../../../bot/contract.ts';
import { lasting, useApi, useRefresh, useSay, useTab } from '../../frame/tab.tsx';
import { Failed, Shown } from '../../parts/states.tsx';
import { pictureTexts } from '../../text/pictures.ts';
import { Block } from './parts.tsx';
import { smaller } from './smaller.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: '16px' },
  picture: { maxWidth: '100%', maxHeight: '70vh', display: 'block' },
  tall: { minHeight: '44px', marginTop: '8px' },
  print: { '@media print': { display: 'none' } },
});

type Pictures = Answered<'GET /cases/:caseId/pictures'>;

/** The pictures of a case, each fetched when somebody wants to look at it, which is logged; and a way to add one. */
export function Pictures({ caseId }: { readonly caseId: string }) {
  const styles = useStyles();
  const say = useSay();
  const pictures = useApi('GET /cases/:caseId/pictures', { params: { caseId } });
  // Where there is nothing to see and nothing can be added, nothing is said.
  if (pictures.data && pictures.data.pictures.length === 0 && !pictures.data.mayAdd) return null;
  return (
    <Block title={say(pictureTexts.title)}>
      <Shown of={pictures}>
        {(found) => (
          <>
            {found.pictures.length === 0 ? <p>{say(pictureTexts.none)}</p> : null}
            <ul className={styles.list}>
              {found.pictures.map((picture, i) => (
                <li key={picture.pictureId}>
                  <Picture caseId={caseId} picture={picture} nth={i + 1} reasons={found.hideReasons} />
                </li>
              ))}
            </ul>
            {found.mayAdd ? <AddPicture caseId={caseId} /> : null}
          </>
        )}
      </Shown>
    </Block>
  );
}

interface PictureProps {
  readonly caseId: string;
  readonly picture: Pictures['pictures'][number];
  readonly nth: number;
  readonly reasons: Pictures['hideReasons'];
}

function Picture({ caseId, picture, nth, reasons }: PictureProps) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const [isWanted, setWanted] = useState(false);
  const { pictureId, addedBy, addedAt, mayHide } = picture;
  const shown = useQuery({
    queryKey: ['picture', pictureId],
    queryFn: () => api.objectUrl(`/cases/${caseId}/pictures/${pictureId}`),
    enabled: isWanted,
    // Each time it is fetched is logged as a look at it.
    ...{ meta: lasting, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  });
  useEffect(() => () => (shown.data ? URL.revokeObjectURL(shown.data) : undefined), [shown.data]);
  const words = `${say(pictureTexts.picture)} ${nth}, ${say(pictureTexts.addedBy)} ${addedBy}, ${addedAt.said}`;
  return (
    <>
      <Text>{words}</Text>
      {shown.data ? <img className={styles.picture} src={shown.data} alt={words} /> : null}
      {shown.error ? <Failed fault={shown.error} again={shown.refetch} language={me.language} /> : null}
      <div className={styles.print}>
        {shown.data ? null : (
          <Button className={styles.tall} disabled={shown.isFetching} onClick={() => setWanted(true)}>
            {say(pictureTexts.look)}
          </Button>
        )}
        {mayHide ? <Hide path={{ caseId, pictureId }} reasons={reasons} /> : null}
      </div>
    </>
  );
}

interface HideProps {
  readonly path: { readonly caseId: string; readonly pictureId: string };
  readonly reasons: Pictures['hideReasons'];
}

/** It is asked why first, so that nobody takes one away by a slip. */
function Hide({ path, reasons }: HideProps) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const hide = async (reason: string): Promise<void> => {
    const chosen = reasons.find(({ key }) => key === reason);
    if (!chosen) return;
    try {
      await api('POST /cases/:caseId/pictures/:pictureId/hide', { params: path, body: { reason: chosen.key } });
      await refresh();
    } catch (refused) {
      setFault(refused);
    }
  };
  if (!isAsking)
    return (
      <Button className={styles.tall} appearance="subtle" onClick={() => setAsking(true)}>
        {say(pictureTexts.hide)}
      </Button>
    );
  return (
    <>
      {fault ? <Failed fault={fault} again={() => setFault(undefined)} language={me.language} /> : null}
      <Field label={say(pictureTexts.why)}>
        <RadioGroup onChange={(_, { value }) => void hide(value)}>
          {reasons.map(({ key, name }) => (
            <Radio key={key} value={key} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Button className={styles.tall} onClick={() => setAsking(false)}>
        {say(pictureTexts.keep)}
      </Button>
    </>
  );
}

/** The same request id is the same picture, however often it is sent. */
interface Chosen {
  readonly requestId: string;
  readonly file: File;
}

/** From the camera or the library of a phone, or from a computer. What is being sent stays until it has come. */
function AddPicture({ caseId }: { readonly caseId: string }) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const advice = useId();
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ readonly chosen: Chosen; readonly fault: unknown } | null>(null);
  const send = async (chosen: Chosen): Promise<void> => {
    setSending(true);
    setFailed(null);
    try {
      const body = await smaller(chosen.file);
      await api('POST /cases/:caseId/pictures', { params: { caseId }, query: { requestId: chosen.requestId }, body });
      await refresh();
    } catch (fault) {
      setFailed({ chosen, fault });
    }
    setSending(false);
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file) await send({ requestId: crypto.randomUUID(), file });
    if (input.current) input.current.value = '';
  };
  return (
    <div className={styles.print}>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label={say(pictureTexts.add)}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      <Text as="p" id={advice} block>
        {say(pictureTexts.advice)}
      </Text>
      {failed ? <Failed fault={failed.fault} again={() => send(failed.chosen)} language={me.language} /> : null}
      {isSending ? <Spinner label={say(pictureTexts.sending)} /> : null}
      <Button
        className={styles.tall}
        aria-describedby={advice}
        disabled={isSending}
        onClick={() => input.current?.click()}
      >
        {say(pictureTexts.add)}
      </Button>
    </div>
  );
}
