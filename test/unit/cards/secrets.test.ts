import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerCard, lessonCard } from '../../../bot/cards/answer.ts';
import { assessCard, assessInputsOf } from '../../../bot/cards/assess.ts';
import { channelCaseCard, outsideChannelCard } from '../../../bot/cards/channelCase.ts';
import { closeCard } from '../../../bot/cards/close.ts';
import { contentCard } from '../../../bot/cards/content.ts';
import { directCard } from '../../../bot/cards/direct.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import type { Form } from '../../../bot/cards/inputs.ts';
import { newsCard } from '../../../bot/cards/news.ts';
import { processCard } from '../../../bot/cards/process.ts';
import { stepCard } from '../../../bot/cards/processForms.ts';
import { receiptCard } from '../../../bot/cards/receipt.ts';
import { may } from '../../../bot/domain/access.ts';
import type { Case, CaseEventBody } from '../../../bot/domain/case.ts';
import { apply, begin } from '../../../bot/domain/caseHistory.ts';
import { categoryKeys } from '../../../bot/domain/categories.ts';
import { presenceIn } from '../../../bot/domain/channelView.ts';
import { closingOf } from '../../../bot/domain/closeForm.ts';
import { directoryOf } from '../../../bot/domain/directory.ts';
import { type Actor, actorOf, type Role } from '../../../bot/domain/people.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { processKindOf } from '../../../bot/domain/processes/index.ts';
import { processView } from '../../../bot/domain/processView.ts';
import { harms, kinds, type Report } from '../../../bot/domain/report.ts';
import { reportTypeKeys } from '../../../bot/domain/reportTypes/keys.ts';
import { type ContentView, contentView, directView, receiptView } from '../../../bot/domain/views.ts';
import { type Language, languages } from '../../../bot/text/language.ts';
import { aPerson, aUnit } from '../../builders.ts';
import { objectsIn } from './walk.ts';

/** Stands in every text and name of the case, so that wherever one leaks, the mark does. */
const mark = 'HEMLIGT';
const secret = fc.string({ maxLength: 80 }).map((text) => `${text}${mark}${text}`);

const unit = aUnit({ unitId: 'unit-1', name: `Solgården ${mark}` });
const person = (personId: string, ...roles: readonly Role[]) =>
  aPerson(personId, { name: `${personId} ${mark}`, roles, unitIds: ['unit-1'] });
const people = [
  person('reporter', 'medarbetare'),
  person('chef', 'enhetschef'),
  person('head', 'verksamhetschef'),
  person('sas', 'sas'),
];
const directory = directoryOf('g1', [unit], people);

const aReport: fc.Arbitrary<Report> = fc.record({
  type: fc.constantFrom(...reportTypeKeys),
  kind: fc.constantFrom(...kinds),
  unitId: fc.constant('unit-1'),
  categories: fc.uniqueArray(fc.constantFrom(...categoryKeys), { minLength: 1, maxLength: 4 }),
  lagrum: fc.constant(['sol', 'hsl'] as const),
  occurredAt: fc.constantFrom('2026-11-21T23:17:00.000Z', null),
  harm: fc.constantFrom(...harms),
  what: secret,
  immediateAction: secret,
  personRef: secret,
  concernsManager: fc.boolean(),
  events: fc.integer({ min: 1, max: 50 }),
  answers: fc.dictionary(fc.constantFrom('place', 'ownWords', 'other'), secret),
});

const at = '2026-11-22T01:00:00.000Z';
const anEvent: fc.Arbitrary<CaseEventBody> = fc.oneof(
  secret.map((text): CaseEventBody => ({ type: 'added', text })),
  secret.map((pictureId): CaseEventBody => ({ type: 'pictureAdded', pictureId, bytes: 9, width: 4711, height: 4712 })),
  fc.constant<CaseEventBody>({ type: 'received', as: 'enhetschef' }),
  fc.constant<CaseEventBody>({ type: 'withdrawn' }),
  secret.map((reason): CaseEventBody => ({ type: 'referred', fromUnitId: 'unit-2', toUnitId: 'unit-1', reason })),
  secret.map((text): CaseEventBody => ({ type: 'answered', text })),
  secret.map((text): CaseEventBody => ({ type: 'lessonDrawn', text })),
  secret.map((immediateAction): CaseEventBody => ({ type: 'closed', immediateAction })),
  secret.map((reason): CaseEventBody => ({ type: 'reopened', reason })),
  secret.map(
    (text): CaseEventBody => ({
      ...{ type: 'investigated', consequence: text, accountBy: 'person', account: text, what: text, formaga: 'utfora' },
    }),
  ),
  secret.map(
    (what): CaseEventBody => ({ type: 'causeFound', cause: { id: 1, group: 'rutiner', what, whys: [what, what] } }),
  ),
  secret.map(
    (what): CaseEventBody => ({
      type: 'actionDecided',
      actionId: 1,
      plan: { what, causes: [1], strength: 'strong', ownerId: 'chef', dueOn: '2026-12-04' },
    }),
  ),
  ...(['lexSarah', 'lexMaria', 'personuppgift', 'tillbud'] as const).map((process) =>
    secret.map((reason): CaseEventBody => ({ type: 'processStarted', process, from: at, regime: 'kommunal', reason })),
  ),
  ...(['lexSarah', 'personuppgift'] as const).map((process) =>
    secret.map(
      (grounds): CaseEventBody => ({ type: 'processStepped', process, step: 'decline', answers: { grounds } }),
    ),
  ),
  fc.record({
    type: fc.constant('assessed' as const),
    assessment: fc.constant({ invanare: { severity: 3, likelihood: 2 } } as const),
    lagrum: fc.constant(['sol'] as const),
    categories: fc.constant(['fall'] as const),
    lexSarah: fc.boolean(),
    concernsManager: fc.boolean(),
  }),
);

const aCase: fc.Arbitrary<Case> = fc.tuple(aReport, fc.array(anEvent, { maxLength: 5 })).map(([report, bodies]) => {
  const begun = begin('c0ffee', { type: 'registered', number: '2026-000123', report, seq: 1, at, by: 'reporter' });
  return bodies.reduce((c, body, i) => apply(c, { ...body, seq: i + 2, at, by: 'chef' }), begun);
});

const channelMessage = (c: Case, dialogs: boolean): Message => {
  const presence = presenceIn(c, 'unit-1', defaultPolicy);
  return presence.show === 'case' ? channelCaseCard(presence.view, { dialogs }) : outsideChannelCard();
};

/** What each person of the case can be shown of it in her own chat. */
const personalMessages = (c: Case): readonly Message[] =>
  languages.flatMap((language) => [
    receiptCard(receiptView(c, directory), language),
    ...people.flatMap((reader) => {
      const actor = actorOf(reader.personId, reader);
      const direct = directView(c, actor, directory, defaultPolicy);
      const content = contentView(c, actor, directory, defaultPolicy);
      const form = { language, inputs: assessInputsOf(c), faults: [] };
      return [
        ...(direct ? [directCard(direct, language)] : []),
        ...processMessages(c, actor, language),
        ...(content ? actingOn(c, content, form) : []),
      ];
    }),
  ]);

/** Every form that shows what was written, and the message that says that there is something to read. */
function actingOn(c: Case, content: ContentView, form: Form): readonly Message[] {
  const looked = { ...form, hints: [], isLooked: false };
  const { caseId, number } = content;
  return [
    contentCard(content, form.language),
    assessCard({ content, seen: 3 }, form, defaultPolicy),
    answerCard({ content, others: 1 }, looked),
    lessonCard({ caseId, number }, looked),
    closeCard({ content, closing: closingOf(c, 'chef'), others: 1 }, looked),
    newsCard({ caseId, number, what: 'answered' }, form.language),
  ];
}

/** Every process of the case, and the form of each step she may take, with her own words in it. */
const processMessages = (c: Case, reader: Actor, language: Language): readonly Message[] =>
  c.processes.flatMap(({ key }) => {
    const seen = { directory, policy: defaultPolicy, now: at, known: new Set<string>() };
    const view = may(reader, 'readProcess', c, directory) ? processView(c, key, reader, seen) : undefined;
    if (!view) return [];
    const typed = { language, inputs: { grounds: mark, reason: mark }, faults: [], hints: [] };
    const forms = view.steps.flatMap((stepKey) => {
      const step = processKindOf(key).steps[stepKey];
      return step ? [stepCard({ ...view, stepKey, step }, typed)] : [];
    });
    return [processCard(view, language), ...forms];
  });

describe('what somebody wrote, and who it was', () => {
  test('never stands in a channel, in any form', () => {
    fc.assert(
      fc.property(aCase, fc.boolean(), (c, dialogs) => {
        const message = JSON.stringify(channelMessage(c, dialogs));
        expect(message).not.toContain(mark);
        expect(message).not.toMatch(/reporter|00:17|00\.17|01:00|02\.00/);
      }),
    );
  });

  test('never stands in a toast or in the data of a button', () => {
    fc.assert(
      fc.property(aCase, (c) => {
        for (const { card, summary } of personalMessages(c)) {
          expect(summary).not.toContain(mark);
          expect(card.fallbackText).not.toContain(mark);
          expect(JSON.stringify(objectsIn(card).map(({ data }) => data ?? null))).not.toContain(mark);
        }
      }),
    );
  });

  test('the number of a lex Sarah case is in no toast', () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const toasts = personalMessages({ ...c, lexSarah: true }).map(({ summary }) => summary);
        expect(toasts.filter((toast) => toast.includes(c.number))).toEqual([]);
      }),
    );
  });

  test('the journal reference is on no card at all', () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const marked = { ...c, report: { ...c.report, personRef: 'JOURNAL-REF' } };
        expect(JSON.stringify(personalMessages(marked))).not.toContain('JOURNAL-REF');
      }),
    );
  });

  test('a case that is secret, referred or merged leaves the same card to the byte', () => {
    fc.assert(
      fc.property(aCase, aCase, (a, b) => {
        const secretOne = channelMessage({ ...a, lexSarah: true }, true);
        const mergedOne = channelMessage({ ...b, status: 'merged' }, false);
        const referredOne = channelMessage({ ...b, unitId: 'unit-2' }, true);
        expect(secretOne).toEqual(mergedOne);
        expect(referredOne).toEqual(mergedOne);
      }),
    );
  });
});
