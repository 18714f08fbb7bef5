import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { usePress } from '../../frame/Panel.tsx';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0', '@media print': { display: 'none' } },
  tall: { minHeight: '44px' },
});

interface ActsProps {
  readonly acts: Handled['acts'];
  /** What the buttons are about, for one who hears them without what stands around. */
  readonly about?: string;
  /** The first is the next sensible step of the whole case. */
  readonly leads?: boolean;
}

/** The conversation's buttons: what each opens comes beside the page. What is seldom wanted waits behind *Mer*. */
export function Acts({ acts, about, leads = false }: ActsProps) {
  const styles = useStyles();
  const press = usePress();
  const back = useRestoreFocusTarget();
  if (acts.length === 0) return null;
  const hasMain = acts.some(({ isMain }) => isMain);
  const named = (title: string): string | undefined => (about ? `${title}: ${about}` : undefined);
  return (
    <div className={styles.row}>
      {acts
        // Nothing waits behind a button that stands alone.
        .filter(({ isMain }) => isMain || !hasMain)
        .map(({ title, verb, data }, i) => (
          <Button
            // By place: where one act gives way to the next, whoever goes by keyboard stands at that one.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            {...back}
            className={styles.tall}
            appearance={leads && hasMain && i === 0 ? 'primary' : 'secondary'}
            aria-label={named(title)}
            onClick={() => press(verb, data)}
          >
            {title}
          </Button>
        ))}
      <Seldom acts={hasMain ? acts.filter(({ isMain }) => !isMain) : []} about={about} />
    </div>
  );
}

function Seldom({ acts, about }: { readonly acts: Handled['acts']; readonly about: string | undefined }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const back = useRestoreFocusTarget();
  if (acts.length === 0) return null;
  const more = say(caseTexts.more);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...back}
          className={styles.tall}
          appearance="subtle"
          aria-label={about ? `${more}: ${about}` : undefined}
        >
          {more}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {acts.map(({ title, verb, data }) => (
            <MenuItem key={`${verb} ${title}`} onClick={() => press(verb, data)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
