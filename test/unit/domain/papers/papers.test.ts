import { describe, expect, test } from '@jest/globals';
import type { Case, CaseEventBody } from '../../../../bot/domain/case.ts';
import type { Paper } from '../../../../bot/domain/paper.ts';
import { paperOf, papersOf } from '../../../../bot/domain/papers/index.ts';
import { aDirectory, aTriage, reported } from '../../../builders.ts';

const directory = aDirectory();
const context = { directory, now: '2026-12-01T09:00:00.000Z', known: new Set<string>() };

const investigated: CaseEventBody = {
  type: 'investigated',
  consequence: 'Hon fick ont i armen och vågar inte gå själv.',
  accountBy: 'person',
  account: 'Räckan gav efter när jag tog i.',
  what: 'Skruvarna i räckan hade lossnat.',
  formaga: 'teknik',
};
const lexSarah: readonly CaseEventBody[] = [
  { type: 'assessed', ...aTriage({ lexSarah: true }) },
  { type: 'processStarted', process: 'lexSarah', from: '2026-11-22T01:00:00.000Z', regime: 'kommunal', reason: null },
  { type: 'processStepped', process: 'lexSarah', step: 'investigate', answers: { safety: 'Extra tillsyn.' } },
  {
    type: 'processStepped',
    process: 'lexSarah',
    step: 'decide',
    answers: { outcome: 'allvarligt', grounds: 'Bristen fanns länge.' },
  },
];
const withWork: readonly CaseEventBody[] = [
  { type: 'received', as: 'enhetschef' },
  investigated,
  { type: 'causeFound', cause: { id: 1, group: 'teknik', what: 'Lösa skruvar', whys: ['Ingen kontroll'] } },
  { type: 'causeFound', cause: { id: 2, group: 'rutiner', what: 'Ingen rond', whys: [] } },
  { type: 'causeLeft', causeId: 2, reason: 'Ronden är beslutad i ett annat ärende.' },
  {
    type: 'actionDecided',
    actionId: 1,
    plan: { what: 'Byt fästen', causes: [1], strength: 'strong', ownerId: 'nils', dueOn: '2026-12-01' },
  },
  { type: 'actionDone', actionId: 1 },
  { type: 'effectSeen', actionId: 1, seen: 'Inga fler lösa räckor på en månad.', effect: 'yes', enough: true },
  { type: 'answered', text: 'Tack. Räckorna är bytta.' },
];

const paper = (c: Case, key: string): Paper => {
  const made = paperOf(c, key, context);
  if (!made) throw new Error(`No paper ${key}`);
  return made;
};
const allWords = ({ facts, sections, title, notices, signatures }: Paper): string =>
  [
    title,
    ...notices,
    ...facts.flat(),
    ...sections.flatMap(({ heading, words, table }) => [heading, ...words, ...(table ? table.rows.flat() : [])]),
    ...signatures,
  ].join('\n');

describe('papers of a case', () => {
  test('there are none before somebody has found out or decided something', () => {
    expect(papersOf(reported())).toEqual([]);
    expect(paperOf(reported(), 'utredning', context)).toBeUndefined();
  });

  test.each([
    [['case-2', 'case-3'], '2026-000002, 2026-000003'],
    [['case-3'], '2026-000003 och 1 annat'],
    [[], '2 andra ärenden'],
  ])('a decision names of the cases it stands for those that its reader may know of: %j', (known, said) => {
    const gathered = ['2', '3'].map((n): CaseEventBody => {
      const from = { id: `case-${n}`, number: `2026-00000${n}` };
      return { type: 'processGathered', process: 'lexSarah', from };
    });
    const made = paperOf(reported({}, ...lexSarah, ...gathered), 'lexSarah.decide', {
      ...context,
      known: new Set(known),
    });
    expect(made?.facts).toContainEqual(['Utreds tillsammans med', said]);
  });

  test('a decision that was taken back is told of in the one made in its place, and has no paper of its own', () => {
    const back: CaseEventBody = { type: 'processReopened', process: 'lexSarah', step: 'decide', reason: 'Fel ärende.' };
    expect(papersOf(reported({}, ...lexSarah, back)).map(({ key }) => key)).not.toContain('lexSarah.decide');
    const anew = lexSarah.at(-1);
    const words = allWords(paper(reported({}, ...lexSarah, back, ...(anew ? [anew] : [])), 'lexSarah.decide'));
    expect(words).toMatch(/Beslut enligt lex Sarah: .*\. Togs tillbaka .*: Fel ärende\./);
    expect(allWords(paper(reported({}, ...lexSarah), 'lexSarah.decide'))).not.toContain('Togs tillbaka');
  });

  test('the investigation holds all that was found out and done, in the order it is read', () => {
    const words = allWords(paper(reported({}, ...withWork), 'utredning'));
    for (const one of [
      'Föll på väg till badrummet.',
      'vågar inte gå själv',
      'Räckan gav efter',
      'Lösa skruvar\nDärför att: Ingen kontroll',
      'Ronden är beslutad',
      'Byt fästen',
      'Inga fler lösa räckor',
      'Räckorna är bytta',
      'Ha teknik och lokaler som fungerar',
    ])
      expect(words).toContain(one);
    expect(words.indexOf('vågar inte gå')).toBeLessThan(words.indexOf('Skruvarna i räckan'));
  });

  test('each decision of the law is a paper of its own, a draft until it is signed', () => {
    const c = reported({}, ...withWork, ...lexSarah);
    expect(papersOf(c).map(({ key }) => key)).toEqual(['utredning', 'lexSarah.decide']);
    const decision = paper(c, 'lexSarah.decide');
    expect(decision.notices.join()).toContain('UTKAST');
    expect(allWords(decision)).toContain('Allvarligt missförhållande: anmäls till IVO');
    expect(allWords(decision)).toContain('SoL (2025:400) 27 kap.');
    expect(decision.signatures).toEqual(['Beslutat av karin (enhetschef)']);
  });

  test('who reported is a role, never a name', () => {
    const c = reported({ reporter: 'leyla' }, ...withWork, ...lexSarah);
    for (const { key } of papersOf(c)) expect(allWords(paper(c, key))).not.toContain('leyla');
    expect(allWords(paper(c, 'utredning'))).toContain('medarbetare');
  });

  test('a file name says the number and what it is, and nothing of what it holds', () => {
    const c = reported({}, ...withWork, ...lexSarah);
    expect(papersOf(c).map(({ key }) => paper(c, key).fileName)).toEqual([
      '2026-000001 Utredning',
      '2026-000001 Beslut enligt lex Sarah',
    ]);
  });
});
