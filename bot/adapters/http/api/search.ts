import type { z } from 'zod';
import type { searchFilter, searchRoutes } from '../../../contract/search.ts';
import type { Turn } from '../../../conversation/turn.ts';
import { statuses } from '../../../domain/case.ts';
import { categories, categoryKeys, lagrumKeys } from '../../../domain/categories.ts';
import { unitNameOf } from '../../../domain/directory.ts';
import { maskKinds } from '../../../domain/masking/marks.ts';
import type { CaseToMask } from '../../../domain/papers/masked.ts';
import type { Policy } from '../../../domain/policy.ts';
import { kinds } from '../../../domain/report.ts';
import { reportTypeOf } from '../../../domain/reportTypes/index.ts';
import { ok } from '../../../domain/result.ts';
import { riskLevels } from '../../../domain/risk.ts';
import { riskOfRow } from '../../../domain/search/filter.ts';
import { placeFrom, placeText } from '../../../domain/search/place.ts';
import { kindNames, lagrumNames, riskLevelNames, statusNames } from '../../../text/case.ts';
import { type Localised, say } from '../../../text/language.ts';
import { maskNames } from '../../../text/masking.ts';
import { makeMaskedCopy, previewMasking } from '../../../usecases/maskedCopy.ts';
import { searchableUnits } from '../../../usecases/newestCases.ts';
import { type Hit, searchCases } from '../../../usecases/searchCases.ts';
import type { Handlers } from './call.ts';
import { isCaseId, noSuchCase } from './noSuchCase.ts';
import { momentSaid, nameSaid } from './says.ts';
import { wordFile } from './wordFile.ts';

export const search: Handlers<keyof typeof searchRoutes> = {
  'GET /search/choices': async ({ turn: { actor, directory, language } }) => {
    const named = <K extends string>(keys: readonly K[], names: Readonly<Record<K, Localised>>) =>
      keys.map((key) => nameSaid(key, names, language));
    return ok({
      unitId: searchableUnits(actor, directory).map(({ unitId, name }) => ({ key: unitId, name })),
      category: categoryKeys.map((key) => ({ key, name: say(categories[key].label, language) })),
      kind: named(kinds, kindNames),
      status: named(statuses, statusNames),
      risk: named(riskLevels, riskLevelNames),
      lagrum: named(lagrumKeys, lagrumNames),
    });
  },
  'POST /search': async ({ deps, turn }, { body: { filter, words, after } }) => {
    const asked = { filter: given(filter), words, after: after === undefined ? undefined : placeFrom(after) };
    const found = await searchCases(deps, turn.actor, asked);
    if (!found.ok) return found;
    const { hits, next, restsAt } = found.value;
    return ok({
      rows: hits.map((hit) => rowOf(hit, turn, deps.policy)),
      next: next && placeText(next),
      // A search reaches over years: each day says its own.
      restsAt: restsAt === null ? null : momentSaid(restsAt, turn.language, ''),
    });
  },
  'POST /cases/masking': async ({ deps, turn: { actor, language } }, { body }) => {
    if (!body.caseIds.every(isCaseId)) return noSuchCase;
    const found = await previewMasking(deps, actor, body.caseIds);
    if (!found.ok) return found;
    const { cases, terms } = found.value;
    return ok({
      cases: cases.map((one) => ({
        ...{ caseId: one.case.id, number: one.case.number },
        texts: textsOf(one, (text) => say(text, language)),
      })),
      terms: [...terms],
      kinds: maskKinds.map((key) => ({
        key,
        name: say(maskNames[key].name, language),
        rule: say(maskNames[key].rule, language),
      })),
    });
  },
  'POST /cases/masked': async ({ deps, turn }, { body: { caseIds, ...choice } }) => {
    if (!caseIds.every(isCaseId)) return noSuchCase;
    const made = await makeMaskedCopy(deps, turn.actor, caseIds, choice);
    return made.ok ? ok(wordFile(made.value)) : made;
  },
};

/** Only what it says: that is what the log keeps of it. */
const given = (filter: z.output<typeof searchFilter>): z.output<typeof searchFilter> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

function rowOf({ row, mayMask, places }: Hit, turn: Turn, policy: Policy) {
  const { directory, language } = turn;
  const risk = riskOfRow(row, policy);
  return {
    ...{ caseId: row.caseId, number: row.number, mayMask, isImported: row.source === 'import' },
    title: say(reportTypeOf(row.reportType).title, language),
    unit: unitNameOf(row.unitId, directory),
    kind: nameSaid(row.kind, kindNames, language),
    categories: row.categories.map((key) => say(categories[key].label, language)),
    status: nameSaid(row.status, statusNames, language),
    risk: risk && nameSaid(risk, riskLevelNames, language),
    reportedAt: momentSaid(row.reportedAt, language, ''),
    places: places.map(({ passage, parts }) => ({ where: say(passage.where, language), parts: [...parts] })),
  };
}

/** What the case is, and then what was written in it. */
const textsOf = ({ rows, passages }: CaseToMask, word: (text: Localised) => string) => [
  ...rows.map(([where, text]) => ({ where, text, isFact: true })),
  ...passages.map(({ where, text }) => ({ where: word(where), text, isFact: false })),
];
