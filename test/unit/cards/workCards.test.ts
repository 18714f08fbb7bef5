import { describe, expect, test } from '@jest/globals';
import { actCard } from '../../../bot/cards/act.ts';
import type { WorkForm } from '../../../bot/cards/caseworkForm.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import { followListCard, openActionCard } from '../../../bot/cards/follow.ts';
import { causeCard, findingsCard } from '../../../bot/cards/investigate.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import { causeFields } from '../../../bot/domain/caseworkForms/cause.ts';
import { findingsFields } from '../../../bot/domain/caseworkForms/findings.ts';
import { hintTexts } from '../../../bot/text/form.ts';
import { aPerson } from '../../builders.ts';
import { aContentView, anActionLine, someLines, someWork } from './views.ts';
import { objectsIn, of, verbsIn, wordsIn } from './walk.ts';

const form = (more: Partial<WorkForm> = {}): WorkForm => ({
  ...{ language: 'sv', inputs: {}, faults: [], hints: [] },
  ...more,
});
const said = ({ card }: Message): string => wordsIn(card).join('\n');
const inputs = ({ card }: Message) => objectsIn(card).filter(({ type }) => String(type).startsWith('Input.'));
const typed = (message: Message) =>
  Object.fromEntries(inputs(message).map((input) => [of(input, 'id'), of(input, 'value')]));
const buttonData = ({ card }: Message, verb: string) =>
  objectsIn(card).find((one) => of(one, 'type') === 'Action.Execute' && of(one, 'verb') === verb)?.['data'];

const long = 'Åsa såg ängen. '.repeat(500);
const view = { content: aContentView(), seen: 3, similar: { cases: [], more: 0 } };

describe('the form of findings', () => {
  test('gives back everything typed, whole, however long', () => {
    const all = Object.fromEntries(findingsFields.map(({ id, kind }) => [id, kind === 'text' ? long : 'ingen']));
    expect(typed(findingsCard(view, form({ inputs: all })))).toEqual(all);
  });

  test('asks for the person first, and names what has happened before by number, day, status and effect', () => {
    const cases = [
      { caseId: null, number: '2026-000099', reportedAt: '2026-05-03T08:00:00.000Z', status: 'closed', effect: 'yes' },
    ] as const;
    const message = findingsCard({ ...view, similar: { cases, more: 3 } }, form());
    expect(inputs(message)[0]).toMatchObject({ id: 'consequence' });
    expect(said(message)).toContain('2026-000099, den 3 maj: Avslutat. Effekten är visad.\nOch 3 till.');
  });

  test('carries the version it was opened from, and the way to the causes once there are findings', () => {
    expect(buttonData(findingsCard(view, form()), verbs.caseInvestigate)).toMatchObject({ seen: 3 });
    expect(verbsIn(findingsCard(view, form()).card)).not.toContain(verbs.caseCauseOpen);
    const content = aContentView({ work: someWork({ isInvestigated: true }) });
    expect(verbsIn(findingsCard({ ...view, content }, form()).card)).toContain(verbs.caseCauseOpen);
  });
});

describe('likely names', () => {
  const hints = [{ field: 'what', text: hintTexts.name, quote: 'Karin' }];

  test('are pointed out with their words, and sending once more is enough', () => {
    const message = causeCard(someLines('', 0), form({ hints }));
    expect(said(message)).toContain('Det ser ut som namn i texten.');
    expect(JSON.stringify(message.card)).toContain('Karin');
    expect(buttonData(message, verbs.caseCause)).toMatchObject({ hinted: true });
    expect(buttonData(causeCard(someLines('', 0), form()), verbs.caseCause)).not.toHaveProperty('hinted');
  });

  test('that stood beside something wrong have not been seen: mending that is not sending once more', () => {
    const faults = [{ field: 'group', text: { sv: 'Välj en grupp.', en: 'Choose a group.' } }];
    const message = causeCard(someLines('', 0), form({ hints, faults }));
    expect(buttonData(message, verbs.caseCause)).not.toHaveProperty('hinted');
  });
});

describe('the form of a cause', () => {
  test('requires nothing in the client, so that an empty one can be done with', () => {
    const message = causeCard(someLines('Golvet var halt.', 1), form());
    expect(inputs(message).map((input) => of(input, 'id'))).toEqual(causeFields.map(({ id }) => id));
    expect(inputs(message).filter((input) => of(input, 'isRequired'))).toEqual([]);
    expect(JSON.stringify(message.card)).toContain('1. Golvet var halt.');
  });
});

describe('the form of an action', () => {
  const owners = { owners: [aPerson('karin', { name: 'Karin Ek' })], more: 0 };
  const known = { causes: [], actions: [] };
  const act = (more: Partial<Parameters<typeof actCard>[0]> = {}) =>
    actCard({ work: someLines('Golvet var halt.', 0), known, owners, ...more }, form());

  test('says gently when all that is decided is to tell staff', () => {
    expect(said(act())).not.toContain('hjälper sällan');
    expect(said(act({ work: someLines('', 1, { onlyWeak: true }) }))).toContain('Det hjälper sällan länge.');
  });

  test('offers to leave a cause only while one waits', () => {
    expect(verbsIn(act().card)).not.toContain(verbs.caseCauseLeaveOpen);
    expect(verbsIn(act({ work: someLines('Golvet var halt.', 1) }).card)).toContain(verbs.caseCauseLeaveOpen);
  });

  test('can search among many without anything else filled in, and without losing what is', () => {
    const message = act({ owners: { ...owners, more: 30 } });
    expect(inputs(message).map((input) => of(input, 'id'))).toContain('ownerSearch');
    expect(buttonData(message, verbs.caseActOpen)).toMatchObject({ searches: true });
    expect(inputs(message).filter((input) => of(input, 'isRequired'))).toEqual([]);
  });
});

describe('the list of actions', () => {
  test('shows first what waits for a look, ten at a time', () => {
    const message = followListCard(someLines('Lägg en matta.', 30), 0, 'sv');
    expect(said(message)).toContain('Det finns 20 till.');
    expect(said(message).indexOf('Klar. Hjälpte den?')).toBeLessThan(said(message).indexOf('Inte klar än'));
    expect(buttonData(message, verbs.caseFollowOpen)).toMatchObject({ actionId: expect.any(Number) });
  });

  test('an action that is not done can be done, changed or let go; one that is over cannot', () => {
    const of = (stands: 'open' | 'dropped') =>
      verbsIn(openActionCard(someLines('', 0), anActionLine({ stands }), 'sv').card);
    expect(of('open')).toEqual([
      verbs.actionFinish,
      verbs.actionMoveOpen,
      verbs.caseEffectPlanOpen,
      verbs.actionDropOpen,
      verbs.caseFollowOpen,
    ]);
    expect(of('dropped')).toEqual([verbs.caseFollowOpen]);
  });

  test('says that an owner is no longer there', () => {
    const message = openActionCard(someLines('', 0), anActionLine({ ownerName: '' }), 'sv');
    expect(said(message)).toContain('Den som skulle göra det finns inte kvar');
  });
});
