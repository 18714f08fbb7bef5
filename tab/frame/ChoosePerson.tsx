import { Button, makeStyles, Text, Title2 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { frameTexts } from '../text/frame.ts';
import { play } from './browserHost.ts';
import { OpenInTeams } from './OpenInTeams.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '24px', maxWidth: '28rem', margin: '0 auto' },
});

interface Demo {
  readonly people: readonly { readonly personId: string; readonly name: string; readonly roles: readonly string[] }[];
}

/** Local mode: one newcomer is every invented person, one at a time. A server elsewhere does not know the question. */
export function ChoosePerson() {
  const styles = useStyles();
  const demo = useQuery({
    queryKey: ['demo people'],
    queryFn: async (): Promise<Demo | null> => {
      const response = await fetch('/api/v1/demo/people');
      return response.ok ? response.json() : null;
    },
  });
  if (demo.isPending) return null;
  if (!demo.data) return <OpenInTeams />;
  return (
    <main className={styles.all}>
      <Title2 as="h1">{frameTexts.whoAreYou.sv}</Title2>
      <Text>{frameTexts.invented.sv}</Text>
      {demo.data.people.map(({ personId, name, roles }) => (
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
