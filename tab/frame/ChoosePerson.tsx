import { Button, makeStyles, Text, Title2 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { localPeople } from '../../bot/contract/me.ts';
import { frameTexts } from '../text/frame.ts';
import { play } from './browserHost.ts';
import { OpenInTeams } from './OpenInTeams.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '24px', maxWidth: '28rem', margin: '0 auto' },
});

type Local = z.output<typeof localPeople>;

/** Local mode: one newcomer is every invented person, one at a time. A server elsewhere does not know the question. */
export function ChoosePerson() {
  const styles = useStyles();
  const local = useQuery({
    queryKey: ['local people'],
    queryFn: async (): Promise<Local | null> => {
      const response = await fetch('/api/v1/local/people');
      return response.ok ? response.json() : null;
    },
  });
  if (local.isPending) return null;
  if (!local.data) return <OpenInTeams />;
  return (
    <main className={styles.all}>
      <Title2 as="h1">{frameTexts.whoAreYou.sv}</Title2>
      <Text>{frameTexts.invented.sv}</Text>
      {local.data.people.map(({ personId, name, roles }) => (
        <Button
          key={personId}
          size="large"
          onClick={() => {
            play(personId);
            window.location.reload();
          }}
        >
          {`${name}, ${roles.join(', ')}`}
        </Button>
      ))}
    </main>
  );
}
