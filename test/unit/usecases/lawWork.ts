import { type ProcessKey, processKeys } from '../../../bot/domain/process.ts';
import { processKindOf, stateOf } from '../../../bot/domain/processes/index.ts';
import { takeStep } from '../../../bot/usecases/legalProcess.ts';
import { assessCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aTriage, aUnit } from '../../builders.ts';
import { type anOffice, report } from '../../fakes.ts';
import { answersFor, beginnings, processIn } from '../../processes.ts';

export type Office = ReturnType<typeof anOffice>;

/** A case in which the process has begun by itself. */
export async function begin(office: Office, key: ProcessKey) {
  const { report: about, assessment } = beginnings[key];
  const made = await report(office, about);
  if (!assessment) return made;
  const { lagrum, categories } = made;
  const assessed = await assessCase(office.deps, actor('karin'), made.id, aTriage({ assessment, lagrum, categories }));
  if (!assessed.ok) throw new Error(assessed.code);
  return assessed.value;
}

const stepIn = (key: ProcessKey, name: string) => {
  const step = processKindOf(key).steps[name];
  if (!step) throw new Error(name);
  return step;
};

/** Takes one step as somebody fills it in; `chosen` as the form's inputs. */
export const take = (office: Office, by: string, id: string, key: ProcessKey, name: string, chosen = {}) =>
  takeStep(office.deps, actor(by, office.now.directory), id, key, name, answersFor(stepIn(key, name), chosen));

export const stateNow = async ({ store }: Office, id: string, key: ProcessKey) => {
  const found = await store.loadCase(id);
  return found && stateOf(processIn(found.case, key));
};

export const managers = ['karin', 'nils', 'asa'];
/** Who may take which step where nobody has decided otherwise. */
export const holders: Readonly<Record<ProcessKey, Readonly<Record<string, readonly string[]>>>> = {
  lexSarah: {
    ...{ investigate: ['maria'], decline: ['maria'], tell: ['maria'], decide: ['asa'] },
    ...{ report: ['maria'], chair: ['maria'], written: ['maria'] },
  },
  lexMaria: Object.fromEntries(['report', 'decline', 'investigated', 'tell'].map((step) => [step, ['oskar', 'ebba']])),
  personuppgift: Object.fromEntries(['notify', 'decline', 'tell'].map((step) => [step, [...managers, 'maria']])),
  medicinteknik: { report: ['oskar', 'ebba'], decline: ['oskar', 'ebba'] },
  tillbud: { report: managers, decline: managers },
  klagomal: { answer: managers, decline: managers },
};

export const everyStep = processKeys.flatMap((key) =>
  Object.keys(processKindOf(key).steps).map((step) => [key, step] as const),
);

/** The inputs of a decision that has to be reported. */
export const serious = { outcome: 'allvarligt' };

/** Björken is a private provider's. */
export const providers = aDirectory({
  units: [aUnit({ regime: 'privat', provider: 'Omsorg AB' }), aUnit({ unitId: 'granen', name: 'Granen' })],
});
