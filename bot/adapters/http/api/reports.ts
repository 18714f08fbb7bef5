import type { reportRoutes } from '../../../contract/reports.ts';
import { unitNameOf } from '../../../domain/directory.ts';
import { reportTypeOf } from '../../../domain/reportTypes/index.ts';
import { ok } from '../../../domain/result.ts';
import { statusNames } from '../../../text/case.ts';
import { say } from '../../../text/language.ts';
import { draftsOf } from '../../../usecases/drafts.ts';
import { myCases } from '../../../usecases/lists.ts';
import type { Handlers } from './call.ts';
import { paged } from './paging.ts';
import { momentSaid, nameSaid } from './says.ts';

export const reports: Handlers<keyof typeof reportRoutes> = {
  'GET /reports': async ({ deps, turn: { actor, directory, language } }, { query }) => {
    const { rows, ...rest } = paged(await myCases(deps, actor), query.after);
    return ok({
      ...rest,
      rows: rows.map((row) => ({
        ...{ caseId: row.caseId, number: row.number },
        title: say(reportTypeOf(row.reportType).title, language),
        unit: unitNameOf(row.unitId, directory),
        reportedAt: momentSaid(row.reportedAt, language, row.number),
        changedAt: momentSaid(row.changedAt, language, row.number),
        status: nameSaid(row.status, statusNames, language),
      })),
    });
  },
  'GET /drafts': async ({ deps, turn: { actor, language } }) =>
    ok({
      drafts: (await draftsOf(deps, actor)).map(({ requestId, reportType, inputs, changedAt }) => ({
        requestId,
        title: say(reportTypeOf(reportType).title, language),
        what: inputs['what'] ?? '',
        changedAt: momentSaid(changedAt, language),
      })),
    }),
};
