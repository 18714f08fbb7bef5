import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '../../../bot/domain/case.ts';
import { readForm } from '../../../bot/domain/forms/read.ts';
import { inputIdsOf } from '../../../bot/domain/forms/shape.ts';
import { clocksOf, decideStart, decideStep, processesToStart, stepsNow } from '../../../bot/domain/legal.ts';
import { defaultLimits } from '../../../bot/domain/limits.ts';
import { type ProcessKey, processKeys } from '../../../bot/domain/process.ts';
import { processKindOf, processKinds, stateOf } from '../../../bot/domain/processes/index.ts';
import { outcomeNames } from '../../../bot/domain/processes/lexSarahOutcomes.ts';
import type { Answer } from '../../../bot/domain/report.ts';
import { fail, ok } from '../../../bot/domain/result.ts';
import { decideTakeBack } from '../../../bot/domain/takeBack.ts';
import { aDirectory, aTriage, aUnit, reported } from '../../builders.ts';
import { answersFor, beginnings, begun, caseWith, processIn, waysToTake, withEvent } from '../../processes.ts';

const machinery = ['define', 'found', 'index', 'lexSarahOutcomes', 'reported', 'told'];

describe('the legal processes', () => {
  test('are all listed: one file for each, and no file besides', () => {
    const folder = new URL('../../../bot/domain/processes/', import.meta.url);
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => !machinery.includes(name)).sort()).toEqual(processKinds.map(({ key }) => key).sort());
  });

  test('are found by their keys', () => {
    for (const key of processKeys) expect(processKindOf(key).key).toBe(key);
  });
});

describe.each(processKinds.map((kind) => [kind.key, kind] as const))('%s', (_, kind) => {
  const steps = Object.entries(kind.steps);

  test('asks for at most five things in a step', () => {
    for (const [, { fields }] of steps) expect(fields.filter(({ required }) => required).length).toBeLessThanOrEqual(5);
  });

  test('has one input for each id, and none that a button’s data needs', () => {
    for (const [, { fields }] of steps) {
      const taken = ['verb', 'caseId', 'process', 'step', 'at', 'part', 'hinted', 'msteams', 'action'];
      const ids = [...fields.flatMap(inputIdsOf), ...taken];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('has steps in its own states only, and an end', () => {
    const states = Object.keys(kind.states);
    expect(states).toContain('ended');
    for (const [, step] of steps) expect(states).toEqual(expect.arrayContaining([...step.in]));
    expect(steps.flatMap(([, step]) => step.in)).not.toContain('ended');
  });

  test('says in Swedish and English what it is, does and rests on', () => {
    const said = [
      ...[kind.title, kind.lead, ...Object.values(kind.states)],
      ...steps.flatMap(([, { button, title, fields }]) => [button, title, ...fields.map(({ label }) => label)]),
      ...kind.clocks.map(({ title }) => title),
    ];
    for (const { sv, en } of said)
      expect([sv.trim(), en.trim()]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(kind.source).toMatch(/\d+ kap\.|art\. \d+/);
    for (const [, { button }] of steps) expect(Math.max(button.sv.length, button.en.length)).toBeLessThanOrEqual(20);
  });
});

/** Every move there is, each way of taking each step tried wherever it can be tried; what is refused changes nothing. */
function movesOf(key: ProcessKey, regime: 'kommunal' | 'privat' = 'kommunal'): readonly string[] {
  const moves = new Set<string>();
  const seen = new Set<string>();
  const walk = (c: Case): void => {
    const process = processIn(c, key);
    const state = stateOf(process);
    const place = JSON.stringify(process.taken.map(({ step, answers }) => [step, answers]).sort());
    if (seen.has(place)) return;
    seen.add(place);
    for (const [name, step] of Object.entries(processKindOf(key).steps)) {
      for (const answers of waysToTake(step)) {
        const decided = decideStep(c, key, name, answers, 'maria');
        const isOpen = step.in.includes(state) && !process.taken.some((taken) => taken.step === name);
        expect([state, name, decided.ok && decided.value.length > 0]).toEqual([state, name, isOpen]);
        if (!isOpen || !decided.ok) continue;
        const after = decided.value.reduce((one, body) => withEvent(one, body, 'maria'), c);
        moves.add(`${state}: ${name} → ${stateOf(processIn(after, key))}`);
        walk(after);
      }
    }
  };
  walk(begun(caseWith(key, regime === 'privat' ? { regime } : {}), regime));
  return [...moves].sort();
}

describe('every step from every state', () => {
  const lexSarah = [
    'assess: decline → ended',
    'assess: investigate → investigate',
    'investigate: decide → ended',
    'investigate: decide → report',
    'investigate: decide → tell',
    'investigate: tell → investigate',
    'report: tell → report',
    'tell: tell → ended',
  ];
  test.each<[ProcessKey, 'kommunal' | 'privat', readonly string[]]>([
    [
      'lexSarah',
      'kommunal',
      [
        ...lexSarah,
        'chair: chair → ended',
        'chair: chair → tell',
        'chair: chair → written',
        'chair: tell → chair',
        'chair: written → chair',
        'report: report → chair',
        'written: tell → written',
        'written: written → ended',
        'written: written → tell',
      ],
    ],
    ['lexSarah', 'privat', [...lexSarah, 'report: report → ended', 'report: report → tell']],
    [
      'lexMaria',
      'kommunal',
      [
        'decide: decline → ended',
        'decide: decline → tell',
        'decide: investigated → decide',
        'decide: report → ended',
        'decide: report → investigate',
        'decide: report → tell',
        'decide: tell → decide',
        'investigate: investigated → ended',
        'investigate: investigated → tell',
        'investigate: tell → investigate',
        'tell: tell → ended',
      ],
    ],
    [
      'personuppgift',
      'kommunal',
      [
        'assess: decline → ended',
        'assess: notify → ended',
        'assess: notify → tell',
        'assess: tell → assess',
        'tell: tell → ended',
      ],
    ],
    ['medicinteknik', 'kommunal', ['assess: decline → ended', 'assess: report → ended']],
    ['tillbud', 'kommunal', ['assess: decline → ended', 'assess: report → ended']],
    ['klagomal', 'kommunal', ['answer: answer → ended', 'answer: decline → ended']],
  ])('%s, %s, leads where the law says and nowhere else', (key, regime, moves) => {
    expect(movesOf(key, regime)).toEqual([...moves].sort());
  });

  test.each(processKeys)('%s: random steps in random order never leave its states, and every step is kept', (key) => {
    const { steps, states } = processKindOf(key);
    const aStep = fc
      .constantFrom(...Object.entries(steps))
      .chain(([name, step]) => fc.record({ name: fc.constant(name), answers: fc.constantFrom(...waysToTake(step)) }));
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 12 }), fc.constantFrom('kommunal', 'privat'), (chosen, regime) => {
        let c = begun(caseWith(key, regime === 'privat' ? { regime } : {}), regime);
        let kept = 0;
        for (const { name, answers } of chosen) {
          const decided = decideStep(c, key, name, answers, 'maria');
          if (!decided.ok) continue;
          kept += decided.value.length;
          c = decided.value.reduce((one, body) => withEvent(one, body, 'maria'), c);
          expect(Object.keys(states)).toContain(stateOf(processIn(c, key)));
        }
        expect(processIn(c, key).taken).toHaveLength(kept);
        const isOver = stateOf(processIn(c, key)) === 'ended';
        expect(stepsNow(processIn(c, key)).length === 0).toBe(isOver);
      }),
    );
  });
});

describe('a decision taken back', () => {
  const having = (c: Case, decided: ReturnType<typeof decideStep>, by: string) =>
    decided.ok ? decided.value.reduce((one, body) => withEvent(one, body, by), c) : c;
  const steps = ({ taken }: ReturnType<typeof processIn>) => taken.map(({ step }) => step);

  /** Every case that steps in any order lead to, and the decision that was taken in it last. */
  function placesOf(key: ProcessKey): readonly Case[] {
    const places = new Map<string, Case>();
    const walk = (c: Case): void => {
      const { taken } = processIn(c, key);
      const place = JSON.stringify(taken.map(({ step, answers }) => [step, answers]));
      if (places.has(place)) return;
      places.set(place, c);
      for (const [name, step] of stepsNow(processIn(c, key)))
        for (const answers of waysToTake(step)) walk(having(c, decideStep(c, key, name, answers, 'maria'), 'maria'));
    };
    walk(caseWith(key));
    return [...places.values()];
  }

  test.each(processKeys)('%s: leaves all else as it was, and never one that an authority knows of', (key) => {
    const kind = processKindOf(key);
    for (const c of placesOf(key)) {
      const process = processIn(c, key);
      const decision = process.taken.findLast(({ step }) => kind.steps[step]?.decides);
      const isReported = process.taken.some(({ step }) => kind.steps[step]?.reports);
      const command = { reason: 'Fel ärende.', by: 'maria' };
      const decided = decideTakeBack(c, key, decision ?? { step: 'decline', at: '' }, command);
      if (!decision || isReported) {
        expect(decided).toEqual(fail('wrong_status', isReported ? 'stepReported' : 'nothingDecided'));
        continue;
      }
      const back = having(c, decided, 'maria');
      const without = processIn(back, key);
      expect(steps(without)).toEqual(steps(process).filter((step) => step !== decision.step));
      expect(without.takenBack).toEqual([
        { ...decision, back: { by: 'maria', at: c.changedAt, reason: 'Fel ärende.' } },
      ]);
      expect(stepsNow(without).map(([step]) => step)).toContain(decision.step);
      // As if it had never stood: the same clocks from the same moments.
      const { takenBack: _, ...rest } = without;
      expect(clocksOf(back, defaultLimits)).toEqual(clocksOf({ processes: [rest] }, defaultLimits));
      expect(decideTakeBack(back, key, decision, command)).toEqual(ok([]));
    }
  });

  test('lists what decides, and what an authority is told by', () => {
    const those = (flag: 'decides' | 'reports') =>
      processKinds.flatMap(({ key, steps: all }) =>
        Object.entries(all).flatMap(([step, one]) => (one[flag] ? [`${key}.${step}`] : [])),
      );
    expect(those('decides')).toEqual([
      ...['lexSarah.decline', 'lexSarah.decide', 'lexMaria.decline', 'personuppgift.decline'],
      ...['medicinteknik.decline', 'tillbud.decline', 'klagomal.decline'],
    ]);
    expect(those('reports')).toEqual([
      ...['lexSarah.report', 'lexMaria.report', 'personuppgift.notify', 'medicinteknik.report', 'tillbud.report'],
    ]);
  });

  test('is the one that she saw: neither another step nor the same one decided anew since', () => {
    const first = placesOf('klagomal').find((c) => steps(processIn(c, 'klagomal')).includes('decline'));
    const decision = first && processIn(first, 'klagomal').taken[0];
    if (!decision) throw new Error('nobody declined');
    const command = { reason: 'Fel ärende.', by: 'karin' };
    const back = having(first, decideTakeBack(first, 'klagomal', decision, command), 'karin');
    const anew = { type: 'processStepped', process: 'klagomal', step: 'decline', answers: {} } as const;
    const again = withEvent(back, anew, 'karin', '2026-11-25T08:00:00.000Z');
    expect(decideTakeBack(again, 'klagomal', decision, command)).toEqual(ok([]));
    expect(decideTakeBack(again, 'klagomal', decision, { ...command, by: 'asa' })).toEqual(
      fail('wrong_status', 'stepTakenBack', 'karin'),
    );
    expect(decideTakeBack(again, 'klagomal', { step: 'decline', at: '2026-11-26T08:00:00.000Z' }, command)).toEqual(
      fail('wrong_status', 'stepNotNow'),
    );
  });
});

describe('a process begins', () => {
  const startedIn = (c: Case) => processesToStart(c, aUnit()).map((body) => ('process' in body ? body.process : ''));

  test.each(processKeys)('%s by itself, once', (key) => {
    const c = caseWith(key);
    expect(c.processes.map((process) => process.key)).toContain(key);
    expect(startedIn(c)).toEqual([]);
  });

  test('lex Maria only under HSL and from severity three for the person herself', () => {
    const of = (severity: 2 | 3, lagrum: 'hsl' | 'sol') => {
      const triage = aTriage({ lagrum: [lagrum], assessment: { invanare: { severity, likelihood: 4 } } });
      return startedIn(reported({}, { type: 'assessed', ...triage }));
    };
    expect([of(3, 'hsl'), of(2, 'hsl'), of(3, 'sol')]).toEqual([['lexMaria'], [], []]);
  });

  test('a personal-data breach where personal data are touched or nobody knows, from when it was known', () => {
    const of = (personalData: string, knownSince?: string) =>
      reported({
        report: {
          ...beginnings.personuppgift.report,
          answers: { personalData, ...(knownSince ? { knownSince } : {}) },
        },
      });
    expect(startedIn(of('no'))).toEqual([]);
    expect(startedIn(of('unknown'))).toEqual(['personuppgift']);
    const reportedAt = of('yes').reportedAt;
    expect(processIn(begun(of('yes')), 'personuppgift').from).toBe(reportedAt);
    expect(processIn(begun(of('yes', '2026-11-20T19:00:00.000Z')), 'personuppgift').from).toBe(
      '2026-11-20T19:00:00.000Z',
    );
  });

  test('by hand from when the municipality knew, where the law counts from there; else from that moment', () => {
    const now = '2026-11-24T10:00:00.000Z';
    const c = reported({});
    const start = (key: ProcessKey) => decideStart(c, key, { reason: 'Uppgifter röjdes.', now, unit: aUnit() });
    expect(start('personuppgift')).toMatchObject({ value: [{ from: c.reportedAt, reason: 'Uppgifter röjdes.' }] });
    expect(start('tillbud')).toMatchObject({ value: [{ from: now }] });
  });

  test('not in a case that nobody works on any more', () => {
    const c = reported({}, { type: 'withdrawn' });
    expect(startedIn({ ...c, lexSarah: true })).toEqual([]);
    expect(decideStart(c, 'tillbud', { reason: 'x', now: c.reportedAt, unit: aUnit() })).toMatchObject({
      code: 'wrong_status',
    });
  });
});

describe('what a step asks for', () => {
  const step = (key: ProcessKey, name: string) => {
    const found = processKindOf(key).steps[name];
    if (!found) throw new Error(name);
    return found;
  };
  const faultsOf = (key: ProcessKey, name: string, change: Record<string, Answer | undefined>) => {
    const found = step(key, name);
    const answers = { ...answersFor(found), ...change };
    const whole = Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
    );
    return found.check?.(whole).map(({ field }) => field);
  };

  test('a day that has not come is told of as a day', () => {
    const { fields } = step('lexSarah', 'chair');
    const { faults } = readForm(
      fields,
      { toldOn: '2026-11-23' },
      { now: '2026-11-22T08:00:00.000Z', directory: aDirectory() },
    );
    expect(faults.map(({ field, text }) => [field, text.sv])).toEqual([
      ['toldOn', expect.stringMatching(/^Den dagen har inte varit än\./)],
    ]);
  });

  test('a lex Sarah decision has exactly five outcomes', () => {
    expect(Object.keys(outcomeNames)).toHaveLength(5);
  });

  test('the patient is told six things, and each is ticked', () => {
    const { fields } = step('lexMaria', 'tell');
    const items = fields.flatMap((field) =>
      field.id === 'items' && field.kind === 'choices' ? Object.keys(field.options) : [],
    );
    expect(items).toHaveLength(6);
    for (const missing of items)
      expect(faultsOf('lexMaria', 'tell', { items: items.filter((item) => item !== missing) })).toEqual(['items']);
    expect(faultsOf('lexMaria', 'tell', { items: undefined })).toEqual(['items']);
    expect(faultsOf('lexMaria', 'tell', { journal: false })).toEqual(['journal']);
    expect(faultsOf('lexMaria', 'tell', {})).toEqual([]);
  });

  test.each<[ProcessKey]>([['lexSarah'], ['lexMaria']])('%s: whoever told nobody says why', (key) => {
    const nobody = { toldWho: ['ingen'], toldOn: undefined };
    expect(faultsOf(key, 'tell', { ...nobody, toldHow: undefined })).toEqual(['toldHow']);
    expect(faultsOf(key, 'tell', nobody)).toEqual([]);
    expect(faultsOf(key, 'tell', { toldWho: ['ingen', 'person'] })).toEqual(['toldWho']);
    expect(faultsOf(key, 'tell', { toldOn: undefined })).toEqual(['toldOn']);
  });

  test('whoever leaves the persons of a breach untold says why', () => {
    expect(faultsOf('personuppgift', 'tell', { persons: 'no', how: undefined })).toEqual(['how']);
    expect(faultsOf('personuppgift', 'tell', { persons: 'told', how: undefined })).toEqual([]);
  });
});
