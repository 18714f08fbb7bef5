import { makeStyles, mergeClasses, Text, Title2, Title3, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { Answered } from '../../bot/contract.ts';
import { addresses } from '../frame/addresses.ts';
import { useApi, useSay } from '../frame/tab.tsx';
import { Shown } from '../parts/states.tsx';
import { administrationTexts, inForceText, sectionNames } from '../text/administration.ts';
import { pageNames } from '../text/frame.ts';
import { AccessLog } from './administration/AccessLog.tsx';
import { Catalogue } from './administration/Catalogue.tsx';
import { Channels } from './administration/Channels.tsx';
import { Deliveries } from './administration/Deliveries.tsx';
import { ImportDirectory } from './administration/ImportDirectory.tsx';
import { People } from './administration/People.tsx';
import { Policy } from './administration/Policy.tsx';
import { Retention } from './administration/Retention.tsx';
import { Units } from './administration/Units.tsx';

type Overview = Answered<'GET /administration'>;
type Section = Overview['sections'][number];

const sections: Readonly<Record<Section, { readonly address: string; readonly Shows: ComponentType }>> = {
  units: { address: 'enheter', Shows: Units },
  people: { address: 'personer', Shows: People },
  import: { address: 'inlasning', Shows: ImportDirectory },
  channels: { address: 'kanaler', Shows: Channels },
  deliveries: { address: 'leverans', Shows: Deliveries },
  policy: { address: 'granser', Shows: Policy },
  catalogue: { address: 'indikatorer', Shows: Catalogue },
  log: { address: 'logg', Shows: AccessLog },
  retention: { address: 'gallring', Shows: Retention },
};
const addressOf = (section: Section): string => `/${addresses.administration}/${sections[section].address}`;

const useStyles = makeStyles({
  menu: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  part: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: '0 12px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderTopWidth: '3px',
  },
});

/** What an administrator keeps in order, and the review of who has read what: each part for whoever has the right to it. */
export default function Administration() {
  const say = useSay();
  return (
    <>
      <Title2 as="h1" block>
        {say(pageNames.administration)}
      </Title2>
      <Shown of={useApi('GET /administration')}>{(overview) => <Parts overview={overview} />}</Shown>
    </>
  );
}

function Parts({ overview: { sections: mine, directory } }: { readonly overview: Overview }) {
  const styles = useStyles();
  const say = useSay();
  const [location] = useLocation();
  const [, , part = ''] = location.split('/');
  const here = mine.find((section) => sections[section].address === part);
  if (here === undefined) return mine[0] ? <Redirect to={addressOf(mine[0])} replace /> : null;
  const { Shows } = sections[here];
  return (
    <>
      <nav aria-label={say(administrationTexts.parts)} className={styles.menu}>
        {mine.map((section) => (
          <Link
            key={section}
            href={addressOf(section)}
            className={mergeClasses(styles.part, section === here && styles.here)}
            aria-current={section === here ? 'page' : undefined}
          >
            {say(sectionNames[section])}
          </Link>
        ))}
      </nav>
      {mine.includes('import') ? (
        <Text block>
          {directory
            ? say(inForceText(directory.units, directory.people, directory.by, directory.importedAt.said))
            : say(administrationTexts.noDirectory)}
        </Text>
      ) : null}
      <section key={here} aria-labelledby="part">
        <Title3 as="h2" block id="part">
          {say(sectionNames[here])}
        </Title3>
        <Shows />
      </section>
    </>
  );
}
