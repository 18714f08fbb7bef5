import type { Host, Look } from './host.ts';

const person = 'lyhord-demo-person';

/** The tab as a page of its own. Only a server in local mode believes the person that is chosen here. */
export function browserHost(): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
  const look = (): Look => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'default');
  return {
    inTeams: false,
    channelId: null,
    linkedTo: null,
    look: look(),
    onLook: (changed) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => changed(look()));
    },
    proof: async () => {
      const played = playedPerson();
      return played ? { 'Lyhord-Demo-Person': played } : {};
    },
    ready: () => {},
    failed: () => {},
    onBack: () => {},
    linkTo: (path) => new URL(`/tab/${path}`, window.location.href).href,
    offerTab: () => {},
  };
}

/** Whom a developer is at the moment; kept for this window alone. */
const playedPerson = (): string | null => window.sessionStorage.getItem(person);
export const play = (personId: string): void => window.sessionStorage.setItem(person, personId);
