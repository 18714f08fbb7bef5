import { describe, expect, test } from '@jest/globals';
import type { ToDoRow } from '../../../bot/domain/toDo.ts';
import { decideOnAction, finishAction } from '../../../bot/usecases/actOnCase.ts';
import { myCases, ownsAction, toDo } from '../../../bot/usecases/lists.ts';
import { assessCase, receiveCase, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aPlan, aTriage } from '../../builders.ts';
import { anOffice, hour, report } from '../../fakes.ts';

type Office = ReturnType<typeof anOffice>;
const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => Number(number.slice(5)));
const caseIn = (row: ToDoRow) => ('facts' in row ? row.facts : row.action);
const waiting = async ({ deps }: Office, personId: string) => numbers((await toDo(deps, actor(personId))).map(caseIn));
/** What waits in each case, and until when. */
const duties = async ({ deps }: Office, personId: string) =>
  (await toDo(deps, actor(personId))).map((row) => [
    Number(caseIn(row).number.slice(5)),
    row.waits[0]?.name.clock?.key ?? row.waits[0]?.name.reminder ?? null,
    row.waits[0]?.dueAt ?? null,
  ]);

/** 1 ordinary, 2 at Granen, 3 about the manager, 4 a missförhållande, 5 for MAR alone, an hour between them. */
async function fiveCases() {
  const office = anOffice();
  const over = [
    {},
    { unitId: 'granen', lagrum: ['lss'], categories: ['bemotande'] },
    { concernsManager: true, categories: ['bemotande'], lagrum: ['sol'] },
    { kind: 'missforhallande', categories: ['bemotande'], lagrum: ['sol'] },
    { categories: ['hjalpmedel'], lagrum: ['hsl'] },
  ] as const;
  const made = [];
  for (const one of over) {
    made.push(await report(office, one));
    office.clock.advance(hour);
  }
  return { ...office, made };
}

describe('whoever owns an action', () => {
  test('has the list offered in her menu for as long as it waits, and her colleague has not', async () => {
    const office = anOffice();
    const { id } = await report(office);
    const owns = (who: string) => ownsAction(office.deps, actor(who));
    expect(await owns('leyla')).toBe(false);
    await receiveCase(office.deps, actor('karin'), id);
    await decideOnAction(office.deps, actor('karin'), id, aPlan({ ownerId: 'leyla', causes: [] }));
    expect([await owns('leyla'), await owns('lena'), await owns('stranger')]).toEqual([true, false, false]);
    await finishAction(office.deps, actor('leyla'), id, 1);
    expect(await owns('leyla')).toBe(false);
  });
});

describe('what there is to do', () => {
  test.each([
    ['karin', [1, 4, 5]],
    ['nils', [1, 4, 5]],
    ['gunnar', [2]],
    ['asa', [1, 2, 3, 4, 5]],
    ['maria', [1, 2, 3, 4]],
    ['leyla', []],
    ['ulla', []],
    ['henrik', []],
    ['anders', []],
    ['stranger', []],
  ] as const)('for %s is what she may act on or watches over', async (personId, expected) => {
    expect((await waiting(await fiveCases(), personId)).sort()).toEqual(expected);
  });

  test('for MAS and MAR is what their areas touch', async () => {
    const office = await fiveCases();
    for (const personId of ['oskar', 'ebba']) {
      const rows = await toDo(office.deps, actor(personId));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => 'facts' in row && row.facts.lagrum.includes('hsl'))).toBe(true);
    }
  });

  test('begins with what is due first, and goes on to the next step when one is taken', async () => {
    const office = await fiveCases();
    const [first, , , fourth] = office.made;
    expect(await duties(office, 'karin')).toEqual([
      [1, 'notReceived', '2026-11-23T01:00:00.000Z'],
      [4, 'notReceived', '2026-11-23T04:00:00.000Z'],
      [5, 'notReceived', '2026-11-23T05:00:00.000Z'],
    ]);
    await receiveCase(office.deps, actor('karin'), first?.id ?? '');
    await assessCase(office.deps, actor('karin'), fourth?.id ?? '', aTriage({ lexSarah: true }));
    expect(await duties(office, 'karin')).toEqual([
      [5, 'notReceived', '2026-11-23T05:00:00.000Z'],
      [1, 'notAssessed', '2026-11-25T06:00:00.000Z'],
      [4, 'answerOwed', '2026-12-04T04:00:00.000Z'],
    ]);
  });

  test('begins with what cannot wait, since it is due first', async () => {
    const office = await fiveCases();
    const grave = await report(office, { harm: 'life' });
    expect(await waiting(office, 'karin')).toEqual([6, 1, 4, 5]);
    await receiveCase(office.deps, actor('karin'), grave.id);
    expect(await waiting(office, 'karin')).toEqual([1, 4, 5, 6]);
  });

  test('is for SAS first the clock of her own process, then what is new to her', async () => {
    const office = await fiveCases();
    expect((await duties(office, 'maria'))[0]).toEqual([4, 'assess', '2026-11-23T04:00:00.000Z']);
    expect((await duties(office, 'maria')).slice(1).map(([, what]) => what)).toEqual([null, null, null]);
  });

  test('is an own action for the one who is to do it, and of a case she may not read nothing more', async () => {
    const office = anOffice();
    const { id } = await report(office, {}, 'karin');
    const plan = {
      what: 'Ny belysning',
      causes: [],
      strength: 'strong',
      ownerId: 'leyla',
      dueOn: '2026-12-01',
    } as const;
    await decideOnAction(office.deps, actor('karin'), id, plan);
    const [row, ...others] = await toDo(office.deps, actor('leyla'));
    expect(others).toEqual([]);
    expect(row).not.toHaveProperty('facts');
    expect(row).toMatchObject({ action: { caseId: id }, waits: [{ name: { reminder: 'actionDue', actionId: 1 } }] });
    // Somebody else's action waits for the manager when its day has passed, not before.
    await assessCase(office.deps, actor('karin'), id, aTriage());
    expect(await duties(office, 'karin')).toEqual([]);
    office.clock.advance(11 * 24 * hour);
    expect((await duties(office, 'karin')).map(([, what]) => what)).toEqual(['actionDue']);
    await finishAction(office.deps, actor('leyla'), id, 1);
    expect(await toDo(office.deps, actor('leyla'))).toEqual([]);
  });

  test('is for SAS, MAS and MAR what is new to them: the urgent first, then the newest', async () => {
    const office = anOffice();
    const grave = { assessment: { invanare: { severity: 3, likelihood: 1 } } } as const;
    const made = [];
    for (const harm of ['none', 'serious', 'none', 'none'] as const) {
      made.push(await report(office, { harm, lagrum: ['hsl'], categories: ['fall'] }));
      office.clock.advance(hour);
    }
    expect(await waiting(office, 'oskar')).toEqual([2, 4, 3, 1]);
    await assessCase(office.deps, actor('karin'), made[0]?.id ?? '', aTriage(grave));
    await assessCase(office.deps, actor('karin'), made[2]?.id ?? '', aTriage());
    expect(await waiting(office, 'oskar')).toEqual([1, 2, 4]);
    office.clock.advance(8 * 24 * hour);
    expect(await waiting(office, 'oskar')).toEqual([2, 4]);
  });

  test('does not count what was withdrawn', async () => {
    const office = await fiveCases();
    await withdrawCase(office.deps, actor('leyla'), office.made[0]?.id ?? '');
    expect(await waiting(office, 'karin')).toEqual([4, 5]);
  });

  test('shows nobody her own report because it is hers', async () => {
    const office = anOffice();
    await report(office, { concernsManager: true }, 'karin');
    await report(office, { concernsManager: true }, 'nils');
    expect(await waiting(office, 'karin')).toEqual([]);
    expect(await waiting(office, 'nils')).toEqual([]);
  });

  test('is all of it, however much', async () => {
    const office = anOffice();
    for (let i = 0; i < 205; i += 1) await report(office);
    expect(await toDo(office.deps, actor('karin'))).toHaveLength(205);
  });
});

describe('my cases', () => {
  test('are all that I have reported, newest first, and nobody else’s', async () => {
    const office = await fiveCases();
    await report(office, {}, 'karin');
    await withdrawCase(office.deps, actor('leyla'), office.made[1]?.id ?? '');
    expect(numbers(await myCases(office.deps, actor('leyla')))).toEqual([5, 4, 3, 2, 1]);
    expect(numbers(await myCases(office.deps, actor('karin')))).toEqual([6]);
    expect(await myCases(office.deps, actor('stranger'))).toEqual([]);
  });
});
