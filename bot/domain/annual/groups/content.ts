import { annualTexts as texts } from '../../../text/annual.ts';
import { harmNames } from '../../../text/case.ts';
import { type CategoryGroup, categories, categoryGroups, categoryKeys } from '../../categories.ts';
import { harms } from '../../report.ts';
import { grades } from '../../risk.ts';
import { type Asked, type FigureGroup, reportedIn } from '../define.ts';
import type { Where } from '../query.ts';

const groupKeys = Object.keys(categoryGroups) as CategoryGroup[];
const keysIn = (group: CategoryGroup) => categoryKeys.filter((key) => categories[key].group === group);

/** What the events were about; an event of two categories counts in both (R12). */
export function byCategoryGroup(asked: Asked): FigureGroup {
  return {
    id: 'categoryGroup',
    title: texts.groups.categoryGroup,
    reports: ['kvalitet'],
    requirements: ['R12', 'R40'],
    of: 'totals.cases',
    figures: groupKeys.map((group) => ({
      id: `categoryGroup.${group}`,
      title: categoryGroups[group].sv,
      unit: 'count',
      query: { count: 'cases', where: { ...reportedIn(asked), categories: keysIn(group) } },
    })),
  };
}

/** The same by category, each under its group; those that MAS or MAR watches make the other report's detail (R84). */
export function byCategory(asked: Asked): FigureGroup {
  return {
    id: 'category',
    title: texts.groups.category,
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R12', 'R84'],
    figures: categoryKeys.map((key) => ({
      id: `category.${key}`,
      title: categories[key].label.sv,
      unit: 'count',
      query: { count: 'cases', where: { ...reportedIn(asked), categories: key } },
      under: `categoryGroup.${categories[key].group}`,
    })),
  };
}

/** Health care: given under HSL, or of a category that MAS or MAR watches. */
export const healthKeys = categoryKeys.filter((key) => {
  const { watch } = categories[key];
  return watch.includes('mas') || watch.includes('mar');
});
const ofHealthCare: Where = { any: [{ lagrum: 'hsl' }, { categories: healthKeys }] };

export function health(asked: Asked): FigureGroup {
  const query = { count: 'share', of: 'cases', where: reportedIn(asked), part: ofHealthCare } as const;
  return {
    id: 'health',
    title: texts.groups.health,
    reports: ['patientsakerhet'],
    requirements: ['R84'],
    figures: [{ id: 'health.share', title: texts.healthShare, unit: 'share', query }],
  };
}

export function byHarm(asked: Asked): FigureGroup {
  return {
    id: 'harm',
    title: texts.groups.harm,
    reports: ['patientsakerhet'],
    requirements: ['R84'],
    of: 'health.share',
    figures: harms.map((harm) => ({
      id: `harm.${harm}`,
      title: harmNames[harm].sv,
      unit: 'count',
      query: { count: 'cases', where: { ...reportedIn(asked), ...ofHealthCare, harm } },
    })),
  };
}

const notAssessed = { key: 'none', title: texts.notAssessed } as const;

export function bySeverity(asked: Asked): FigureGroup {
  return graded(asked, 'severity', [
    ...grades.map((grade) => ({ key: `${grade}`, title: texts.severities[grade], part: { severity: grade } })),
    { ...notAssessed, part: { severity: null } },
  ]);
}

/** The colours of SKR's risk matrix; orange from 8, as the municipality's threshold is to begin with. */
const riskSteps = [
  { key: 'low', part: { risk: { from: 1, before: 4 } } },
  { key: 'medium', part: { risk: { from: 4, before: 8 } } },
  { key: 'high', part: { risk: { from: 8, before: 12 } } },
  { key: 'veryHigh', part: { risk: { from: 12 } } },
] as const;

export function byRisk(asked: Asked): FigureGroup {
  return graded(asked, 'risk', [
    ...riskSteps.map(({ key, part }) => ({ key, title: texts.risks[key], part })),
    { ...notAssessed, part: { risk: null } },
  ]);
}

const graded = (
  asked: Asked,
  id: 'severity' | 'risk',
  rows: readonly { key: string; title: string; part: Where }[],
): FigureGroup => ({
  id,
  title: texts.groups[id],
  reports: ['kvalitet', 'patientsakerhet'],
  requirements: ['R13'],
  of: 'totals.cases',
  figures: rows.map(({ key, title, part }) => ({
    id: `${id}.${key}`,
    title,
    unit: 'count',
    query: { count: 'cases', where: { ...reportedIn(asked), ...part } },
  })),
});
