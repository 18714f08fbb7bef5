import { annualTexts as texts } from '../../../text/annual.ts';
import { processKinds } from '../../processes/index.ts';
import { lexSarahOutcomes, outcomeNames } from '../../processes/lexSarahOutcomes.ts';
import { type Asked, type Figure, type FigureGroup, reportedIn } from '../define.ts';

/** The year's lex Sarah reports, compiled without a word of what they are about (R31). */
export function lexSarah(asked: Asked): FigureGroup {
  const where = { ...reportedIn(asked), lexSarah: 'yes' } as const;
  const hours = ['lexSarahFrom', 'lexSarahDecidedAt'] as const;
  return {
    id: 'lexSarah',
    title: texts.groups.lexSarah,
    reports: ['kvalitet'],
    requirements: ['R30', 'R31'],
    figures: [
      { id: 'lexSarah.cases', title: texts.lexSarahCases, unit: 'count', query: { count: 'cases', where } },
      {
        id: 'lexSarah.reported',
        title: texts.lexSarahReported,
        unit: 'share',
        query: { count: 'share', of: 'cases', where, part: { reported: 'lexSarah' } },
      },
      ...(['median', 'mean'] as const).map(
        (count): Figure => ({
          id: `lexSarah.${count}`,
          title: `${texts.lexSarahTime}, ${texts.ways[count]}`,
          unit: 'hours',
          query: { count, hours, where },
        }),
      ),
    ],
  };
}

export function lexSarahOutcome(asked: Asked): FigureGroup {
  const where = { ...reportedIn(asked), lexSarah: 'yes' } as const;
  const rows = [
    ...lexSarahOutcomes.map((outcome) => ({ key: outcome, title: outcomeNames[outcome].sv, outcome })),
    { key: 'none', title: texts.undecided, outcome: null },
  ];
  return {
    id: 'lexSarahOutcome',
    title: texts.groups.lexSarahOutcome,
    reports: ['kvalitet'],
    requirements: ['R31'],
    of: 'lexSarah.cases',
    figures: rows.map(({ key, title, outcome }) => ({
      id: `lexSarahOutcome.${key}`,
      title,
      unit: 'count',
      query: { count: 'cases', where: { ...where, lexSarahOutcome: outcome } },
    })),
  };
}

/** Steps by which a process is brought before an authority. */
export const reportingSteps = ['report', 'notify'];

/** Every other process that a law knows: how often it began, and how often it led to a report to an authority. */
export function processes(asked: Asked): FigureGroup {
  const where = reportedIn(asked);
  const others = processKinds.filter(({ key }) => key !== 'lexSarah');
  return {
    id: 'process',
    title: texts.groups.process,
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R18', 'R19', 'R28'],
    figures: others.flatMap(({ key, title, steps }): readonly Figure[] => [
      {
        id: `process.${key}`,
        title: title.sv,
        unit: 'count',
        query: { count: 'cases', where: { ...where, processes: key } },
      },
      ...(reportingSteps.some((step) => Object.hasOwn(steps, step))
        ? ([
            {
              id: `process.${key}.reported`,
              title: texts.reportedOf(title.sv),
              unit: 'share',
              query: { count: 'share', of: 'cases', where: { ...where, processes: key }, part: { reported: key } },
            },
          ] as const)
        : []),
    ]),
  };
}
