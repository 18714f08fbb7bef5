import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { cosmosStore } from '../../../bot/adapters/cosmos/cosmosStore.ts';
import { provision } from '../../../bot/adapters/cosmos/provision.ts';
import { startOutbox } from '../../../bot/adapters/outbox/worker.ts';
import type { Dice } from '../../../bot/demo/random.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { caseIdOf, reportCase } from '../../../bot/usecases/reportCase.ts';
import { addToCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aReport as aParsedReport } from '../../builders.ts';
import { type CosmosShim, cosmosShim, type Fault } from '../../contract/cosmosShim.ts';
import { anOffice, anOutbox, channelOf, type Request } from '../../fakes.ts';
import type { Plan } from '../figures.ts';
import { anEmptyLedger, type Ledger, type SentReport } from '../ledger.ts';
import { anyReport } from '../load.ts';
import { luck } from '../luck.ts';
import { directory } from '../office.ts';
import { everythingIn, lostChanges, lostReports } from '../reckoning.ts';
import { Tally } from '../tally.ts';
import { managerOf, unitIds } from '../town.ts';

const faults = {
  batch: ['reset', 'resetAfter', 'hang', 429, 449, 503, { within: 429 }, { within: 449 }],
  query: ['reset', 'hang', 429, 503],
  read: ['reset', 'hang', 429, 503],
} as const satisfies Record<string, readonly [Fault, ...Fault[]]>;
const partThatFails = 0.15;
const patience = { requestMs: 250, callMs: 3_000 };
/** The stand-in has no index: to read everything takes it its time. */
const unhurried = { requestMs: 60_000, callMs: 120_000 };
const machineClock = { now: () => new Date().toISOString(), advance: () => {} };

/** Three instances on one Cosmos DB that fails at every seventh request, in the ways it is known to. */
export const database: Plan = async ({ seed, reports, say }) => {
  const shim = await cosmosShim();
  const place = { endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'faults' };
  await provision(place);
  const stores = Array.from({ length: 3 }, () => cosmosStore({ ...place, patience }));
  const calm = cosmosStore({ ...place, patience: unhurried });
  const offices = stores.map((store, i) => anInstance(store, `${i}`));
  try {
    for (const unitId of unitIds) await calm.createOnce(channelOf(unitId));
    const ledger = anEmptyLedger();
    const fair = storms(shim, luck(`${seed}/faults`));
    await Promise.all(offices.map((office, i) => oneInstance(office, ledger, luck(`${seed}/${i}`), reports)));
    fair();
    await atRest(calm);
    const stored = await everythingIn(calm);
    const { receipts, changes, apologies } = ledger;
    const posts = offices.flatMap((office) => office.posts());
    say(`${receipts.length} receipts, ${changes.length} changes, ${apologies} refused, ${posts.length} cards`);
    const tally = new Tally(say);
    const broken = (await verifyStore({ store: calm, policy: defaultPolicy })).broken.filter(
      ({ rule }) => rule !== 'unit',
    );
    const waiting = stored.notices.filter(({ state }) => state !== 'done');
    tally.note('acknowledged reports lost', lostReports(ledger, stored), receipts.length);
    tally.note('acknowledged changes lost or doubled', lostChanges(ledger, stored), changes.length);
    tally.note('broken invariants (lyhord verify)', broken.map(inWords), stored.cases.size);
    tally.note('notices not delivered', waiting.map(inWords), stored.notices.length);
    const twice = posts.filter((post, at) => posts.indexOf(post) !== at);
    tally.note('doubles without an ambiguous send', twice, posts.length);
    return tally.figures('database faults', seed);
  } finally {
    for (const office of offices) await office.outbox.stop();
    for (const store of [...stores, calm]) await store.close();
    await shim.close();
  }
};

/** Longer than a call's patience: whoever asks then is told that it cannot be done. */
const awayMs = 4_000;
const fairMs = { least: 2_000, most: 8_000 };
const tickMs = 5;

/** From now on some requests of each kind fail, and now and then all; the function that comes back ends it. */
function storms(shim: CosmosShim, dice: Dice): () => void {
  const kinds = ['batch', 'query', 'read'] as const;
  const seen = new Map(kinds.map((kind) => [kind, shim.count(kind)]));
  const fairWeather = (): number => Date.now() + dice.between(fairMs.least, fairMs.most);
  let awayFrom = fairWeather();
  const strike = (kind: (typeof kinds)[number], isAway: boolean): void => {
    const fresh = shim.count(kind) - (seen.get(kind) ?? 0);
    seen.set(kind, shim.count(kind));
    if (isAway) shim.fail(kind, ...Array.from({ length: 20 }, () => 503));
    else
      for (let i = 0; i < fresh; i += 1)
        if (dice.chance(partThatFails)) shim.fail(kind, dice.pick<Fault>(faults[kind]));
  };
  const timer = setInterval(() => {
    if (Date.now() > awayFrom + awayMs) {
      awayFrom = fairWeather();
      shim.forget();
    }
    const isAway = Date.now() > awayFrom;
    for (const kind of kinds) strike(kind, isAway);
  }, tickMs);
  return () => {
    clearInterval(timer);
    shim.forget();
  };
}

/** What a server is but for its door: the use cases, and an outbox that takes its lanes and sends. */
function anInstance(store: Store, me: string) {
  const office = anOffice({ store, directory, clock: machineClock });
  const { deps, teams } = anOutbox(office);
  const outbox = startOutbox(deps, me, () => {}); // a store that is away is met again the next time
  return {
    outbox,
    deps: { ...office.deps, nudge: outbox.nudge },
    /** Each card that was posted, by place and case. */
    posts: () => teams.requests.filter(({ did }) => did === 'post').map(placeAndCase),
  };
}
type Instance = ReturnType<typeof anInstance>;

const placeAndCase = ({ where, message }: Request): string =>
  `${where} ${message.kind} ${'view' in message && 'number' in message.view ? message.view.number : ''}`;
const inWords = (wrong: object): string => JSON.stringify(wrong);

async function oneInstance(instance: Instance, ledger: Ledger, dice: Dice, reports: number): Promise<void> {
  while (ledger.receipts.length < reports) {
    await onePress(instance, ledger, dice).catch(() => {
      ledger.apologies += 1;
    });
  }
}

async function onePress({ deps }: Instance, ledger: Ledger, dice: Dice): Promise<void> {
  const earlier = ledger.receipts[dice.between(0, Math.max(0, ledger.receipts.length - 1))];
  const roll = dice.between(1, 100);
  if (!earlier || roll <= 50) return reportIt(deps, ledger, ledger.unanswered.pop() ?? anyReport(dice));
  const { personId, requestId, unitId } = earlier;
  const caseId = caseIdOf(requestId, personId);
  if (roll <= 85) {
    const text = `Tillägg ${randomUUID()}`;
    const added = await addToCase(deps, actor(personId, directory), caseId, text);
    if (added.ok) ledger.changes.push({ caseId, kind: 'added', text });
  } else if ((await receiveCase(deps, actor(managerOf(unitId), directory), caseId)).ok) {
    ledger.changes.push({ caseId, kind: 'received', text: '' });
  }
}

/** A report that could not be stored is sent again some time, by whoever comes. */
async function reportIt(deps: Instance['deps'], ledger: Ledger, sent: SentReport): Promise<void> {
  ledger.unanswered.push(sent);
  const { requestId, personId, what, unitId } = sent;
  const report = aParsedReport({ what, unitId });
  const made = await reportCase(deps, actor(personId, directory), { requestId, report, shownAs: null });
  if (!made.ok) return;
  ledger.unanswered.splice(ledger.unanswered.indexOf(sent), 1);
  ledger.receipts.push({ ...sent, number: made.value.number });
}

const restMs = 180_000;

async function atRest(store: Store): Promise<void> {
  for (const end = Date.now() + restMs; Date.now() < end; await pause(2_000)) {
    const { notices } = await everythingIn(store);
    if (notices.every(({ state }) => state === 'done')) return;
  }
}
