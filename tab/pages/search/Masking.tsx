import { Button, MessageBar, MessageBarBody, makeStyles, Title2 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foundByHand } from '../../../bot/contract/masking.ts';
import type { Answered } from '../../../bot/contract.ts';
import { useSay, useTab } from '../../frame/tab.tsx';
import { useDownload } from '../../parts/download.tsx';
import { TextLink } from '../../parts/link.tsx';
import { NoSuchCase } from '../../parts/noSuchCase.tsx';
import { Failed, isNotFound, Shown } from '../../parts/states.tsx';
import { maskingTexts } from '../../text/masking.ts';
import { kept } from './kept.ts';
import { MaskByHand } from './MaskByHand.tsx';
import { CaseText, WhyMasked } from './MaskedText.tsx';

const useStyles = makeStyles({
  end: { margin: '16px 0', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px' },
});

type Masking = Answered<'POST /cases/masking'>;

/** Cases as they will be copied: what is masked can be read and lifted here, and more can be masked, before it is made. */
export default function MaskingPage({ caseIds }: { readonly caseIds: readonly string[] }) {
  const say = useSay();
  const { api } = useTab();
  const masking = useQuery({
    queryKey: ['POST /cases/masking', caseIds],
    queryFn: () => api('POST /cases/masking', { body: { caseIds: [...caseIds] } }),
    // Each time it is shown is logged as a reading: it is asked for once, and not kept for the next.
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  if (isNotFound(masking.error)) return <NoSuchCase />;
  return (
    <>
      <TextLink href={kept.address}>{say(maskingTexts.back)}</TextLink>
      <Title2 as="h1" block>
        {say(maskingTexts.title)}
      </Title2>
      <Shown of={masking}>{(data) => <Preview {...data} />}</Shown>
    </>
  );
}

function Preview({ cases, terms: found, kinds }: Masking) {
  const say = useSay();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [lifted, setLifted] = useState<ReadonlySet<string>>(new Set());
  const texts = cases.flatMap((one) => one.texts.map(({ text }) => text));
  const terms = [...found, ...added.flatMap((words) => foundByHand(words, texts))];
  const toggle = (words: readonly string[], isMasked: boolean): void =>
    setLifted((now) => new Set(isMasked ? [...now, ...words] : [...now].filter((one) => !words.includes(one))));
  return (
    <>
      <p>{say(maskingTexts.lead)}</p>
      {say(maskingTexts.swedish) ? <p>{say(maskingTexts.swedish)}</p> : null}
      <MaskByHand
        texts={texts}
        add={(words) => {
          setAdded((now) => [...now, words]);
          // Words that were lifted before are masked once more when somebody writes them.
          toggle(
            foundByHand(words, texts).map(({ text }) => text),
            false,
          );
        }}
      />
      {cases.map((one) => (
        <CaseText key={one.caseId} one={one} marks={{ terms, lifted, kinds, toggle }} />
      ))}
      <WhyMasked marks={{ terms, lifted, kinds, toggle }} />
      <Fetch
        body={{ caseIds: cases.map(({ caseId }) => caseId), added, lifted: [...lifted] }}
        name={maskingTexts.fileName(cases.map(({ number }) => number))}
      />
    </>
  );
}

function Fetch({ body, name }: { readonly body: object; readonly name: string }) {
  const styles = useStyles();
  const say = useSay();
  const { me } = useTab();
  const { outcome, fetchIt } = useDownload({ path: '/cases/masked', name, body });
  return (
    <div className={styles.end}>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={outcome?.is === 'asked'}
        onClick={() => void fetchIt()}
      >
        {say(maskingTexts.fetch)}
      </Button>
      <div role="status">
        {outcome?.is === 'saved' ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{say(maskingTexts.fetched)}</MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
      {outcome?.is === 'failed' ? <Failed fault={outcome.fault} again={fetchIt} language={me.language} /> : null}
    </div>
  );
}
