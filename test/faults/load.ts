import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { verbs } from '../../bot/cards/verbs.ts';
import type { Dice } from '../../bot/demo/random.ts';
import { caseIdOf } from '../../bot/usecases/reportCase.ts';
import { activity } from '../e2e/teams/activities.ts';
import { postTo } from '../e2e/teams/botAnswers.ts';
import type { FakeConnector } from '../e2e/teams/fakeConnector.ts';
import { aReport, type Ledger, type SentReport } from './ledger.ts';
import { managerOf, reporterOf, unitIds } from './town.ts';

/** Where people press their buttons, and how. */
export interface Crowd {
  readonly connector: FakeConnector;
  readonly ledger: Ledger;
  readonly dice: Dice;
  /** The instance that the next press reaches; undefined while none listens. */
  readonly bot: () => string | undefined;
  readonly goOn: () => boolean;
}

const people = 4;

/** Several people at once report, add and receive, until it is over; what is answered goes into the ledger. */
export async function press(crowd: Crowd): Promise<void> {
  await Promise.all(Array.from({ length: people }, () => onePerson(crowd)));
}

async function onePerson(crowd: Crowd): Promise<void> {
  const { dice, ledger } = crowd;
  while (crowd.goOn()) {
    const known = ledger.receipts;
    const earlier = known[dice.between(0, Math.max(0, known.length - 1))];
    const roll = dice.between(1, 100);
    if (earlier && roll <= 25) await add(crowd, earlier);
    else if (earlier && roll <= 40) await receive(crowd, earlier);
    else if (earlier && roll <= 45) await report(crowd, earlier);
    else if (roll <= 50) await doubleTap(crowd);
    else await report(crowd, anyReport(dice));
    await pause(dice.between(0, 40));
  }
}

export function anyReport(dice: Dice): SentReport {
  const unitId = unitIds[dice.between(0, unitIds.length - 1)] ?? '';
  return aReport(reporterOf(unitId), unitId);
}

async function doubleTap(crowd: Crowd): Promise<void> {
  const one = anyReport(crowd.dice);
  await Promise.all([report(crowd, one), report(crowd, one)]);
}

/** Sends a report, or sends it again; the receipt's number is what she is shown. */
export async function report(crowd: Crowd, sent: SentReport): Promise<void> {
  const { personId, unitId, requestId, what } = sent;
  const form = { reportType: 'fall', requestId, what, harm: 'none', unit: unitId };
  const answer = await ask(crowd, personId, verbs.formSubmit, form);
  const number = /Ärende (\d{4}-\d{6,})/.exec(answer ?? '')?.[1];
  if (number !== undefined) crowd.ledger.receipts.push({ ...sent, number });
  else crowd.ledger.unanswered.push(sent);
  if (number === undefined && answer !== undefined) crowd.ledger.apologies += 1;
}

async function add({ ledger, ...crowd }: Crowd, { personId, requestId, number }: Ledger['receipts'][number]) {
  const text = `Tillägg ${randomUUID()}`;
  const caseId = caseIdOf(requestId, personId);
  const answer = await ask({ ...crowd, ledger }, personId, verbs.caseAdd, { caseId, text });
  if (answer?.includes(`tillagt i ärende ${number}`)) ledger.changes.push({ caseId, kind: 'added', text });
}

async function receive({ ledger, ...crowd }: Crowd, { personId, unitId, requestId }: SentReport): Promise<void> {
  const caseId = caseIdOf(requestId, personId);
  const answer = await ask({ ...crowd, ledger }, managerOf(unitId), verbs.caseReceive, { caseId });
  if (answer?.includes('Mottaget')) ledger.changes.push({ caseId, kind: 'received', text: '' });
}

/** The words that come back; undefined when nobody answers. */
async function ask({ connector, bot }: Crowd, personId: string, verb: string, data: object) {
  const to = bot();
  const chat = connector.teams.personal(personId);
  const [from] = chat?.members ?? [];
  if (to === undefined || !chat || !from) return undefined;
  const action = { type: 'Action.Execute', verb, data: { ...data, verb } };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
  try {
    return (await postTo(to, activity({ connector, from, in: chat }, invoke))).body;
  } catch {
    return undefined; // the program died, or broke off: nobody was told anything
  }
}
