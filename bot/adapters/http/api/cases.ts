import type { casesRoutes } from '../../../contract/cases.ts';
import { ok } from '../../../domain/result.ts';
import { readText } from '../../../text/accessLog.ts';
import { unknownPerson } from '../../../text/cards.ts';
import { statusNames } from '../../../text/case.ts';
import { effectNames } from '../../../text/caseworkNames.ts';
import { type Language, say } from '../../../text/language.ts';
import { takePaper } from '../../../usecases/casePaper.ts';
import { caseReaders } from '../../../usecases/caseReaders.ts';
import { type OpenedCase, openCase } from '../../../usecases/openCase.ts';
import { similarTo } from '../../../usecases/similarCases.ts';
import type { Handlers } from './call.ts';
import { handledSaid } from './case/handled.ts';
import { boardSaid, reportedSaid } from './case/reported.ts';
import { isCaseId, noSuchCase } from './noSuchCase.ts';
import { exactlySaid, momentSaid, nameSaid } from './says.ts';
import { wordFile } from './wordFile.ts';

export const cases: Handlers<keyof typeof casesRoutes> = {
  'GET /cases/:caseId': async ({ deps, turn: { actor, language } }, { params, query }) => {
    if (!isCaseId(params.caseId)) return noSuchCase;
    const opened = await openCase(deps, actor, params.caseId, { from: 'tab', seen: query.seen ?? null });
    return opened.ok ? ok(said(opened.value, language)) : noSuchCase;
  },
  'GET /cases/:caseId/readers': async ({ deps, turn: { actor, language } }, { params, query }) => {
    if (!isCaseId(params.caseId)) return noSuchCase;
    const found = await caseReaders(deps, actor, params.caseId, query.after ?? null);
    if (!found.ok) return found.code === 'not_found' ? noSuchCase : found;
    const { rows, next } = found.value;
    return ok({
      next,
      rows: rows.map(({ at, name, act, from }) => ({
        at: exactlySaid(at, language),
        name: name || say(unknownPerson, language),
        what: say(readText(act, from), language),
      })),
    });
  },
  'GET /cases/:caseId/similar': async ({ deps, turn: { actor, language } }, { params }) => {
    if (!isCaseId(params.caseId)) return noSuchCase;
    const found = await similarTo(deps, actor, params.caseId);
    if (!found.ok) return noSuchCase;
    return ok({
      more: found.value.more,
      rows: found.value.cases.map(({ caseId, number, reportedAt, status, effect }) => ({
        ...{ caseId, number, reportedAt: momentSaid(reportedAt, language) },
        status: nameSaid(status, statusNames, language),
        effect: effect && nameSaid(effect, effectNames, language),
      })),
    });
  },
  'GET /cases/:caseId/papers/:paper': async ({ deps, turn: { actor } }, { params }) => {
    if (!isCaseId(params.caseId)) return noSuchCase;
    const paper = await takePaper(deps, actor, params.caseId, params.paper, 'tab');
    if (paper.ok) return ok(wordFile(paper.value));
    return paper.reason ? paper : noSuchCase;
  },
};

function said({ tag, page }: OpenedCase, language: Language) {
  switch (page?.as) {
    case 'handled':
      return { as: page.as, tag, ...handledSaid(page.view, language) };
    case 'reported':
      return { as: page.as, tag, ...reportedSaid(page, language) };
    case 'board':
      return { as: page.as, tag, ...boardSaid(page.board, language) };
    case undefined:
      return { as: 'unchanged' as const, tag };
  }
}
