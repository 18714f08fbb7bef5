import { nameOf } from '../../../../domain/directory.ts';
import { ok } from '../../../../domain/result.ts';
import { betterNames, decidedKindNames, measureNames, sourceText } from '../../../../text/administration.ts';
import { say } from '../../../../text/language.ts';
import { catalogueFor, policyFor, retentionFor } from '../../../../usecases/administration.ts';
import { countRipe } from '../../../../usecases/countRipe.ts';
import type { Handlers } from '../call.ts';
import { momentSaid, nameSaid } from '../says.ts';
import { lawSaid, limitsSaid, mandatesSaid, thresholdsSaid } from './policySaid.ts';

export const settings: Handlers<
  | 'GET /administration/policy'
  | 'GET /administration/catalogue'
  | 'GET /administration/retention'
  | 'GET /administration/retention/ripe'
> = {
  'GET /administration/retention/ripe': ({ deps, turn: { actor } }) => countRipe(deps, actor),
  'GET /administration/policy': async ({ deps, turn: { actor, language } }) => {
    const found = await policyFor(deps, actor);
    if (!found.ok) return found;
    const policy = found.value;
    return ok({
      law: lawSaid(policy, language),
      limits: limitsSaid(policy, language),
      mandates: mandatesSaid(policy, language),
      thresholds: thresholdsSaid(policy, language),
    });
  },
  'GET /administration/catalogue': async ({ deps, turn: { actor, directory, language } }) => {
    const found = await catalogueFor(deps, actor);
    if (!found.ok) return found;
    const { indicators, imported } = found.value;
    return ok({
      rows: indicators.map(({ id, title, areas, theme, measure, better, source }) => ({
        ...{ id, title, theme, areas: areas.join(', ') },
        measure: say(measureNames[measure], language),
        better: say(betterNames[better], language),
        source: say(sourceText(source), language),
      })),
      imported: imported && {
        at: momentSaid(imported.at, language),
        by: nameOf(imported.by, directory) || imported.by,
      },
    });
  },
  'GET /administration/retention': async ({ deps, turn: { actor, directory, language } }) => {
    const found = await retentionFor(deps, actor);
    if (!found.ok) return found;
    const { decisions, removals, held } = found.value;
    return ok({
      decisions: decisions.map(({ reference, before, kinds, enteredBy, enteredAt }) => ({
        ...{ reference, before: momentSaid(before, language), at: momentSaid(enteredAt, language) },
        kinds: kinds.map((kind) => nameSaid(kind, decidedKindNames, language)),
        by: nameOf(enteredBy, directory) || enteredBy,
      })),
      held: held.map(({ number, by, at }) => ({
        ...{ number, by: nameOf(by, directory) || by, at: momentSaid(at, language) },
      })),
      unfinished: removals.filter(({ state }) => state === 'removing').map(({ number }) => number),
      removed: removals.filter(({ state }) => state !== 'removing').length,
    });
  },
};
