import type { administrationRoutes } from '../../../contract/administration.ts';
import { nameOf } from '../../../domain/directory.ts';
import { ok } from '../../../domain/result.ts';
import { troubles } from '../../../text/health.ts';
import { say } from '../../../text/language.ts';
import { administrationFor, troublesFor } from '../../../usecases/administration.ts';
import { accessLog } from './administration/accessLog.ts';
import { directoryLists } from './administration/directoryLists.ts';
import { imports } from './administration/imports.ts';
import { settings } from './administration/settings.ts';
import type { Handlers } from './call.ts';
import { momentSaid } from './says.ts';

export const administration: Handlers<keyof typeof administrationRoutes> = {
  'GET /administration': async ({ deps, turn: { actor, directory, language } }) => {
    const found = await administrationFor(deps, actor);
    if (!found.ok) return found;
    const { sections, inForce } = found.value;
    return ok({
      sections: [...sections],
      directory: inForce && {
        importedAt: momentSaid(inForce.importedAt, language),
        by: nameOf(inForce.importedBy, directory) || inForce.importedBy,
        ...{ units: inForce.units, people: inForce.people },
      },
    });
  },
  'GET /administration/deliveries': async ({ deps, turn: { actor, language } }) => {
    const found = await troublesFor(deps, actor);
    if (!found.ok) return found;
    return ok({
      troubles: found.value.map(({ key, about, problem }) => ({
        ...{ key, about },
        broken: say(troubles[problem].broken, language),
        mend: say(troubles[problem].mend, language),
      })),
    });
  },
  ...directoryLists,
  ...imports,
  ...settings,
  ...accessLog,
};
