import { unitGaps } from '../../../../domain/administration.ts';
import { nameOf, nameOfEither, unitNameOf } from '../../../../domain/directory.ts';
import type { Person } from '../../../../domain/people.ts';
import { ok } from '../../../../domain/result.ts';
import { gapNames } from '../../../../text/administration.ts';
import { roleNames } from '../../../../text/case.ts';
import { placeName } from '../../../../usecases/connectChannel.ts';
import { listChannels, listPeople, listUnits } from '../../../../usecases/listDirectory.ts';
import type { Handlers } from '../call.ts';
import { paged } from '../paging.ts';
import { momentSaid, nameSaid } from '../says.ts';

export const directoryLists: Handlers<
  'GET /administration/units' | 'GET /administration/people' | 'GET /administration/channels'
> = {
  'GET /administration/units': async ({ deps, turn: { actor, language } }, { query }) => {
    const gap = unitGaps.find((one) => one === query.gap);
    const found = await listUnits(deps, actor, { search: query.search, gap });
    if (!found.ok) return found;
    const { units, gaps } = found.value;
    const { rows, ...rest } = paged(units, query.after);
    return ok({
      ...rest,
      rows: rows.map(({ unit, gaps: lacks, managers, deputies, heads, onCall }) => ({
        ...unit,
        ...{ managers: named(managers), deputies: named(deputies), heads: named(heads), onCall: named(onCall) },
        hasChannel: !lacks.includes('noChannel'),
        gaps: lacks.map((gap) => nameSaid(gap, gapNames, language)),
      })),
      gaps: unitGaps.map((gap) => ({ ...nameSaid(gap, gapNames, language), count: gaps.get(gap) ?? 0 })),
    });
  },
  'GET /administration/people': async ({ deps, turn: { actor, directory, language } }, { query }) => {
    const found = await listPeople(deps, actor, query.search);
    if (!found.ok) return found;
    const { rows, ...rest } = paged(found.value, query.after);
    return ok({
      ...rest,
      rows: rows.map((person) => ({
        ...{ personId: person.personId, name: person.name, email: person.email, board: person.board },
        isAway: person.away !== undefined,
        roles: person.roles.map((role) => nameSaid(role, roleNames, language)),
        units: person.unitIds.map((id) => unitNameOf(id, directory)),
        standsInFor: person.deputyFor.map((id) => nameOfEither(id, directory)),
      })),
    });
  },
  'GET /administration/channels': async ({ deps, turn: { actor, directory, language } }, { query }) => {
    const found = await listChannels(deps, actor);
    if (!found.ok) return found;
    const { rows, ...rest } = paged(found.value, query.after);
    return ok({
      ...rest,
      rows: rows.map(({ unitId, connectedBy, connectedAt }) => ({
        unitId,
        unit: placeName(unitId, directory) ?? unitId,
        by: nameOf(connectedBy, directory) || connectedBy,
        at: momentSaid(connectedAt, language),
      })),
    });
  },
};

const named = (people: readonly Person[]) => people.map(({ name, away }) => ({ name, isAway: away !== undefined }));
