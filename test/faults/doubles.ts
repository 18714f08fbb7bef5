import type { FakeConnector } from '../e2e/teams/fakeConnector.ts';
import type { Stored } from './reckoning.ts';

type Counts = Map<string, number>;
const count = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The case a message or a request is about, by its number; undefined for one that is about none. */
const numberIn = (content: unknown): string | undefined =>
  /Ärende (\d{4}-\d{6,})/.exec(JSON.stringify(content) ?? '')?.[1];

/**
 * A message that stands twice is forgiven once for each time that nobody could know whether it had been sent: the
 * platform did not say, or the program was killed before it could write down what it said.
 */
export class Doubts {
  readonly #killed: Counts = new Map();
  readonly #seen = new Set<string>();

  /** Called when an instance has been killed: what Teams has and the store has not written down. */
  afterKill({ cases }: Stored, { teams }: FakeConnector): void {
    const written = new Set([...cases.values()].flatMap(({ posts }) => posts.map(({ activityId }) => activityId)));
    for (const { id, from, key } of messages(teams)) {
      if (from !== teams.bot.id || this.#seen.has(id)) continue;
      this.#seen.add(id);
      if (!written.has(id)) count(this.#killed, key);
    }
  }

  /** How many messages stand beyond the first, in how many cases and places they were in doubt, and how many were not. */
  doubles(connector: FakeConnector): { readonly all: number; readonly withoutDoubt: readonly string[] } {
    const unclear = unclearIn(connector);
    const standing: Counts = new Map();
    for (const { from, key } of messages(connector.teams)) if (from === connector.teams.bot.id) count(standing, key);
    const extra = [...standing].map(([key, times]) => ({ key, times: times - 1 })).filter(({ times }) => times > 0);
    const beyond = extra.filter(({ key, times }) => times > (unclear.get(key) ?? 0) + (this.#killed.get(key) ?? 0));
    return {
      all: extra.reduce((sum, { times }) => sum + times, 0),
      withoutDoubt: beyond.map(({ key, times }) => `${key}: ${times} more than one`),
    };
  }
}

/** Every message about a case, by place and case. */
function* messages(teams: FakeConnector['teams']) {
  for (const { id: place, posts } of teams.conversations) {
    for (const { id, from, versions } of posts) {
      const number = numberIn(versions[0]);
      if (number !== undefined) yield { id, from, key: `${place} ${number}` };
    }
  }
}

/** Posts that were answered with something that does not tell whether they were carried out. */
function unclearIn({ requests }: FakeConnector): Counts {
  const counts: Counts = new Map();
  for (const { kind, about, outcome, body } of requests) {
    const isPost = kind === 'post' || kind === 'create';
    const isUnclear = typeof outcome === 'string' || (outcome !== null && (outcome === 408 || outcome >= 500));
    const number = numberIn(body);
    if (isPost && isUnclear && number !== undefined) count(counts, `${about} ${number}`);
  }
  return counts;
}
