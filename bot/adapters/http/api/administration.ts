import type { administrationRoutes } from '../../../contract/administration.ts';
import { sectionsFor } from '../../../domain/administration.ts';
import { nameOf } from '../../../domain/directory.ts';
import { fail, ok } from '../../../domain/result.ts';
import { keys } from '../../../ports/documents.ts';
import { troubles } from '../../../text/health.ts';
import { say } from '../../../text/language.ts';
import { toMend } from '../../../usecases/deliveryHealth.ts';
import { accessLog } from './administration/accessLog.ts';
import { directoryLists } from './administration/directoryLists.ts';
import { imports } from './administration/imports.ts';
import { settings } from './administration/settings.ts';
import type { Handlers } from './call.ts';
import { momentSaid } from './says.ts';

export const administration: Handlers<keyof typeof administrationRoutes> = {
  'GET /administration': async ({ deps, turn: { actor, directory, language } }) => {
    const sections = sectionsFor(actor);
    if (sections.length === 0) return fail('not_allowed', 'administer');
    const { document: inForce } = (await deps.store.get(keys.directory())) ?? {};
    return ok({
      sections: [...sections],
      directory: inForce
        ? {
            importedAt: momentSaid(inForce.importedAt, language),
            by: nameOf(inForce.importedBy, directory) || inForce.importedBy,
            ...{ units: inForce.units, people: inForce.people },
          }
        : null,
    });
  },
  'GET /administration/deliveries': async ({ deps, turn: { actor, language } }) => {
    if (!sectionsFor(actor).includes('deliveries')) return fail('not_allowed', 'administer');
    return ok({
      troubles: (await toMend(deps, actor)).map(({ key, about, problem }) => ({
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
