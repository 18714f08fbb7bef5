import type { Counted } from './indicators/define.ts';

/** Fewer than this in a cell could point at a person, so the cell is empty in what leaves the organisation. */
const smallestCell = 5;

/** Fewer answers than this tell of persons, not of a unit. Source of both: design/domain.md, Privacy. */
const fewestAnswers = 5;

/** A count as it may leave the organisation: null where it is 1–4. Nobody is known by not being there, so 0 stays. */
export const cellThatMayLeave = (count: number): number | null => (count > 0 && count < smallestCell ? null : count);

/**
 * Whether a value may be shown: a survey needs its answers. National surveys keep the rule themselves and give shares
 * alone; a municipality's own survey must say how many answered. `source` is the catalogue's.
 */
export function surveyMayShow(source: string, { denominator }: Pick<Counted, 'denominator'>): boolean {
  if (!source.includes('survey')) return true;
  return denominator === null ? source.includes('national') : denominator >= fewestAnswers;
}
