import { Button, makeStyles, Subtitle1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answered } from '../../../bot/contract.ts';
import type { Localised } from '../../../bot/text/language.ts';
import { useApi, useSay } from '../../frame/tab.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Shown } from '../../parts/states.tsx';
import { DataTable } from '../../parts/table.tsx';
import { logTexts, moreText, reviewedText } from '../../text/administration.ts';
import { LogLines } from './LogLines.tsx';
import { ReviewNote } from './ReviewNote.tsx';

const useStyles = makeStyles({ tall: { minHeight: '44px', marginTop: '8px' } });

type Review = Answered<'GET /administration/log/review'>;

interface LogReviewProps {
  readonly days: { readonly from: string | undefined; readonly to: string | undefined };
  readonly draw: string | undefined;
  readonly onDraw: (draw: string) => void;
}

/** What stands out in the log, lines drawn for a closer look, and what came of earlier reviews. */
export function LogReview({ days, draw, onDraw }: LogReviewProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Shown of={useApi('GET /administration/log/review', { query: { ...days, draw } })}>
      {(review) => (
        <>
          <Text block>{say(reviewedText(review.from, review.to, review.lines))}</Text>
          <Text block>{say(logTexts.reviewLead)}</Text>
          <Part title={logTexts.people}>
            <People review={review} />
          </Part>
          <Part title={logTexts.repeated}>
            <Repeated review={review} />
          </Part>
          <Part title={logTexts.drawn}>
            {review.sample.length > 0 ? (
              <>
                <LogLines label={say(logTexts.drawn)} lines={review.sample} />
                <Button className={styles.tall} onClick={() => onDraw(String(Number(draw ?? '0') + 1))}>
                  {say(logTexts.again)}
                </Button>
              </>
            ) : (
              <Text block>{say(logTexts.nobody)}</Text>
            )}
          </Part>
          <ReviewNote days={{ from: review.from, to: review.to }} />
          <Part title={logTexts.earlierReviews}>
            {review.earlier.length === 0 ? <Text block>{say(logTexts.noReviews)}</Text> : null}
            <Rows label={say(logTexts.earlierReviews)}>
              {review.earlier.map(({ at, by, days: of, note }) => (
                <Row key={`${at.at} ${by}`} title={`${at.said}, ${by}`} under={`${of}. ${note}`} />
              ))}
            </Rows>
          </Part>
        </>
      )}
    </Shown>
  );
}

function People({ review: { people, morePeople } }: { readonly review: Review }) {
  const say = useSay();
  if (people.length === 0) return <Text block>{say(logTexts.nobody)}</Text>;
  return (
    <>
      <DataTable
        label={say(logTexts.people)}
        rows={people}
        keyOf={({ byId }) => byId}
        columns={[
          { title: say(logTexts.who), cell: ({ by }) => by },
          { title: say(logTexts.readings), cell: ({ readings }) => readings },
          { title: say(logTexts.atNight), cell: ({ atNight }) => atNight },
          { title: say(logTexts.exports), cell: ({ exports }) => exports },
          { title: say(logTexts.cases), cell: ({ cases }) => cases },
        ]}
      />
      {morePeople > 0 ? <Text block>{`… ${say(moreText(morePeople))}.`}</Text> : null}
    </>
  );
}

function Repeated({ review: { repeated } }: { readonly review: Review }) {
  const say = useSay();
  if (repeated.length === 0) return <Text block>{say(logTexts.noneRepeated)}</Text>;
  return (
    <DataTable
      label={say(logTexts.repeated)}
      rows={repeated}
      keyOf={({ byId, number }) => `${byId} ${number}`}
      columns={[
        { title: say(logTexts.who), cell: ({ by }) => by },
        { title: say(logTexts.caseNumber), cell: ({ number }) => number },
        { title: say(logTexts.times), cell: ({ times }) => times },
      ]}
    />
  );
}

function Part({ title, children }: { readonly title: Localised; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <section>
      <Subtitle1 as="h3" block>
        {say(title)}
      </Subtitle1>
      {children}
    </section>
  );
}
