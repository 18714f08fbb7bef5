import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerCard, lessonCard } from '../../../bot/cards/answer.ts';
import { caseListCard } from '../../../bot/cards/caseList.ts';
import { closeCard, reopenCard } from '../../../bot/cards/close.ts';
import { contentCard } from '../../../bot/cards/content.ts';
import { directCard } from '../../../bot/cards/direct.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import { partsOf } from '../../../bot/cards/parts.ts';
import type { SecondLook } from '../../../bot/cards/secondLook.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import { workSections } from '../../../bot/cards/work.ts';
import { type Missing, missings } from '../../../bot/domain/closing.ts';
import { missingTexts, secondLookTexts } from '../../../bot/text/closing.ts';
import { languages } from '../../../bot/text/language.ts';
import { aContentView, aDirectView, aFullWorkView, aWorkView } from './views.ts';
import { objectsIn, of, verbsIn, wordsIn } from './walk.ts';

const said = ({ card }: Message): string => wordsIn(card).join('\n');
const aForm = (more: Partial<SecondLook> = {}): SecondLook => ({
  ...{ language: 'sv', inputs: {}, faults: [], hints: [], isLooked: false },
  ...more,
});
const inputsIn = ({ card }: Message) => objectsIn(card).filter((one) => String(of(one, 'type')).startsWith('Input.'));
const idsIn = (message: Message) => inputsIn(message).map((input) => of(input, 'id'));
const ready = { first: [], processes: [], asksAnswer: true, asksImmediateAction: true };
const dataOf = ({ card }: Message, verb: string) =>
  objectsIn(card).flatMap((one) => (of(one, 'verb') === verb && one['data'] ? [one['data']] : []))[0];

describe('answering', () => {
  test('shows the story, what was done so far, and who else will read it', () => {
    const content = aContentView({ casework: aFullWorkView() });
    const words = said(answerCard({ content, others: 2 }, aForm()));
    expect(words).toContain('En boende föll i badrummet.');
    expect(words).toContain('Orsak 1: Dörren gick inte att låsa.');
    expect(words).toContain('Åtgärd 2: Dörren gick inte att låsa. (gjort)');
    expect(words).toContain('Åtgärd 3: Dörren gick inte att låsa. (klart senast den 4 december)');
    expect(words).toContain('Åtgärd 4: Dörren gick inte att låsa. (görs inte)');
    expect(words).toContain('Svaret går också till 2 andra som rapporterade samma händelse.');
    expect(said(answerCard({ content, others: 1 }, aForm()))).toContain('till 1 annan som rapporterade');
    expect(said(answerCard({ content, others: 0 }, aForm()))).not.toContain('går också till');
  });

  test('asks once about words that point at somebody, and remembers that it has', () => {
    const hints = [{ field: 'answer', text: secondLookTexts.blame, quote: 'slarv' }];
    const first = answerCard({ content: aContentView(), others: 0 }, aForm());
    expect(dataOf(first, verbs.caseAnswer)).not.toHaveProperty('hinted');
    const again = answerCard({ content: aContentView(), others: 0 }, aForm({ hints, isLooked: true }));
    expect(said(again)).toContain('Kan det sägas utan att peka ut någon?');
    expect(dataOf(again, verbs.caseAnswer)).toMatchObject({ hinted: true });
  });

  test('is followed by the lesson, which says what was sent and can be skipped', () => {
    const message = lessonCard(
      { caseId: 'c', number: '2026-000123', banner: { sv: 'Skickat.', en: 'Sent.' } },
      aForm(),
    );
    expect(said(message)).toContain('Skickat.');
    expect(said(message)).toContain('inte vem det gällde');
    const skip = objectsIn(message.card).find((one) => of(one, 'title') === 'Hoppa över');
    expect(skip).toMatchObject({ verb: verbs.caseLesson, associatedInputs: 'none' });
  });
});

describe('closing', () => {
  const list = (first: readonly Missing[]) =>
    closeCard({ content: aContentView(), closing: { ...ready, first, processes: ['lexSarah'] }, others: 0 }, aForm());

  test.each(missings)('says what to do when %s is missing, with a button for it', (missing) => {
    const message = list([missing]);
    expect(said(message)).toContain(`○ ${missingTexts[missing].sv}`);
    expect(verbsIn(message.card).filter((verb) => verb !== verbs.caseOpen)).toHaveLength(1);
    expect(verbsIn(message.card)).not.toContain(verbs.caseClose);
  });

  test('takes along to the form of the answer what was typed here, and holds it back for no missing word', () => {
    const closing = { ...ready, first: ['actionOpen', 'answer'] as const };
    const form = aForm({ inputs: { answer: 'Tack, nu är det lagat.' } });
    const { card } = closeCard({ content: aContentView(), closing, others: 0 }, form);
    const [follow, answer] = [verbs.caseFollowOpen, verbs.caseAnswerOpen].map((verb) =>
      objectsIn(card).find((one) => of(one, 'type') === 'Action.Execute' && of(one, 'verb') === verb),
    );
    expect(follow).toMatchObject({ associatedInputs: 'none' });
    expect(answer).not.toHaveProperty('associatedInputs');
    expect(objectsIn(card).filter((one) => of(one, 'isRequired') === true)).toEqual([]);
  });

  test('finishes an open action where it stands, not in the form for a new one', () => {
    expect(verbsIn(list(['actionOpen']).card)).toContain(verbs.caseFollowOpen);
  });

  test('names the legal process that goes on, and opens it', () => {
    expect(said(list(['process']))).toContain('Lex Sarah');
    expect(dataOf(list(['process']), 'process.open')).toEqual(
      expect.objectContaining({ caseId: 'c0ffee', process: 'lexSarah' }),
    );
  });

  test('asks for what is missing where that is all, and for nothing that is not', () => {
    const view = { content: aContentView(), closing: ready, others: 0 };
    expect(idsIn(closeCard(view, aForm()))).toEqual(['immediateAction', 'answer']);
    const known = closeCard({ ...view, closing: { ...ready, asksAnswer: false, asksImmediateAction: false } }, aForm());
    expect(idsIn(known)).toEqual(['answer']);
    expect(inputsIn(known).filter((input) => of(input, 'isRequired'))).toEqual([]);
    expect(said(known)).toContain('Inget saknas.');
  });

  test('keeps typed words on the form also where they are asked for no more', () => {
    const inputs = { immediateAction: 'Torkade golvet.' };
    const closing = { ...ready, first: ['assessment'] as const };
    const message = closeCard({ content: aContentView(), closing, others: 0 }, aForm({ inputs }));
    expect(inputsIn(message)).toMatchObject([{ id: 'immediateAction', value: 'Torkade golvet.' }]);
  });

  test('is undone with a reason', () => {
    expect(idsIn(reopenCard({ caseId: 'c', number: '2026-000123' }, aForm()))).toEqual(['reason']);
  });
});

describe('the buttons of a case', () => {
  const buttonsOf = (more: Parameters<typeof aDirectView>[0]) =>
    verbsIn(directCard(aDirectView(more), 'sv').card).filter((verb) => verb !== verbs.caseRead);

  test('let it be answered and closed while it is worked on', () => {
    for (const status of ['investigating', 'acting', 'following'] as const) {
      expect(buttonsOf({ status })).toEqual(expect.arrayContaining([verbs.caseAnswerOpen, verbs.caseCloseOpen]));
    }
  });

  test('let a closed one be answered and reopened, by one who may', () => {
    expect(buttonsOf({ status: 'closed' })).toEqual([verbs.caseAnswerOpen, verbs.caseReopenOpen]);
    expect(buttonsOf({ status: 'closed', rights: ['read'] })).toEqual([]);
    expect(buttonsOf({ status: 'merged' })).toEqual([]);
  });
});

describe('the words of a case that has lived its whole life', () => {
  const readAll = (content: ReturnType<typeof aContentView>): string => {
    const parts = Array.from({ length: 30 }, (_, part) => said(contentCard(content, 'sv', part)));
    return [...new Set(parts)].join('\n');
  };

  test('begin with the report, then the consequence for the person, and end with how it ended', () => {
    const titles = workSections(aFullWorkView(), '2026-000123', 'sv').map(({ title }) => title.replace(/,.*/, ''));
    expect(titles).toEqual([
      'Vad det betydde för personen',
      'Egen berättelse',
      'Utredningen: det här hände',
      'Vad verksamheten inte klarade',
      'Orsak 1: Processer och rutiner',
      'Orsak 2: Teknik och utrustning',
      ...['Åtgärd 1', 'Åtgärd 2', 'Åtgärd 3', 'Åtgärd 4'],
      ...['Svar till den som rapporterade', 'Svar till den som rapporterade', 'Lärdom'],
      ...['Gjordes direkt', 'Avslutat', 'Varför det öppnades igen'],
    ]);
  });

  test('say of an action what, why, how strong, whose, until when, and what came of it', () => {
    const words = workSections(aFullWorkView(), '2026-000123', 'sv')
      .find(({ title }) => title === 'Åtgärd 1')
      ?.words.split('\n');
    expect(words).toEqual([
      'Dörren gick inte att låsa.',
      'Gäller orsak: 1, 2',
      'Styrka: Stark: systemet ändras',
      'Ansvarig: Kim Ek',
      'Klart senast: den 4 december',
      'Bestämt: Eva Chef, 23 november kl. 09.00',
      'Gjort: Eva Chef, 23 november kl. 09.00',
      'Så syns det att det hjälper: Dörren gick inte att låsa.',
      'Följs upp: den 8 januari 2027',
      'Hjälpte det? Delvis. Dörren gick inte att låsa. Det räcker inte. (Eva Chef, 23 november kl. 09.00)',
    ]);
  });

  test('are all there, in as many parts as they need', () => {
    let count = 0;
    const marked = (length: number) => `¤${++count}¤ ${'ord '.repeat(length / 4)}`.trim();
    const words = readAll(aContentView({ status: 'closed', casework: aFullWorkView(marked) }));
    expect(count).toBeGreaterThan(15);
    for (let i = 1; i <= count; i++) expect(words).toContain(`¤${i}¤`);
  });

  test('lose nothing of any section, in any language', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 5000 }), fc.constantFrom(...languages), (text, language) => {
        const sections = workSections(
          aFullWorkView(() => text),
          '2026-000123',
          language,
        );
        const whole = (all: readonly { readonly words: string }[]) => all.map(({ words }) => words).join('');
        expect(whole(partsOf(sections).flat())).toBe(whole(sections));
      }),
      { numRuns: 40 },
    );
  });

  test('say nothing of what has not been done', () => {
    expect(workSections(aWorkView(), '2026-000123', 'sv')).toEqual([]);
  });
});

test('a list says of each case how it stands', () => {
  const facts = (status: 'following' | 'closed') => ({
    facts: {
      ...{ caseId: 'c', number: '2026-000123', reportType: 'fall' as const, reportedAt: '2026-11-22T01:00:00.000Z' },
      status,
    },
    unitName: 'Solgården',
  });
  const words = said(caseListCard({ list: 'mine', rows: [facts('following'), facts('closed')], page: 0 }, 'sv'));
  expect(words).toContain('Effekten följs upp.');
  expect(words).toContain('Avslutat.');
});
