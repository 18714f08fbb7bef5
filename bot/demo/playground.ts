import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Messenger } from '../ports/messenger.ts';
import type { ChannelAddress } from '../ports/shapes.ts';
import { demoPeople } from './municipality.ts';

/**
 * Microsoft's own local client for Teams bots, with the invented team of the demo in it: one person who acts, five who
 * are members but silent, one team with two channels (design/teams.md).
 */
const tenantId = '11111111-1111-4111-8111-111111111111';
const teamId = '19:lyckerud@thread.tacv2';
const channelIds = [teamId, '19:hemtjanst@thread.tacv2'];

const acting = demoPeople.enhetschef;
const { medarbetare, verksamhetschef, sas, mas } = demoPeople;
/** Everyone else in the municipality shares this mailbox, for the Playground holds no more people. */
const everyoneElse = { personId: 'demo-ovriga', name: 'Övriga i Lyckerud' };
const silent = [medarbetare, verksamhetschef, sas, mas, everyoneElse];

// The Playground looks people up by `id` when the bot writes to them, so it must be their Entra id.
const member = ({ personId, name }: { personId: string; name: string }) => ({
  id: personId,
  name,
  userPrincipleName: `${personId}@lyckerud.example`,
  aadObjectId: personId,
  givenName: name.split(' ')[0] ?? name,
  surname: name.split(' ').slice(1).join(' '),
  email: `${personId}@lyckerud.example`,
});

const settings = {
  version: '0.1.1',
  tenantId,
  bot: { id: '28:lyhord', name: 'Lyhörd' },
  currentUser: member(acting),
  users: silent.map(member),
  personalChat: { id: 'personal-lyckerud' },
  groupChat: { id: '19:grupp@thread.v2', name: 'Gruppchatt' },
  team: {
    id: teamId,
    name: 'Lyckerud',
    aadGroupId: '22222222-2222-4222-8222-222222222222',
    channels: [{ id: channelIds[1], name: 'Hemtjänst Norr' }],
  },
};

const connectorOf = (port: number): string => `http://127.0.0.1:${port}/_connector`;

/** The two channels, in the order of the units they are tied to. */
export const playgroundChannels = (serviceUrl: string): readonly ChannelAddress[] =>
  channelIds.map((channelId) => ({ serviceUrl, tenantId, teamId, channelId }));

/** A message to somebody the Playground does not hold goes to the mailbox of everyone else. */
export function reachEveryone(messenger: Messenger): Messenger {
  const held = new Set([acting, ...silent].map(({ personId }) => personId));
  return {
    ...messenger,
    post: (to, message) =>
      to.kind === 'person' && !to.conversation && !held.has(to.personId)
        ? messenger.post({ ...to, personId: everyoneElse.personId }, message)
        : messenger.post(to, message),
  };
}

export interface Playground {
  readonly url: string;
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Throws when the port is taken. Telemetry is off, no browser is opened, nothing is written outside `dataDir`. */
export async function startPlayground(port: number, botUrl: string, dataDir: string): Promise<Playground> {
  mkdirSync(dataDir, { recursive: true });
  const file = resolve(join(dataDir, 'playground.yml'));
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(settings, null, 2));
  const child = spawn(process.execPath, argumentsFor(port, botUrl), {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: resolve(join(dataDir, 'playground.log')),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: file,
    },
  });
  const stopped = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await stopped;
  };
  const listening = await portOf(child);
  if (port === 0 || listening === port) return { url: `http://127.0.0.1:${listening}`, stopped, stop };
  // It takes any free port in place of one that is taken; the links that people know would lead elsewhere.
  await stop();
  throw new PortTaken(port);
}

class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(port: number) {
    super(`port ${port} is taken`);
  }
}

function argumentsFor(port: number, botUrl: string): string[] {
  const here = dirname(fileURLToPath(import.meta.url));
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json');
  return [
    ...['--require', join(here, 'loopbackOnly.cjs')],
    ...[join(dirname(manifest), 'cli.js'), 'start'],
    ...['-e', botUrl, '-p', String(port), '--service-url', connectorOf(port), '--disable-telemetry'],
  ];
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-2_000);
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) found(Number(port));
    });
    child.once('exit', (code) => failed(new Error(`The Playground stopped at once (${code}); its log tells why`)));
    child.once('error', failed);
  });
}
