import { annualTexts as texts } from '../../../text/annual.ts';
import { type Asked, type FigureGroup, reportedIn } from '../define.ts';

/** A case that is not closed by a moment, as far as anyone knows today. */
const unfinished = ['registered', 'received', 'investigating', 'acting', 'following'];

/** How much was reported, and how much of it was seen before it happened (R15). */
export function totals(asked: Asked): FigureGroup {
  const { units, span } = asked;
  const where = reportedIn(asked);
  const left = { ...units, reportedAt: { before: span.before } };
  return {
    id: 'totals',
    title: texts.groups.totals,
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R15', 'R80'],
    figures: [
      { id: 'totals.cases', title: texts.cases, unit: 'count', query: { count: 'cases', where } },
      { id: 'totals.events', title: texts.events, unit: 'count', query: { count: 'events', where } },
      {
        id: 'totals.riskShare',
        title: texts.riskShare,
        unit: 'share',
        query: { count: 'share', of: 'cases', where, part: { kind: 'risk' } },
      },
      {
        id: 'totals.closed',
        title: texts.closedInYear,
        unit: 'count',
        query: { count: 'cases', where: { ...units, closedAt: span } },
      },
      {
        id: 'totals.open',
        title: texts.openAtEnd,
        unit: 'count',
        query: {
          count: 'cases',
          where: { ...left, any: [{ status: unfinished }, { closedAt: { from: span.before } }] },
        },
      },
    ],
  };
}
