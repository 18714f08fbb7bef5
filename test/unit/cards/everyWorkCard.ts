import { actCard, dropCard, effectPlanCard, moveCard } from '../../../bot/cards/act.ts';
import type { WorkForm } from '../../../bot/cards/caseworkForm.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import { followListCard, lookCard, openActionCard } from '../../../bot/cards/follow.ts';
import { causeCard, findingsCard, leaveCard } from '../../../bot/cards/investigate.ts';
import type { Cause } from '../../../bot/domain/casework.ts';
import { actFields } from '../../../bot/domain/caseworkForms/act.ts';
import { causeFields, leaveFields } from '../../../bot/domain/caseworkForms/cause.ts';
import { findingsFields } from '../../../bot/domain/caseworkForms/findings.ts';
import { lookFields } from '../../../bot/domain/caseworkForms/look.ts';
import { dropFields, effectPlanFields, moveFields } from '../../../bot/domain/caseworkForms/plan.ts';
import { categoryKeys } from '../../../bot/domain/categories.ts';
import type { Field } from '../../../bot/domain/forms/field.ts';
import type { SimilarCases } from '../../../bot/domain/similar.ts';
import { actTexts } from '../../../bot/text/act.ts';
import { hintTexts } from '../../../bot/text/form.ts';
import type { Language } from '../../../bot/text/language.ts';
import { aPerson } from '../../builders.ts';
import { aContentView, anActionLine, someLines, someWork, standings } from './views.ts';

type Cards = readonly (readonly [name: string, message: Message])[];

const staff = (count: number, name: string) => Array.from({ length: count }, (_, i) => aPerson(`p${i}`, { name }));

const similar: SimilarCases = {
  cases: (['closed', 'following', 'acting', 'received', 'registered'] as const).map((status, i) => ({
    ...{ caseId: `case-${i}`, number: `2026-00010${i}`, reportedAt: '2026-05-03T08:00:00.000Z', status },
    effect: (['yes', 'partly', 'no', null] as const)[i % 4] ?? null,
  })),
  more: 7,
};

/** Every card of casework: with little, and with all that there can be. */
export const everyWorkCard = (language: Language, hostile: (length: number) => string): Cards => [
  ...cardsOf(
    { state: 'empty', count: 2, words: 'Golvet var halt.', story: 'En boende föll.', fill: () => ({}) },
    language,
  ),
  ...cardsOf(
    { state: 'with faults', count: 30, words: hostile(500), story: hostile(5000), fill: filled(hostile) },
    language,
  ),
  ...standings.map(
    (stands) =>
      [
        `action ${stands}`,
        openActionCard(someLines('Golvet var halt.', 1), anActionLine({ stands }), language),
      ] as const,
  ),
];

interface Much {
  readonly state: string;
  readonly count: number;
  readonly words: string;
  readonly story: string;
  readonly fill: (fields: readonly Field[]) => Partial<WorkForm>;
}

/** Every field as long as it may be, and at fault. */
const filled =
  (hostile: (length: number) => string) =>
  (fields: readonly Field[]): Partial<WorkForm> => ({
    inputs: Object.fromEntries(fields.map((field) => [field.id, field.kind === 'text' ? hostile(field.max) : ''])),
    faults: fields.map(({ id }) => ({ field: id, text: { sv: 'Det här stämmer inte.', en: 'This is not right.' } })),
    hints: fields.flatMap(({ id, kind }) =>
      kind === 'text' ? [{ field: id, text: hintTexts.name, quote: hostile(60) }] : [],
    ),
  });

function cardsOf({ state, count, words, story, fill }: Much, language: Language): Cards {
  const form = (fields: readonly Field[] = []): WorkForm => ({
    language,
    inputs: {},
    faults: [],
    hints: [],
    ...fill(fields),
  });
  const work = someLines(words, count, { onlyWeak: count > 2 });
  const causes: readonly Cause[] = work.causes.map(({ id, what }) => ({
    id,
    group: 'rutiner',
    what,
    whys: [],
    left: null,
  }));
  const action = anActionLine({ what: words, sign: words, ownerName: words });
  const isMuch = count > 2;
  const owners = { owners: staff(isMuch ? 15 : 3, words.slice(0, 60)), more: isMuch ? 40 : 0 };
  const content = aContentView({
    what: story,
    immediateAction: story.slice(0, 1000),
    ...(isMuch ? { categories: categoryKeys, lexSarah: true, urgent: true } : {}),
    work: someWork({ isInvestigated: isMuch }),
  });
  const overtaken = isMuch ? { overtaken: { by: 'Erik Delchef', what: words } } : {};
  const found = isMuch ? similar : { cases: [], more: 0 };
  const named = (name: string, message: Message) => [`${name}, ${state}`, message] as const;
  return [
    named('findings', findingsCard({ content, seen: 3, similar: found, ...overtaken }, form(findingsFields))),
    named('cause', causeCard(work, form(causeFields))),
    named('leave', leaveCard(work, causes, form(leaveFields(causes)))),
    named(
      'act',
      actCard(
        { work, known: { causes, actions: [] }, owners, ...(isMuch ? { because: actTexts.notEnough } : {}) },
        form(actFields({ causes, actions: [] }, owners.owners)),
      ),
    ),
    named(
      'act, nobody found',
      actCard({ work, known: { causes: [], actions: [] }, owners: { owners: [], more: 40 } }, form()),
    ),
    named('effect plan', effectPlanCard({ work, action, isNew: true }, form(effectPlanFields))),
    named('move', moveCard({ work, action, owners }, form(moveFields(owners.owners)))),
    named('drop', dropCard({ work, action }, form(dropFields))),
    named('follow', followListCard(work, 0, language)),
    named('follow, last page', followListCard(work, 99, language)),
    named('follow, none', followListCard(someLines('', 0), 0, language)),
    named('look', lookCard(work, action, form(lookFields))),
  ];
}
