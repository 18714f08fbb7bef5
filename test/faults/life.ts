import { setTimeout as pause } from 'node:timers/promises';
import { laneCount } from '../../bot/domain/notices.ts';
import type { Store } from '../../bot/ports/store.ts';
import { Doubts } from './doubles.ts';
import type { Instance } from './instance.ts';
import { anEmptyLedger, type Ledger } from './ledger.ts';
import { everythingIn, lostChanges, lostReports, notDelivered, outOfDate } from './reckoning.ts';
import type { Tally } from './tally.ts';
import type { Town } from './town.ts';

/** One town from its first report to its rest, and what is held against it on the way. */
export class Life {
  readonly ledger: Ledger = anEmptyLedger();
  readonly town: Town;
  readonly #doubts = new Doubts();
  readonly #tally: Tally;
  readonly say: (words: string) => void;

  constructor(town: Town, tally: Tally, say: (words: string) => void) {
    this.town = town;
    this.#tally = tally;
    this.say = say;
  }

  /** Kills it as a power cut does, and remembers what nobody can know of its last moments. */
  async kill(instance: Instance): Promise<void> {
    await instance.signal('SIGKILL');
    await quiet(this.town);
    this.#doubts.afterKill(await this.town.look(everythingIn), this.town.connector);
  }

  /** Lets it stand still so long, as a machine that is moved does; returns when it goes on. */
  async stopFor(instance: Instance, ms: number): Promise<void> {
    await instance.signal('SIGSTOP');
    await quiet(this.town);
    this.#doubts.afterKill(await this.town.look(everythingIn), this.town.connector);
    await pause(ms);
    await instance.signal('SIGCONT');
  }

  /** What has been sent twice so far although everybody who sent it lives and knew what came of it. */
  reckonDoubles(): void {
    this.#tally.note('doubles without an ambiguous send', this.#doubts.doubles(this.town.connector).withoutDoubt, 0);
  }

  /** What people were told against what is stored. */
  async reckon(): Promise<void> {
    const stored = await this.town.look(everythingIn);
    this.#tally.note('acknowledged reports lost', lostReports(this.ledger, stored), 0);
    this.#tally.note('acknowledged changes lost or doubled', lostChanges(this.ledger, stored), 0);
    const broken = (await this.town.verify()).map((breach) => JSON.stringify(breach));
    this.#tally.note('broken invariants (lyhord verify)', broken, stored.cases.size);
  }

  /** Somebody runs: waits until nothing waits to be sent. */
  async sent(withinMs: number): Promise<void> {
    const left = await this.town.look((store) => untilSent(store, withinMs));
    if (left > 0) this.say(`after ${withinMs / 1000} s ${left} notices still wait`);
    await quiet(this.town);
  }

  /** The same, and looks whether everything stands where it should. */
  async rest(withinMs: number): Promise<void> {
    await this.sent(withinMs);
    await this.reckon();
    const stored = await this.town.look(everythingIn);
    const posts = [...stored.cases.values()].reduce((sum, one) => sum + one.posts.length, 0);
    const { connector } = this.town;
    const doubles = this.#doubts.doubles(connector);
    this.#tally.note('acknowledged reports lost', [], this.ledger.receipts.length);
    this.#tally.note('acknowledged changes lost or doubled', [], this.ledger.changes.length);
    this.#tally.note('notices not delivered', notDelivered(stored, connector), stored.notices.length);
    this.#tally.note('cards that show an old state', outOfDate(stored, connector), posts);
    this.#tally.note('doubles without an ambiguous send', doubles.withoutDoubt, posts);
    const told = `${this.ledger.receipts.length} receipts, ${this.ledger.changes.length} changes acknowledged`;
    this.say(`${stored.cases.size} cases, ${told}, ${posts} cards, ${doubles.all} doubles after ambiguous sends`);
  }
}

const lookEveryMs = 200;

/** How many notices still wait when time is up; 0 at best. */
async function untilSent(store: Store, withinMs: number): Promise<number> {
  for (const end = Date.now() + withinMs; ; await pause(lookEveryMs)) {
    const waiting = await countWaiting(store);
    if (waiting === 0 || Date.now() > end) return waiting;
  }
}

async function countWaiting(store: Store): Promise<number> {
  let waiting = 0;
  for (let lane = 0; lane < laneCount; lane += 1) {
    for await (const _ of store.find('waitingNotices', { lane })) waiting += 1;
  }
  return waiting;
}

const stillMs = 50;

/** What the dead have sent off arrives all the same. */
async function quiet({ connector }: Town): Promise<void> {
  for (let seen = -1; seen !== connector.requests.length; await pause(stillMs)) seen = connector.requests.length;
}
