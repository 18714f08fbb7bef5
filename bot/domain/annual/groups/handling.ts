import { annualTexts as texts } from '../../../text/annual.ts';
import { type Asked, type Figure, type FigureGroup, reportedIn } from '../define.ts';
import type { MomentColumn, Where } from '../query.ts';

const ways = ['median', 'mean'] as const;

const timed = (
  id: string,
  title: string,
  hours: readonly [MomentColumn, MomentColumn],
  where: Where,
): readonly Figure[] =>
  ways.map((count) => ({
    id: `${id}.${count}`,
    title: `${title}, ${texts.ways[count]}`,
    unit: 'hours',
    query: { count, hours, where },
  }));

/** How long people wait (R22, R44, R78): the clock runs from the report. */
export function times(asked: Asked): FigureGroup {
  const where = reportedIn(asked);
  return {
    id: 'times',
    title: texts.groups.times,
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R22', 'R44', 'R78'],
    figures: [
      ...timed('times.receive', texts.timeToReceive, ['reportedAt', 'receivedAt'], where),
      ...timed('times.decide', texts.timeToDecide, ['reportedAt', 'assessedAt'], where),
      ...timed('times.answer', texts.timeToAnswer, ['reportedAt', 'answeredAt'], where),
      {
        id: 'times.U9',
        title: texts.inTime,
        unit: 'share',
        query: { count: 'indicator', indicator: 'U9', span: asked.span, where: asked.units },
      },
    ],
  };
}

/** What came of it: something was done, it helped, and it did not come back (R46, R47). */
export function effects(asked: Asked): FigureGroup {
  const closed = { ...reportedIn(asked), status: 'closed' };
  return {
    id: 'effects',
    title: texts.groups.effects,
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R46', 'R47', 'R55', 'R80'],
    figures: [
      {
        id: 'effects.U27',
        title: texts.actionDone,
        unit: 'share',
        query: { count: 'share', of: 'cases', where: closed, part: { actionDone: 'yes' } },
      },
      {
        id: 'effects.shown',
        title: texts.effectShown,
        unit: 'share',
        query: {
          ...{ count: 'share', of: 'cases', part: { effect: 'yes' } },
          where: { ...closed, effect: ['yes', 'partly', 'no'] },
        },
      },
      {
        id: 'effects.recurrence',
        title: texts.recurrence,
        unit: 'share',
        query: { count: 'indicator', indicator: 'recurrence', span: asked.span, where: asked.units },
      },
    ],
  };
}

/** Silence is a question to put, and never a proof that nothing happens (R08, R61). */
export const silence = ({ span, units }: Asked): FigureGroup => ({
  id: 'silence',
  title: texts.groups.silence,
  reports: ['kvalitet'],
  requirements: ['R61'],
  figures: [
    { id: 'silence.units', title: texts.silentUnits, unit: 'number', query: { count: 'silentUnits', span, units } },
  ],
});
