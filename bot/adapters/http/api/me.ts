import type { meRoutes } from '../../../contract/me.ts';
import { ok } from '../../../domain/result.ts';
import { pagesFor } from '../../../domain/tabPages.ts';
import { roleNames } from '../../../text/case.ts';
import type { Handlers } from './call.ts';
import { nameSaid } from './says.ts';

export const me: Handlers<keyof typeof meRoutes> = {
  'GET /me': async ({ turn: { actor, name, language, directory } }) =>
    ok({
      ...{ personId: actor.personId, name, language },
      roles: actor.roles.map((role) => nameSaid(role, roleNames, language)),
      pages: [...pagesFor(actor, directory)],
      units: actor.unitIds.flatMap((unitId) => {
        const unit = directory.unit(unitId);
        return unit ? [{ unitId, name: unit.name }] : [];
      }),
    }),
};
