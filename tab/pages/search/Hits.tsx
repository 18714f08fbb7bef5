import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Answered } from '../../../bot/contract.ts';
import { caseAddress, maskAddress } from '../../frame/addresses.ts';
import { useSay } from '../../frame/tab.tsx';
import { Empty } from '../../parts/states.tsx';
import { pageNames } from '../../text/frame.ts';
import { searchTexts } from '../../text/search.ts';

type Found = Answered<'POST /search'>;
type Hit = Found['rows'][number];

/** As many as one copy takes. */
const mostChosen = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '12px 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  hit: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    minHeight: '44px',
    padding: '6px 12px 10px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  about: { flexGrow: 1, minWidth: 0, paddingTop: '6px' },
  first: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  link: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  under: { color: tokens.colorNeutralForeground2 },
  place: { margin: '6px 0 0' },
  found: {
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
  },
  chosen: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  tall: { minHeight: '44px' },
});

interface HitsProps {
  readonly rows: readonly Hit[];
  readonly restsAt: Found['restsAt'];
  readonly hasMore: boolean;
  readonly isAsking: boolean;
  readonly more: () => void;
}

/** What was found, and how far has been looked. */
export function Hits({ rows, restsAt, hasMore, isAsking, more }: HitsProps) {
  const styles = useStyles();
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (caseId: string, isChosen: boolean): void =>
    setChosen((now) => (isChosen ? [...now, caseId].slice(0, mostChosen) : now.filter((one) => one !== caseId)));
  return (
    <section aria-label={say(pageNames.search)}>
      <div role="status">
        {rows.length > 0 ? <Text>{say(searchTexts.found(rows.length))}</Text> : null}
        {rows.length === 0 && !restsAt ? <Empty>{say(searchTexts.none)}</Empty> : null}
      </div>
      <ul className={styles.list}>
        {rows.map((hit) => (
          <HitRow key={hit.caseId} hit={hit} isChosen={chosen.includes(hit.caseId)} choose={choose} />
        ))}
      </ul>
      {restsAt ? <p>{say(searchTexts.rests(restsAt.said))}</p> : null}
      {hasMore ? (
        <Button className={styles.tall} disabledFocusable={isAsking} onClick={more}>
          {say(restsAt ? searchTexts.goOn : searchTexts.nextPage)}
        </Button>
      ) : null}
      {chosen.length > 0 ? (
        <div className={styles.chosen}>
          <Text role="status">{say(searchTexts.chosen(chosen.length))}</Text>
          <Link className={styles.button} href={maskAddress(chosen)}>
            {say(searchTexts.copy)}
          </Link>
          {chosen.length === mostChosen ? <Text>{say(searchTexts.mostChosen)}</Text> : null}
        </div>
      ) : null}
    </section>
  );
}

interface HitProps {
  readonly hit: Hit;
  readonly isChosen: boolean;
  readonly choose: (caseId: string, isChosen: boolean) => void;
}

function HitRow({ hit, isChosen, choose }: HitProps) {
  const styles = useStyles();
  const say = useSay();
  const { caseId, number, title, status, isImported } = hit;
  return (
    <li className={styles.hit}>
      {hit.mayMask ? (
        <Checkbox
          size="large"
          aria-label={say(searchTexts.choose(number))}
          checked={isChosen}
          onChange={(_, { checked }) => choose(caseId, checked === true)}
        />
      ) : null}
      <div className={styles.about}>
        <div className={styles.first}>
          {isImported ? (
            <Text weight="semibold">{`${number} ${title}`}</Text>
          ) : (
            <Link className={styles.link} href={caseAddress(caseId)}>{`${number} ${title}`}</Link>
          )}
          <Badge appearance="tint" color={status.key === 'closed' ? 'success' : 'informative'}>
            {status.name}
          </Badge>
        </div>
        <div className={styles.under}>{underOf(hit, say)}</div>
        {hit.places.map(({ where, parts }) => (
          <p key={where} className={styles.place}>
            <strong>{`${where}: `}</strong>
            {parts.map(({ text, isHit }, i) =>
              isHit ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name, and never move
                <mark key={i} className={styles.found}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </p>
        ))}
      </div>
    </li>
  );
}

const underOf = (
  { unit, kind, categories, risk, reportedAt, isImported }: Hit,
  say: ReturnType<typeof useSay>,
): string =>
  [
    unit,
    [kind.name, ...categories].join(', '),
    `${say(searchTexts.reported)} ${reportedAt.said}`,
    ...(risk ? [say(searchTexts.riskLevel(risk.name))] : []),
    ...(isImported ? [say(searchTexts.imported)] : []),
  ].join(' · ');
