import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseListCard } from '../../../bot/cards/caseList.ts';
import { channelCaseCard } from '../../../bot/cards/channelCase.ts';
import { contentCard } from '../../../bot/cards/content.ts';
import { directCard } from '../../../bot/cards/direct.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import { partsOf } from '../../../bot/cards/parts.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import { reportTypeOf } from '../../../bot/domain/reportTypes/index.ts';
import type { DirectView } from '../../../bot/domain/views.ts';
import { say } from '../../../bot/text/language.ts';
import { aChannelView, aContentView, aDirectView } from './views.ts';
import { objectsIn, of, verbsIn, wordsIn } from './walk.ts';

const said = ({ card }: Message): string => wordsIn(card).join('\n');
const factsIn = ({ card }: Message): Record<string, unknown> =>
  Object.fromEntries(
    objectsIn(card)
      .filter((one) => 'value' in one && 'title' in one)
      .map((one) => [String(of(one, 'title')), of(one, 'value')]),
  );

describe('the channel card', () => {
  test('shows number, group, risk level, status, day and role', () => {
    const view = aChannelView({ riskLevel: 'high', status: 'received', holder: 'enhetschef' });
    const message = channelCaseCard(view, { dialogs: true });
    expect(said(message)).toContain('Ärende 2026-000123');
    expect(factsIn(message)).toEqual({
      Gäller: 'Händelse: Hälsa',
      Risknivå: 'Hög',
      Läge: 'Bedömt',
      Dag: 'den 22 november',
      'Hanteras av': 'Enhetschef',
    });
  });

  test('calls a complaint, a comment and praise what they are', () => {
    for (const [kind, name] of [
      ['klagomal', 'Klagomål'],
      ['synpunkt', 'Synpunkt'],
      ['berom', 'Beröm'],
      ['risk', 'Risk'],
    ] as const)
      expect(factsIn(channelCaseCard(aChannelView({ kind }), { dialogs: true }))).toMatchObject({
        Gäller: `${name}: Hälsa`,
      });
  });

  test('can be received once', () => {
    expect(verbsIn(channelCaseCard(aChannelView(), { dialogs: false }).card)).toEqual([
      verbs.caseReceive,
      verbs.caseAssessOpen,
    ]);
    expect(verbsIn(channelCaseCard(aChannelView({ status: 'received' }), { dialogs: false }).card)).toEqual([
      verbs.caseAssessOpen,
    ]);
    expect(verbsIn(channelCaseCard(aChannelView({ status: 'withdrawn' }), { dialogs: false }).card)).toEqual([]);
  });

  test('opens the assessment as a dialog where there are dialogs', () => {
    const fetches = objectsIn(channelCaseCard(aChannelView(), { dialogs: true }).card).filter(
      (one) => of(one, 'type') === 'task/fetch',
    );
    expect(fetches).toHaveLength(1);
  });
});

describe('the direct card', () => {
  test('says why it came, where and what harm was done, in plain words', () => {
    const message = directCard(aDirectView({ as: 'mas', harm: 'serious' }), 'sv');
    expect(said(message)).toContain('du är MAS');
    expect(factsIn(message)).toMatchObject({
      Enhet: 'Solgården',
      Skada: 'Allvarlig skada',
      Gäller: 'Fall (avvikelse)',
    });
  });

  test('says once what type and kind have in common', () => {
    const message = directCard(aDirectView({ reportType: 'risk', kind: 'risk' }), 'en');
    expect(factsIn(message)).toMatchObject({ About: say(reportTypeOf('risk').title, 'en') });
  });

  test('offers to act only to those who may, and only while there is something to do', () => {
    expect(verbsIn(directCard(aDirectView({ mayAct: false }), 'sv').card)).toEqual([verbs.caseRead]);
    expect(verbsIn(directCard(aDirectView({ status: 'withdrawn' }), 'sv').card)).toEqual([verbs.caseRead]);
    expect(verbsIn(directCard(aDirectView(), 'sv').card)).toEqual([
      verbs.caseRead,
      verbs.caseReceive,
      verbs.caseAssessOpen,
      verbs.caseReferOpen,
      verbs.caseMergeOpen,
    ]);
  });

  test('is called assessed once it is', () => {
    const view = aDirectView({ status: 'received', riskLevel: 'low' });
    expect(factsIn(directCard(view, 'sv'))).toMatchObject({ Läge: 'Bedömt' });
    expect(factsIn(directCard({ ...view, status: 'registered' }, 'sv'))).toMatchObject({
      Läge: 'Väntar på att tas emot',
    });
  });

  test('waits only for those who may act, and says how the case stands once it is received', () => {
    const toast = (more: Partial<DirectView>) => directCard(aDirectView(more), 'sv').summary;
    expect(toast({})).toBe('Ärende 2026-000123 väntar på dig.');
    expect(toast({ mayAct: false })).toBe('Ärende 2026-000123 finns att läsa.');
    expect(toast({ status: 'received' })).toBe('Ärende 2026-000123 är mottaget.');
    expect(toast({ status: 'received', riskLevel: 'low' })).toBe('Ärende 2026-000123 är bedömt.');
    expect(toast({ status: 'withdrawn', mayAct: false })).toBe('Ärende 2026-000123 är tillbakataget.');
    expect(toast({ urgent: true })).toBe('Ett ärende behöver dig nu.');
    expect(toast({ urgent: true, mayAct: false })).toBe('Ett brådskande ärende finns att läsa.');
    expect(toast({ lexSarah: true, urgent: true, status: 'received' })).toBe('Ett ärende finns att läsa.');
  });

  test('says plainly to SAS that no manager could be reached', () => {
    const words = said(directCard(aDirectView({ as: 'sas', mayAct: false, noManager: true }), 'sv'));
    expect(words).toContain('Ingen chef kunde nås. Se till att någon tar hand om ärendet.');
    expect(words).not.toContain('ansvarar för enheten');
  });

  test('asks those who act for a händelseanalys of what is grave', () => {
    const grave = aDirectView({ status: 'received', riskLevel: 'high', asksForAnalysis: true });
    expect(said(directCard(grave, 'sv'))).toContain('händelseanalys');
    expect(said(directCard({ ...grave, mayAct: false }, 'sv'))).not.toContain('händelseanalys');
    const done = { ...grave, work: { ...grave.work, isInvestigated: true } };
    expect(said(directCard(done, 'sv'))).not.toContain('händelseanalys');
  });

  test('is urgent in words until someone has received it', () => {
    expect(said(directCard(aDirectView({ urgent: true }), 'sv'))).toContain('⚠ Brådskande');
    expect(said(directCard(aDirectView({ urgent: true, status: 'received' }), 'sv'))).not.toContain('Brådskande');
  });
});

describe('the content card', () => {
  test('has the words of the case, its own questions answered under their labels', () => {
    const words = said(contentCard(aContentView(), 'sv'));
    expect(words).toContain('En boende föll i badrummet.');
    expect(words).toContain('Var hände det?\nI badrummet');
    expect(words).toContain('Kim Ek');
  });

  test('shows what a person wrote as it is, never as markdown', () => {
    const what = '# [Klicka här](https://exempel.se)';
    const { card } = contentCard(aContentView({ what }), 'sv');
    const holders = objectsIn(card).filter((one) => of(one, 'text') === what);
    expect(holders.map(({ type }) => type)).toEqual(['TextRun']);
  });

  test('shows an answer whose question is no longer asked', () => {
    expect(said(contentCard(aContentView({ answers: { gone: 'kvar' } }), 'sv'))).toContain('gone\nkvar');
  });

  test('reads on until no word is left', () => {
    const section = fc.record({ title: fc.string({ maxLength: 20 }), words: fc.string({ maxLength: 9000 }) });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 6 }), (sections) => {
        const parts = partsOf(sections);
        const read = parts.flat().map(({ words }) => words);
        expect(read.join('')).toBe(sections.map(({ words }) => words).join(''));
        expect(parts.length).toBeGreaterThan(0);
      }),
    );
  });

  test('never cuts a character in two', () => {
    const words = `a${'😀'.repeat(4000)}`;
    for (const part of partsOf([{ title: '', words }]).flat()) expect(part.words.isWellFormed()).toBe(true);
  });

  test('has a way on from every part but the last', () => {
    const long = aContentView({ what: 'ord '.repeat(5000) });
    expect(verbsIn(contentCard(long, 'sv', 0).card)[0]).toBe(verbs.caseRead);
    expect(verbsIn(contentCard(long, 'sv', 99).card)).not.toContain(verbs.caseRead);
    expect(contentCard(long, 'sv', Number.NaN)).toEqual(contentCard(long, 'sv'));
  });
});

describe('the list of cases', () => {
  const row = (i: number) => ({
    facts: {
      caseId: `case-${i}`,
      number: `2026-00010${i}`,
      reportType: 'fall' as const,
      status: 'registered' as const,
      reportedAt: '2026-11-22T01:00:00.000Z',
    },
    unitName: 'Solgården',
  });
  const rows = Array.from({ length: 13 }, (_, i) => row(i));

  test('says of my merged report that it is handled with another, not that it is received', () => {
    const merged = { ...row(1), facts: { ...row(1).facts, status: 'merged' as const } };
    expect(said(caseListCard({ list: 'mine', rows: [merged], page: 0 }, 'sv'))).toContain(
      'Hanteras ihop med ett annat ärende.',
    );
  });

  test('opens my receipt from mine, and the case to act on from to do', () => {
    expect(verbsIn(caseListCard({ list: 'mine', rows: [row(1)], page: 0 }, 'sv').card)[0]).toBe(verbs.caseReceipt);
    expect(verbsIn(caseListCard({ list: 'toDo', rows: [row(1)], page: 0 }, 'sv').card)[0]).toBe(verbs.caseOpen);
  });

  test('begins for an administrator with what she has to mend, in place of nothing to do', () => {
    const troubles = [{ about: 'Solgården', problem: 'channelGone' as const, key: 'channel:u1' }];
    const message = caseListCard({ list: 'toDo', rows: [], page: 0, troubles }, 'sv');
    expect(said(message)).toContain('Enhetens kanal finns inte längre.');
    expect(said(message)).not.toContain('Inget väntar');
    expect(verbsIn(message.card)[0]).toBe(verbs.healthSeen);
  });

  const openable = (page: number) =>
    verbsIn(caseListCard({ list: 'toDo', rows, page }, 'sv').card).filter((verb) => verb === verbs.caseOpen).length;

  test('shows ten, says how many more there are and has the way to them', () => {
    const message = caseListCard({ list: 'toDo', rows, page: 0 }, 'sv');
    expect(openable(0)).toBe(10);
    expect(said(message)).toContain('Det finns 3 till');
    expect(JSON.stringify(message.card.actions?.[0])).toContain(JSON.stringify({ page: 1, verb: verbs.toDo }));
  });

  test('shows the rest on its next page, and the last page when a page is gone', () => {
    expect([openable(1), openable(7)]).toEqual([3, 3]);
    const last = caseListCard({ list: 'toDo', rows, page: 1 }, 'sv');
    expect(JSON.stringify(last.card)).not.toContain('"page"');
    expect(said(last)).toContain('2026-0001012');
  });
});
