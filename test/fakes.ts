import { sqliteStore } from '../bot/adapters/sqlite/sqliteStore.ts';
import type { Case } from '../bot/domain/case.ts';
import type { Directory } from '../bot/domain/directory.ts';
import { laneCount, type Target } from '../bot/domain/notices.ts';
import { defaultPolicy } from '../bot/domain/policy.ts';
import type { Report } from '../bot/domain/report.ts';
import { ok } from '../bot/domain/result.ts';
import { type Pacer, pacer } from '../bot/domain/sending/pace.ts';
import type { Instant } from '../bot/domain/time.ts';
import { keys } from '../bot/ports/documents.ts';
import type { Address, Messenger, Outgoing, SendOutcome } from '../bot/ports/messenger.ts';
import type { Pictures } from '../bot/ports/pictures.ts';
import type { PostRef, Store } from '../bot/ports/store.ts';
import type { PictureDeps } from '../bot/usecases/addPicture.ts';
import { type DispatchDeps, dispatchLane } from '../bot/usecases/dispatchOutbox.ts';
import { numberSeries } from '../bot/usecases/numbers.ts';
import { reportCase } from '../bot/usecases/reportCase.ts';
import { actor, aDirectory, aReport } from './builders.ts';

/** A clock that stands still until the test moves it. */
export function aClock(start: Instant = '2026-11-22T01:00:00.000Z') {
  let at = Date.parse(start);
  return {
    now: (): Instant => new Date(at).toISOString(),
    advance(ms: number): void {
      at += ms;
    },
  };
}
export const [second, minute, hour]: readonly [number, number, number] = [1_000, 60_000, 3_600_000];

/** One request to Teams, as the test sees it: `where` is a channel's id or a person's. */
export interface Request {
  readonly did: 'post' | 'update';
  readonly where: string;
  readonly message: Outgoing;
  readonly at: Instant;
}
type Answer = Exclude<SendOutcome, { outcome: 'sent' }>;

/** Teams as far as the outbox sees it: remembers what came, and answers as `script` says; undefined is a success. */
function fakeTeams(clock: { now(): Instant }) {
  const requests: (Request & { readonly outcome: SendOutcome['outcome'] })[] = [];
  let script: (request: Request) => Answer | undefined = () => undefined;
  let made = 0;

  const answer = async (request: Request, post: PostRef): Promise<SendOutcome> => {
    const refused = script(request);
    requests.push({ ...request, outcome: refused?.outcome ?? 'sent' });
    return refused ?? { outcome: 'sent', post, tenantId: 'tenant' };
  };
  const messenger: Messenger = {
    post: (to, message) => {
      made += 1;
      const where = placeOf(to);
      const post = { serviceUrl: 'https://smba.example/', conversationId: where, activityId: `a${made}` };
      return answer({ did: 'post', where, message, at: clock.now() }, post);
    },
    update: (post, message) => answer({ did: 'update', where: post.conversationId, message, at: clock.now() }, post),
  };
  return {
    messenger,
    requests,
    /** From now on; without a script everything arrives. */
    answers(with_: (request: Request) => Answer | undefined = () => undefined): void {
      script = with_;
    },
    /** What has arrived since the last time, in words such as `post channelCase → c-bjorken`. */
    arrived(): readonly string[] {
      const came = requests.filter(({ outcome }) => outcome === 'sent').map(inWords);
      requests.length = 0;
      return came;
    },
  };
}

export const inWords = ({ did, message, where }: Request): string => `${did} ${message.kind} → ${where}`;
const placeOf = (to: Address): string => (to.kind === 'channel' ? to.channelId : to.personId);

export const channelOf = (unitId: string, channelId = `c-${unitId}`) => ({
  ...keys.channel(unitId),
  ...{ unitId, serviceUrl: 'https://smba.example/', tenantId: 'tenant', teamId: 'team', channelId },
  ...{ name: unitId, connectedBy: 'karin', connectedAt: '2026-11-01T08:00:00.000Z' },
});

/** Pictures as far as the use cases see them. */
function picturesInMemory(): Pictures {
  const kept = new Map<string, Map<string, Uint8Array>>();
  const of = (caseId: string) => kept.get(caseId) ?? new Map<string, Uint8Array>();
  return {
    put: async ({ caseId, pictureId }, bytes) => {
      if (!of(caseId).has(pictureId)) kept.set(caseId, of(caseId).set(pictureId, bytes));
    },
    get: async ({ caseId, pictureId }) => of(caseId).get(pictureId),
    idsOf: async (caseId) => [...of(caseId).keys()],
    removeAllOf: async (caseId) => void kept.delete(caseId),
    ready: async () => {},
  };
}

/** A store in which those cases that are `bad` cannot be read, as long as they are. */
export function storeWithBadCases() {
  const store = sqliteStore(':memory:');
  const bad = new Set<string>();
  const loadCase: Store['loadCase'] = async (id) => {
    if (bad.has(id)) throw new TypeError('A snapshot of schema version 9');
    return store.loadCase(id);
  };
  return { bad, store: { ...store, loadCase } };
}

/** Everything the use cases work with, over a store of its own; the directory can be exchanged. */
export function anOffice(over: { store?: Store; clock?: ReturnType<typeof aClock>; directory?: Directory } = {}) {
  const clock = over.clock ?? aClock();
  const store = over.store ?? sqliteStore(':memory:');
  const nudged: Target[] = [];
  const now = { directory: over.directory ?? aDirectory() };
  const deps: PictureDeps & { takeNumber: () => Promise<string> } = {
    ...{ store, clock, policy: defaultPolicy, directories: { current: async () => now.directory } },
    nudge: (targets) => nudged.push(...targets),
    takeNumber: numberSeries({ store, clock }),
    ...{ pictures: picturesInMemory(), clean: async (bytes) => ok({ bytes, width: 640, height: 480 }) },
  };
  return { now, clock, store, nudged, deps };
}
type Office = ReturnType<typeof anOffice>;

let requests = 0;

/** A new case, reported by Leyla unless said otherwise. */
export async function report({ deps }: Pick<Office, 'deps'>, over: Partial<Report> = {}, by = 'leyla'): Promise<Case> {
  requests += 1;
  const input = { requestId: `request-${requests}`, report: aReport(over), shownAs: null };
  const made = await reportCase(deps, actor(by), input);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

/** The outbox of an office, its lanes all held: what a server does, a step at a time. */
export function anOutbox(office: Office, over: Partial<Pick<DispatchDeps, 'pacer' | 'broken'>> = {}) {
  const teams = fakeTeams(office.clock);
  // Time stands still here: what may go within a second goes at once.
  const pace: Pacer = over.pacer ?? pacer({ spread: false });
  const broken = over.broken ?? new Set<string>();
  const deps = {
    ...office.deps,
    messenger: teams.messenger,
    pacer: pace,
    random: () => 0.5,
    broken,
    unwritten: new Map(),
  } satisfies DispatchDeps;

  const round = async () => {
    const passes = [];
    for (let lane = 0; lane < laneCount; lane += 1) passes.push(await dispatchLane(deps, lane));
    const nextAt = passes.flatMap((pass) => pass.nextAt ?? []).sort()[0] ?? null;
    return { sent: passes.reduce((sum, { sent }) => sum + sent, 0), nextAt };
  };
  return {
    ...{ teams, deps },
    /** Sends what can go at this moment; the clock stands. */
    async send(): Promise<void> {
      while ((await round()).sent > 0);
    },
    /** Lets time pass, at most so long, from one due time to the next, until nothing waits. */
    async sendAll(within = hour): Promise<void> {
      const end = Date.parse(office.clock.now()) + within;
      for (;;) {
        const { sent, nextAt } = await round();
        if (sent > 0) continue;
        if (!nextAt) return;
        const wait = Math.max(1, Date.parse(nextAt) - Date.parse(office.clock.now()));
        if (Date.parse(office.clock.now()) + wait > end) {
          office.clock.advance(end - Date.parse(office.clock.now()));
          return;
        }
        office.clock.advance(wait);
      }
    },
  };
}

/** An office whose two units have their channels tied, and its outbox. */
export async function atWork(over: Parameters<typeof anOffice>[0] = {}) {
  const office = anOffice(over);
  for (const unitId of ['bjorken', 'granen']) await office.store.createOnce(channelOf(unitId));
  return { ...office, ...anOutbox(office), office };
}

/** The rows of a query. */
export async function listed<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
