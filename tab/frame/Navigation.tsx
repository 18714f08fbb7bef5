import {
  Button,
  Link as FluentLink,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { languages } from '../../bot/text/language.ts';
import { Failed } from '../parts/states.tsx';
import { frameTexts, pageNames } from '../text/frame.ts';
import { languageNames } from '../text/languages.ts';
import { addresses, type PageKey } from './addresses.ts';
import { play } from './browserHost.ts';
import { useRefresh, useSay, useTab } from './tab.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 12px',
    flexWrap: 'wrap',
    padding: '4px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  pages: { display: 'flex', flexWrap: 'wrap', flexGrow: 1 },
  page: {
    display: 'inline-block',
    // A finger's width: 44 pixels high.
    padding: '12px 10px 9px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    // There a transparent line would be drawn, and every page look like the one she is on.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'CanvasText' },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: '8px', top: '8px', zIndex: 10, padding: '8px', backgroundColor: tokens.colorNeutralBackground1 },
  },
});

/** The pages there are for her, her language, and in local mode who she is. */
export function Navigation() {
  const styles = useStyles();
  const { me, host } = useTab();
  const say = useSay();
  return (
    <header className={styles.bar}>
      <FluentLink href="#content" className={styles.skip}>
        {say(frameTexts.skip)}
      </FluentLink>
      <nav aria-label={say(frameTexts.menu)} className={styles.pages}>
        {me.pages.map((page) => (
          <PageLink key={page} page={page} />
        ))}
      </nav>
      <LanguageMenu />
      {host.inTeams ? null : (
        <>
          <Text size={200}>{me.name}</Text>
          <Button
            size="small"
            onClick={() => {
              play('');
              window.location.assign('/tab/');
            }}
          >
            {say(frameTexts.change)}
          </Button>
        </>
      )}
    </header>
  );
}

function PageLink({ page }: { readonly page: PageKey }) {
  const styles = useStyles();
  const say = useSay();
  const [location] = useLocation();
  const isHere = location.split('/')[1] === addresses[page];
  return (
    <Link
      href={`/${addresses[page]}`}
      className={mergeClasses(styles.page, isHere && styles.here)}
      aria-current={isHere ? 'page' : undefined}
    >
      {say(pageNames[page])}
    </Link>
  );
}

function LanguageMenu() {
  const { me, api } = useTab();
  const say = useSay();
  const refresh = useRefresh();
  const [failed, setFailed] = useState<{ readonly fault: unknown; readonly language: string } | null>(null);
  const choose = async (language: string): Promise<void> => {
    setFailed(null);
    try {
      await api('POST /turn', { body: { verb: 'language', data: { language } } });
      await refresh();
    } catch (fault) {
      setFailed({ fault, language });
    }
  };
  if (failed) return <Failed fault={failed.fault} again={() => choose(failed.language)} language={me.language} />;
  return (
    <Menu
      checkedValues={{ language: [me.language] }}
      onCheckedValueChange={(_, { checkedItems }) => void choose(checkedItems[0] ?? me.language)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small">
          {say(frameTexts.language)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((language) => (
            <MenuItemRadio key={language} name="language" value={language}>
              {languageNames[language]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
