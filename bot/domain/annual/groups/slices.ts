import { annualTexts as texts } from '../../../text/annual.ts';
import { kindNames, lagrumNames, roleNames } from '../../../text/case.ts';
import { lagrumKeys } from '../../categories.ts';
import { operations } from '../../people.ts';
import { kinds } from '../../report.ts';
import { type Asked, type Figure, type FigureGroup, reportedIn } from '../define.ts';
import type { Where } from '../query.ts';

type Row = readonly [key: string, title: string, part: Where, without?: string];

/** A table that parts all reports of the year. */
function slice(
  asked: Asked,
  id: keyof typeof texts.groups,
  requirements: readonly string[],
  rows: readonly Row[],
): FigureGroup {
  const figures = rows.map(([key, title, part, without]): Figure => {
    const query = { count: 'cases', where: { ...reportedIn(asked), ...part } } as const;
    return { id: `${id}.${key}`, title, unit: 'count', query, ...(without !== undefined && { without }) };
  });
  return { id, title: texts.groups[id], reports: ['kvalitet'], requirements, of: 'totals.cases', figures };
}

export const byKind = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'kind',
    ['R14', 'R80'],
    kinds.map((kind): Row => [kind, kindNames[kind].sv, { kind }]),
  );

export const byMonth = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'month',
    ['R80'],
    asked.months.map((reportedAt, i): Row => [String(i + 1).padStart(2, '0'), texts.months[i] ?? '', { reportedAt }]),
  );

export const byLagrum = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'lagrum',
    ['R14'],
    [
      ...lagrumKeys.map((lagrum): Row => [lagrum, lagrumNames[lagrum].sv, { lagrum }]),
      ['none', texts.unknown, { lagrum: null }],
    ],
  );

/** Roles that one or a few people hold would point at them. */
const officers = ['sas', 'mas', 'mar', 'utvecklingsledare', 'ledning', 'admin'];

/** Who reports (R39): how the culture is, never who. */
export const byRole = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'role',
    ['R39'],
    [
      ...(['medarbetare', 'enhetschef', 'verksamhetschef'] as const).map(
        (role): Row => [role, roleNames[role].sv, { reporterRole: role }],
      ),
      ['others', texts.otherRoles, { reporterRole: officers }],
      ['none', texts.unknown, { reporterRole: null }],
    ],
  );

/**
 * Groups of units can be small, and a unit's own week leaves lex Sarah and reports about its manager out: here too they
 * count for the whole organisation alone, or the difference would tell of them.
 */
const ofUnits = (rows: readonly Row[]): readonly Row[] => [
  ...rows.map(([key, title, part]): Row => [key, title, { ...part, secret: null }]),
  // How many of them were about a manager is what lex Sarah leaves.
  ['whole', texts.wholeOnly, { secret: 'yes' }, 'lexSarah.cases'],
];

export const byOperation = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'operation',
    ['R14', 'R62'],
    ofUnits([
      ...operations.map((operation): Row => [operation, texts.operations[operation], { operation }]),
      ['none', texts.unknown, { operation: null }],
    ]),
  );

export const byRegime = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'regime',
    ['R66'],
    ofUnits([
      ...(['kommunal', 'privat'] as const).map((regime): Row => [regime, texts.regimes[regime], { regime }]),
      ['none', texts.unknown, { regime: null }],
    ]),
  );

export const byArea = (asked: Asked): FigureGroup =>
  slice(
    asked,
    'area',
    ['R62'],
    ofUnits([...asked.areas.map((area): Row => [area, area, { area }]), ['none', texts.unknown, { area: null }]]),
  );
