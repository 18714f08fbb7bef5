import { describe, expect, test } from '@jest/globals';
import { directoryOf } from '../../../../../bot/domain/directory.ts';
import type { Report } from '../../../../../bot/domain/report.ts';
import type { Result } from '../../../../../bot/domain/result.ts';
import type { Store } from '../../../../../bot/ports/store.ts';
import { decideOnAction, finishAction, lookAtEffect, planEffect } from '../../../../../bot/usecases/actOnCase.ts';
import { answerReporter, drawLesson } from '../../../../../bot/usecases/closeCase.ts';
import { addCause, investigateCase } from '../../../../../bot/usecases/investigateCase.ts';
import { addToCase, assessCase, mergeCases, receiveCase } from '../../../../../bot/usecases/triageCase.ts';
import { aCause, actor, aDirectory, aPerson, aPlan, aTriage, aUnit, someFindings } from '../../../../builders.ts';
import { aClock, anOffice, listed, minute, report } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

/** Björken and Granen, and Solsidan, which a private provider runs. */
const solsidan = aUnit({
  unitId: 'solsidan',
  name: 'Solsidan',
  regime: 'privat',
  provider: 'Omsorg AB',
  lagrum: ['sol'],
});
const directory = directoryOf(
  'test',
  [...aDirectory().units, solsidan],
  [...aDirectory().people, aPerson('pia', { roles: ['enhetschef'], unitIds: ['solsidan'] })],
);
const everyone = [...directory.people.map(({ personId }) => personId), 'stranger'];

const missforhallande: Partial<Report> = {
  ...{ type: 'missforhallande', kind: 'missforhallande', lagrum: ['sol'], categories: ['overgrepp'] },
};

/** What each kind of case is to each person; to everybody else there is no such case. */
const kinds: Readonly<
  Record<string, { readonly over: Partial<Report>; readonly sees: Readonly<Record<string, string>> }>
> = {
  'an ordinary case': {
    over: {},
    sees: {
      leyla: 'reported',
      karin: 'handled',
      nils: 'handled',
      asa: 'handled',
      maria: 'handled',
      oskar: 'handled',
    },
  },
  'a case under SoL alone': {
    over: { lagrum: ['sol'], categories: ['bemotande'] },
    sees: { leyla: 'reported', karin: 'handled', nils: 'handled', asa: 'handled', maria: 'handled' },
  },
  'a lex Sarah case': {
    over: missforhallande,
    sees: { leyla: 'reported', karin: 'handled', nils: 'handled', asa: 'handled', maria: 'handled' },
  },
  'a case about the unit’s manager': {
    over: { lagrum: ['sol'], categories: ['bemotande'], concernsManager: true },
    sees: { leyla: 'reported', asa: 'handled', maria: 'handled' },
  },
  'a private provider’s lex Sarah': {
    over: { ...missforhallande, unitId: 'solsidan' },
    sees: { leyla: 'reported', pia: 'handled', maria: 'board' },
  },
};

const logged = (store: Store) => listed(store.find('logBetween', { from: '', before: '~' }));

async function done<T>(outcome: Promise<Result<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(result.reason ?? result.code);
  return result.value;
}

/** A case with everything in it that somebody can write, each word of the casework marked. */
async function aWorkedCase(office = anOffice({ directory })) {
  const { deps } = office;
  const karin = actor('karin');
  const c = await report(office, { what: 'Hon föll vid sängen.', personRef: 'journal 77' });
  await done(addToCase(deps, actor('leyla'), c.id, 'Det var vått på golvet.'));
  await done(receiveCase(deps, karin, c.id));
  await done(assessCase(deps, karin, c.id, aTriage({ assessment: { invanare: { severity: 3, likelihood: 4 } } })));
  await done(
    investigateCase(
      deps,
      karin,
      c.id,
      someFindings({ what: 'DOLT fynd', consequence: 'DOLT följd', account: 'DOLT eget' }),
    ),
  );
  await done(addCause(deps, karin, c.id, aCause({ what: 'DOLT orsak', whys: ['DOLT varför'] })));
  await done(decideOnAction(deps, karin, c.id, aPlan({ what: 'DOLT åtgärd', causes: [1] })));
  await done(planEffect(deps, karin, c.id, 1, { sign: 'DOLT tecken', lookOn: '2026-12-15' }));
  await done(drawLesson(deps, karin, c.id, 'DOLT lärdom'));
  await done(answerReporter(deps, karin, c.id, 'Vi har bytt matta.'));
  return { office, id: c.id, number: c.number };
}

const opened = (api: ReturnType<typeof anApi>, who: string, caseId: string, query = {}) =>
  api.ask(who, 'GET /cases/:caseId', { params: { caseId }, query });

describe('a case on its page', () => {
  describe.each(Object.entries(kinds))('%s', (_kind, { over, sees }) => {
    test.each(everyone)('as %s sees it, and what is read is logged', async (who) => {
      const office = anOffice({ directory });
      const c = await report(office, over);
      const { status, body } = await opened(anApi(office), who, c.id);
      const as = sees[who];
      expect([status, (body as { as?: string }).as]).toEqual(as ? [200, as] : [404, undefined]);
      expect((await logged(office.store)).map(({ by, act, from, caseId }) => [by, act, from, caseId])).toEqual(
        as === 'handled' ? [[who, 'read', 'tab', c.id]] : [],
      );
    });

    test.each(everyone)('readers and similar cases as %s: no more than the page', async (who) => {
      const office = anOffice({ directory });
      const { id: caseId } = await report(office, over);
      const api = anApi(office);
      const [readers, similar, paper] = await Promise.all([
        api.ask(who, 'GET /cases/:caseId/readers', { params: { caseId } }),
        api.ask(who, 'GET /cases/:caseId/similar', { params: { caseId } }),
        api.ask(who, 'GET /cases/:caseId/papers/:paper', { params: { caseId, paper: 'utredning' } }),
      ]);
      const isHers = sees[who] === 'handled';
      expect([readers.status, similar.status, paper.status]).toEqual(isHers ? [200, 200, 404] : [404, 404, 404]);
    });
  });

  test('to its reporter holds her own words, the answer and how far it has come, and no word that others found', async () => {
    const { office, id } = await aWorkedCase();
    const { body } = await opened(anApi(office), 'leyla', id);
    const said = JSON.stringify(body);
    for (const own of ['Hon föll vid sängen.', 'Det var vått på golvet.', 'Vi har bytt matta.', 'Bedömd']) {
      expect(said).toContain(own);
    }
    for (const hidden of ['DOLT', 'karin', 'timeline', 'assessment', 'nils']) expect(said).not.toContain(hidden);
    expect(body).toMatchObject({ as: 'reported', acts: [{ verb: 'case.add.open', data: { caseId: id } }] });
  });

  test('to who handles it holds everything, and the acts of the card in person', async () => {
    const { office, id } = await aWorkedCase();
    const { body } = await opened(anApi(office), 'karin', id);
    const said = JSON.stringify(body);
    for (const word of ['fynd', 'följd', 'eget', 'orsak', 'varför', 'åtgärd', 'tecken', 'lärdom']) {
      expect(said).toContain(`DOLT ${word}`);
    }
    expect(body).toMatchObject({
      status: { key: 'acting' },
      risk: { key: 'veryHigh' },
      missing: [expect.stringContaining('En åtgärd är inte klar')],
      canBeClosed: false,
      papers: [{ key: 'utredning' }],
      assessment: { rows: [{ risk: 12 }] },
      causes: [{ stands: { key: 'answered' } }],
      actions: [{ stands: { key: 'open' }, isLate: false }],
    });
    const { acts } = body as { acts: { verb: string; isMain: boolean }[] };
    expect(acts.filter(({ isMain }) => isMain).map(({ verb }) => verb)).toEqual(['case.follow.open', 'case.act.open']);
  });

  test('to one who watches over it has no acts of casework', async () => {
    const { office, id } = await aWorkedCase();
    const { body } = await opened(anApi(office), 'oskar', id);
    expect((body as { acts: { verb: string }[] }).acts.map(({ verb }) => verb)).not.toContain('case.close.open');
    expect((body as { actions: { acts: object[] }[] }).actions.flatMap(({ acts }) => acts)).toEqual([]);
  });

  test('says when an action’s day has passed', async () => {
    const { office, id } = await aWorkedCase();
    office.clock.advance(20 * 24 * 60 * minute);
    const { body } = await opened(anApi(office), 'karin', id);
    expect(body).toMatchObject({ actions: [{ isLate: true }], nextDue: { isPast: true } });
  });

  test('says what comes next in a whole sentence, and not that a case stands still before it has', async () => {
    const { office, id } = await aWorkedCase();
    const before = await opened(anApi(office), 'karin', id);
    expect(before.body).not.toMatchObject({ nextDue: { what: expect.stringContaining('stilla') } });
    office.clock.advance(20 * 24 * 60 * minute);
    const { body } = await opened(anApi(office), 'karin', id);
    expect(body).toMatchObject({ nextDue: { what: 'Ärendet har en åtgärd som ska bli klar.' } });
  });

  test('tells every event in a line, the newest first, and which were the reader’s own', async () => {
    const { office, id } = await aWorkedCase();
    const karin = actor('karin');
    await done(finishAction(office.deps, karin, id, 1));
    await done(lookAtEffect(office.deps, karin, id, 1, { seen: 'DOLT sett', effect: 'yes', enough: true }));
    const { body } = await opened(anApi(office), 'asa', id);
    const { timeline } = body as { timeline: { what: string; who: string; isOwn: boolean; at: { said: string } }[] };
    expect(timeline.map(({ what }) => what)).toEqual([
      'Åtgärd 1 följdes upp. Hjälpte den? Ja.',
      'Åtgärd 1 är gjord.',
      'Den som rapporterade fick svar.',
      'En lärdom skrevs.',
      'Åtgärd 1: så ska det synas om den hjälper.',
      'Åtgärd 1 bestämdes, ansvarig leyla.',
      'Orsak 1 hittades: omgivning och organisation.',
      'Utrett: vad som hände skrevs ner.',
      'Fick veta: asa, maria.',
      'Bedömt. Risknivå: mycket hög.',
      'Ärendet togs emot.',
      'Mer lades till i rapporten.',
      'Fick veta: karin, oskar.',
      'Rapporten skickades in.',
    ]);
    expect(JSON.stringify(timeline)).not.toContain('DOLT');
    expect(timeline.at(-1)).toMatchObject({ who: 'leyla', isOwn: false, at: { said: '22 november 2026 kl. 02.00' } });
  });

  test('names no other case that the reader may not know of', async () => {
    const office = anOffice({ directory });
    const [one, into] = [await report(office), await report(office, { ...missforhallande, concernsManager: true })];
    const asa = actor('asa');
    await done(mergeCases(office.deps, asa, one.id, into.number));
    const body = async (who: string) => JSON.stringify((await opened(anApi(office), who, one.id)).body);
    expect(await body('asa')).toContain(into.number);
    expect(await body('karin')).not.toContain(into.number);
    expect(await body('karin')).toContain('Lagt ihop med ett annat ärende.');
  });
});

describe('a page that stays open', () => {
  test('asks again without a word, and without another line in the log, while nothing has changed', async () => {
    const { office, id } = await aWorkedCase();
    const api = anApi(office);
    const { tag } = (await opened(api, 'karin', id)).body as { tag: string };
    expect((await opened(api, 'karin', id, { seen: tag })).body).toEqual({ as: 'unchanged', tag });
    expect((await logged(office.store)).length).toBe(1);
  });

  test('is given what somebody else has changed, which is read and so logged', async () => {
    const { office, id } = await aWorkedCase();
    const api = anApi(office);
    const first = (await opened(api, 'karin', id)).body as { tag: string; version: number };
    await done(answerReporter(office.deps, actor('asa'), id, 'Och så har vi satt upp en lampa.'));
    const { body } = await opened(api, 'karin', id, { seen: first.tag });
    const { timeline } = body as { timeline: object[] };
    expect(timeline[0]).toMatchObject({ seq: first.version + 1, who: 'asa', isOwn: false });
    expect((await logged(office.store)).length).toBe(2);
  });

  test('with the tag of another, or a made-up one, is no way to read unseen', async () => {
    const { office, id } = await aWorkedCase();
    const api = anApi(office);
    const { tag } = (await opened(api, 'karin', id)).body as { tag: string };
    const other = (await opened(api, 'asa', id, { seen: tag })).body as { as: string };
    const made = (await opened(api, 'asa', id, { seen: 'made-up' })).body as { as: string };
    expect([other.as, made.as]).toEqual(['handled', 'handled']);
    expect((await logged(office.store)).length).toBe(3);
  });

  test('closes to one who may no longer see the case, whatever she had', async () => {
    const { office, id } = await aWorkedCase();
    const api = anApi(office);
    const { tag } = (await opened(api, 'karin', id)).body as { tag: string };
    const about = aTriage({ assessment: { invanare: { severity: 3, likelihood: 4 } }, concernsManager: true });
    await done(assessCase(office.deps, actor('asa'), id, about, 99));
    const { status, body } = await opened(api, 'karin', id, { seen: tag });
    expect([status, JSON.stringify(body)]).toEqual([404, expect.not.stringContaining('DOLT')]);
  });
});

describe('who has read a case', () => {
  const readersOf = (api: ReturnType<typeof anApi>, who: string, caseId: string, query = {}) =>
    api.ask(who, 'GET /cases/:caseId/readers', { params: { caseId }, query });

  test('is listed the newest first, over pages, each line once', async () => {
    const office = anOffice({ directory, clock: aClock() });
    const { id } = await report(office);
    const other = await report(office);
    const api = anApi(office);
    for (let i = 0; i < 120; i += 1) {
      await opened(api, i % 2 ? 'karin' : 'maria', id);
      // Several in the same instant, where a page may end.
      if (i % 7 === 0) office.clock.advance(minute);
    }
    await opened(api, 'karin', other.id);
    const lines: { at: { at: string }; name: string; what: string }[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const { rows, next } = (await readersOf(api, 'karin', id, after ? { after } : {})).body as {
        rows: typeof lines;
        next: string | null;
      };
      lines.push(...rows);
      after = next;
    }
    expect(lines.length).toBe(120);
    expect(lines.map(({ at }) => at.at)).toEqual(
      lines
        .map(({ at }) => at.at)
        .sort()
        .reverse(),
    );
    expect(new Set(lines.map(({ name, what }) => `${name}: ${what}`))).toEqual(
      new Set(['karin: Läste ärendet i fliken', 'maria: Läste ärendet i fliken']),
    );
  });

  test('is for who is responsible and those who review the log, never for her who reported', async () => {
    const office = anOffice({ directory });
    const { id } = await report(office);
    const api = anApi(office);
    const statuses = await Promise.all(
      ['karin', 'nils', 'asa', 'maria', 'leyla', 'anders', 'gunnar'].map(
        async (who) => (await readersOf(api, who, id)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 404, 404, 404]);
  });
});

describe('a paper of a case', () => {
  test('comes as a Word file and is logged as taken', async () => {
    const { office, id } = await aWorkedCase();
    const { file } = await anApi(office).ask('karin', 'GET /cases/:caseId/papers/:paper', {
      params: { caseId: id, paper: 'utredning' },
    });
    expect(file).toMatchObject({ name: expect.stringMatching(/\.docx$/), type: expect.stringContaining('word') });
    expect(await logged(office.store)).toMatchObject([{ by: 'karin', act: 'export', from: 'tab' }]);
  });

  test('is not its reporter’s, and nothing is logged', async () => {
    const { office, id } = await aWorkedCase();
    const { status } = await anApi(office).ask('leyla', 'GET /cases/:caseId/papers/:paper', {
      params: { caseId: id, paper: 'utredning' },
    });
    expect([status, await logged(office.store)]).toEqual([404, []]);
  });
});

describe('to the manager on call', () => {
  test('the page holds the report and how grave it is, and nothing that others found', async () => {
    const { office, id } = await aWorkedCase();
    const found = await office.store.loadCase(id);
    if (!found) throw new Error('no case');
    const told = { ...found.case, told: [...found.case.told, { personId: 'gunnar', as: 'onCall' as const }] };
    const store: Store = { ...office.store, loadCase: async () => ({ ...found, case: told }) };
    const { status, body } = await opened(anApi({ ...office, deps: { ...office.deps, store } }), 'gunnar', id);
    expect([status, (body as { as: string }).as]).toEqual([200, 'handled']);
    expect(JSON.stringify(body)).toContain('Hon föll vid sängen.');
    expect(JSON.stringify(body)).not.toContain('DOLT');
    expect(body).toMatchObject({ causes: [], actions: [], processes: [], papers: [], missing: [], canBeClosed: false });
  });
});
