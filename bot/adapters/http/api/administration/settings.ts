import { mayInSystem } from '../../../../domain/access.ts';
import { nameOf } from '../../../../domain/directory.ts';
import { fail, ok } from '../../../../domain/result.ts';
import { keys } from '../../../../ports/documents.ts';
import { betterNames, decidedKindNames, measureNames, sourceText } from '../../../../text/administration.ts';
import { say } from '../../../../text/language.ts';
import { catalogueInForce } from '../../../../usecases/catalogue.ts';
import { heldCases, retentionDocuments } from '../../../../usecases/retentionPlan.ts';
import type { Handlers } from '../call.ts';
import { momentSaid, nameSaid } from '../says.ts';
import { lawSaid, limitsSaid, mandatesSaid, thresholdsSaid } from './policySaid.ts';

export const settings: Handlers<
  'GET /administration/policy' | 'GET /administration/catalogue' | 'GET /administration/retention'
> = {
  'GET /administration/policy': async ({ deps: { policy }, turn: { actor, language } }) => {
    if (!mayInSystem(actor, 'administerDirectory')) return fail('not_allowed', 'administer');
    return ok({
      law: lawSaid(policy, language),
      limits: limitsSaid(policy, language),
      mandates: mandatesSaid(policy, language),
      thresholds: thresholdsSaid(policy, language),
    });
  },
  'GET /administration/catalogue': async ({ deps, turn: { actor, directory, language } }) => {
    if (!mayInSystem(actor, 'administerDirectory')) return fail('not_allowed', 'administer');
    const { document: own } = (await deps.store.get(keys.catalogue())) ?? {};
    return ok({
      rows: (await catalogueInForce(deps)).map(({ id, title, areas, theme, measure, better, source }) => ({
        ...{ id, title, theme, areas: areas.join(', ') },
        measure: say(measureNames[measure], language),
        better: say(betterNames[better], language),
        source: say(sourceText(source), language),
      })),
      imported: own
        ? { at: momentSaid(own.importedAt, language), by: nameOf(own.importedBy, directory) || own.importedBy }
        : null,
    });
  },
  'GET /administration/retention': async ({ deps, turn: { actor, directory, language } }) => {
    if (!mayInSystem(actor, 'planRetention')) return fail('not_allowed', 'planRetention');
    const { decisions, removals } = await retentionDocuments(deps, actor);
    return ok({
      decisions: decisions.map(({ reference, before, kinds, enteredBy, enteredAt }) => ({
        ...{ reference, before: momentSaid(before, language), at: momentSaid(enteredAt, language) },
        kinds: kinds.map((kind) => nameSaid(kind, decidedKindNames, language)),
        by: nameOf(enteredBy, directory) || enteredBy,
      })),
      held: (await heldCases(deps, actor)).map(({ number, by, at }) => ({
        ...{ number, by: nameOf(by, directory) || by, at: momentSaid(at, language) },
      })),
      unfinished: removals.filter(({ state }) => state === 'removing').map(({ number }) => number),
      removed: removals.filter(({ state }) => state !== 'removing').length,
    });
  },
};
