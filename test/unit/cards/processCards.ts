import type { Message } from '../../../bot/cards/elements.ts';
import { processCard } from '../../../bot/cards/process.ts';
import { joinCard, type ProcessForm, startCard, stepCard, takeBackCard } from '../../../bot/cards/processForms.ts';
import { inputIdsOf } from '../../../bot/domain/forms/shape.ts';
import { after, defaultLimits, type Limit } from '../../../bot/domain/limits.ts';
import { processKeys } from '../../../bot/domain/process.ts';
import type { ProcessKind } from '../../../bot/domain/processes/define.ts';
import { processKinds } from '../../../bot/domain/processes/index.ts';
import type { ProcessView } from '../../../bot/domain/processView.ts';
import { hintTexts } from '../../../bot/text/form.ts';
import type { Language } from '../../../bot/text/language.ts';
import { answersFor, inputsFor } from '../../processes.ts';

type Cards = readonly (readonly [name: string, message: Message])[];

const from = '2026-11-20T19:00:00.000Z';

/** A process as the domain shows it, just begun; every clock of its kind runs. */
export const aProcessView = (kind: ProcessKind, more: Partial<ProcessView> = {}): ProcessView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  unitName: 'Solgården',
  key: kind.key,
  state: Object.keys(kind.states)[0] ?? '',
  from,
  reason: null,
  clocks: kind.clocks.map((clock) => {
    const limit: Limit = typeof clock.limit === 'string' ? defaultLimits[clock.limit] : clock.limit;
    const { basis } = clock;
    return {
      process: kind.key,
      kind: clock,
      basis,
      from,
      dueAt: after(from, limit),
      doneAt: null,
      isNeedless: false,
      isLate: false,
    };
  }),
  taken: [],
  takenBack: [],
  mayTakeBack: null,
  steps: Object.keys(kind.steps).slice(0, 4),
  byOthers: [],
  mayJoin: kind.together === true,
  joinedTo: null,
  gathered: [],
  contact: kind.contact ? 'Ring 010-00 00 00.' : null,
  ...more,
});

/** Every step of it taken back once: no decision takes more room. */
const takenBack = (kind: ProcessKind, name: string, reason: string): ProcessView['takenBack'] =>
  Object.entries(kind.steps).map(([step, one]) => ({
    ...{ step, at: from, by: 'x', name, answers: answersFor(one) },
    ...{ backName: name, back: { by: 'y', at: from, reason } },
  }));

const hostile = (length: number): string => 'å"\\\n漢'.repeat(Math.ceil(length / 5)).slice(0, length);
const names = [hostile(200), hostile(200)];

/** Every step taken with as many words as it takes, by people with long names, past every limit. */
const long = (kind: ProcessKind): ProcessView =>
  aProcessView(kind, {
    unitName: hostile(200),
    reason: hostile(1000),
    clocks: aProcessView(kind).clocks.map((clock) => ({ ...clock, isLate: true })),
    taken: Object.entries(kind.steps).map(([step, { fields }]) => ({
      ...{ step, at: from, by: 'x', name: hostile(200) },
      answers: Object.fromEntries(fields.map((field) => [field.id, field.kind === 'text' ? hostile(field.max) : 'x'])),
    })),
    takenBack: takenBack(kind, hostile(200), hostile(1000)),
    byOthers: Object.keys(kind.steps)
      .slice(0, 4)
      .map((step) => ({ step, names, roles: ['manager', 'head', 'sas', 'mas', 'mar'] })),
    gathered: Array.from({ length: 200 }, (_, i) => `2026-000${i}`),
    contact: hostile(500),
  });

export const processCards = (language: Language): Cards =>
  processKinds.flatMap((kind) => {
    const { key, states } = kind;
    const name = (what: string) => `${key}, ${what}`;
    const card = (more: Partial<ProcessView> = {}) => processCard(aProcessView(kind, more), language);
    const done = { clocks: aProcessView(kind).clocks.map((clock) => ({ ...clock, doneAt: from })) };
    const taken = Object.entries(kind.steps).map(([step, one]) => ({
      ...{ step, at: from, by: 'x', name: 'Kim Ek' },
      answers: answersFor(one),
    }));
    return [
      ...Object.keys(states).map((state) => [name(state), card({ state })] as const),
      [name('done'), card({ ...done, taken, steps: [], mayJoin: false })],
      [
        name('taken back'),
        card({ takenBack: takenBack(kind, 'Kim Ek', 'Fel ärende.'), mayTakeBack: taken[0] ?? null }),
      ],
      [name('late'), card({ clocks: aProcessView(kind).clocks.map((one) => ({ ...one, isLate: true })) })],
      [name('done late'), card({ clocks: done.clocks.map((one) => ({ ...one, isLate: true })) })],
      [name('needless'), card({ clocks: done.clocks.map((one) => ({ ...one, isNeedless: true })) })],
      [name('begun by hand'), card({ reason: 'Det ser allvarligt ut.', contact: kind.contact ? '' : null })],
      [
        name('joined'),
        card({ state: 'joined', clocks: [], steps: [], joinedTo: { number: '2026-000124', outcome: null } }),
      ],
      [
        name('joined, ended'),
        card({ state: 'ended', clocks: [], joinedTo: { number: null, outcome: 'missforhallande' } }),
      ],
      [
        name('others'),
        card({
          steps: [],
          byOthers: Object.keys(kind.steps).map((step) => ({ step, names: [], roles: ['manager', 'head'] })),
        }),
      ],
      ...[0, 1, 2, 3, 9].map((part) => [name(`long, part ${part}`), processCard(long(kind), language, part)] as const),
    ];
  });

const empty = (language: Language): ProcessForm => ({ language, inputs: {}, faults: [], hints: [] });

export const processForms = (language: Language): Cards => {
  const one = { caseId: 'c0ffee', number: '2026-000123' };
  const steps = processKinds.flatMap(({ key, steps: all }) =>
    Object.entries(all).map(([stepKey, step]) => ({ ...one, key, stepKey, step })),
  );
  return [
    ...steps.map((of) => [`${of.key} ${of.stepKey}, empty`, stepCard(of, empty(language))] as const),
    ...steps.map((of) => {
      const ids = of.step.fields.flatMap(inputIdsOf);
      const faults = ids.map((field) => ({ field, text: { sv: 'Det här stämmer inte.', en: 'This is not right.' } }));
      const inputs = { ...inputsFor(of.step.fields) };
      for (const field of of.step.fields) if (field.kind === 'text') inputs[field.id] = hostile(field.max);
      return [`${of.key} ${of.stepKey}, with faults`, stepCard(of, { language, inputs, faults, hints: [] })] as const;
    }),
    ...steps.map((of) => {
      const hints = of.step.fields.flatMap(({ id, kind }) =>
        kind === 'text' ? [{ field: id, text: hintTexts.name, quote: 'Anna' }] : [],
      );
      return [`${of.key} ${of.stepKey}, with names`, stepCard(of, { ...empty(language), hints })] as const;
    }),
    ...steps.map((of) => {
      const decision = { step: of.stepKey, at: from };
      return [`${of.key} ${of.stepKey}, taken back`, takeBackCard({ ...of, decision }, empty(language))] as const;
    }),
    ['start a process', startCard({ ...one, startable: processKeys }, empty(language))],
    ['investigate together', joinCard({ ...one, key: 'lexSarah' }, empty(language))],
  ];
};
