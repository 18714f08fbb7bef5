import { describe, expect, test } from '@jest/globals';
import { defaultMandates } from '../../../bot/domain/mandates.ts';
import { processKeys } from '../../../bot/domain/process.ts';
import { fail } from '../../../bot/domain/result.ts';
import { startProcess, takeStep } from '../../../bot/usecases/legalProcess.ts';
import { assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aTriage } from '../../builders.ts';
import { anOffice, report } from '../../fakes.ts';
import { beginnings, everyone, processIn } from '../../processes.ts';
import { begin, everyStep, holders, managers, serious, take } from './lawWork.ts';

/** What must have been done before a lex Sarah step can be taken. */
const before: Readonly<Record<string, readonly string[]>> = {
  decide: ['investigate'],
  tell: ['investigate'],
  report: ['investigate', 'decide'],
  chair: ['investigate', 'decide', 'report'],
  written: ['investigate', 'decide', 'report', 'chair'],
};

describe('a step is taken by those who have the mandate, and by nobody else', () => {
  test.each(everyStep)('%s: %s', async (key, step) => {
    const office = anOffice();
    const mayTake: string[] = [];
    for (const by of everyone) {
      const { id } = await begin(office, key);
      for (const earlier of key === 'lexSarah' ? (before[step] ?? []) : [])
        await take(office, holders[key][earlier]?.[0] ?? '', id, key, earlier, serious);
      const version = (await office.store.loadCase(id))?.version;
      const taken = await take(office, by, id, key, step);
      if (taken.ok) mayTake.push(by);
      else {
        expect(taken).toEqual(
          by === 'leyla' || taken.reason === 'mandate' ? fail('not_allowed', 'mandate') : fail('not_found'),
        );
        expect((await office.store.loadCase(id))?.version).toBe(version);
      }
    }
    expect(mayTake).toEqual(everyone.filter((by) => holders[key][step]?.includes(by)));
  });

  test('as the municipality has given it', async () => {
    const office = anOffice();
    const mandates = { ...defaultMandates, lexSarahDecides: ['sas' as const], tillbud: ['head' as const] };
    const changed = { ...office, deps: { ...office.deps, policy: { ...office.deps.policy, mandates } } };
    const { id } = await begin(changed, 'lexSarah');
    await take(changed, 'maria', id, 'lexSarah', 'investigate');
    expect(await take(changed, 'asa', id, 'lexSarah', 'decide')).toEqual(fail('not_allowed', 'mandate'));
    expect(await take(changed, 'maria', id, 'lexSarah', 'decide')).toMatchObject({ ok: true });
    const other = await begin(changed, 'tillbud');
    expect(await take(changed, 'karin', other.id, 'tillbud', 'report')).toEqual(fail('not_allowed', 'mandate'));
    expect(await take(changed, 'asa', other.id, 'tillbud', 'report')).toMatchObject({ ok: true });
  });

  test('and begun by hand by those whose duty it is', async () => {
    const office = anOffice();
    const may: Record<string, string[]> = {};
    for (const key of processKeys) {
      for (const by of everyone) {
        const { id } = await report(office, { lagrum: ['sol', 'hsl'], categories: ['rehabilitering'] });
        const started = await startProcess(office.deps, actor(by), id, key, 'Det ser så ut.');
        if (started.ok) may[key] = [...(may[key] ?? []), by];
      }
    }
    expect(may).toEqual({
      lexMaria: ['oskar', 'ebba'],
      personuppgift: [...managers, 'maria', 'oskar', 'ebba'],
      medicinteknik: [...managers, 'oskar', 'ebba'],
      tillbud: managers,
      klagomal: managers,
    });
  });
});

describe('a step sent twice', () => {
  test('by the same person is one', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'klagomal');
    const [first, again] = [
      await take(office, 'karin', id, 'klagomal', 'answer'),
      await take(office, 'karin', id, 'klagomal', 'answer'),
    ];
    expect(again).toEqual(first);
    expect((await office.store.history(id)).filter(({ type }) => type === 'processStepped')).toHaveLength(1);
  });

  test('by two at once is one, and the second hears who, though they wrote the same', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'tillbud');
    const both = await Promise.all(['karin', 'asa'].map((by) => take(office, by, id, 'tillbud', 'report')));
    const won = both.find(({ ok }) => ok);
    const by = won?.ok ? processIn(won.value, 'tillbud').taken[0]?.by : undefined;
    expect(both.filter(({ ok }) => !ok)).toEqual([fail('wrong_status', 'stepTaken', by)]);
  });

  test('in a case that has been withdrawn, and one that there is not, is refused', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'klagomal');
    expect(await takeStep(office.deps, actor('karin'), id, 'klagomal', 'toString', {})).toEqual(
      fail('invalid_input', 'unknownStep'),
    );
    expect(await takeStep(office.deps, actor('karin'), id, 'tillbud', 'report', {})).toEqual(
      fail('invalid_input', 'unknownStep'),
    );
  });
});

describe('whom the law needs', () => {
  test('is told when a process begins, whatever the municipality counts as urgent', async () => {
    const office = anOffice();
    const deps = { ...office.deps, policy: { ...office.deps.policy, severityAtOnce: 4, riskAtOnce: 16 } };
    const made = await report({ deps }, { lagrum: ['hsl'], categories: ['lakemedel_sent'] });
    const assessment = { invanare: { severity: 3, likelihood: 1 } } as const;
    const triage = aTriage({ assessment, lagrum: ['hsl'], categories: ['handlaggning'] });
    const assessed = await assessCase(deps, actor('karin'), made.id, triage);
    expect(assessed.ok && assessed.value.told).toContainEqual({ personId: 'oskar', as: 'mas' });
  });
});

test('a manager whom a report concerns takes no step in it', async () => {
  const office = anOffice();
  const { id } = await report(office, { ...beginnings.klagomal.report, concernsManager: true });
  for (const by of ['karin', 'nils'])
    expect(await take(office, by, id, 'klagomal', 'answer')).toEqual(fail('not_found'));
  await receiveCase(office.deps, actor('asa'), id);
  expect(await take(office, 'asa', id, 'klagomal', 'answer')).toMatchObject({ ok: true });
});
