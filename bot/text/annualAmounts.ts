import type { Told } from '../domain/annual/annual.ts';
import type { FigureUnit } from '../domain/annual/define.ts';
import { measureText, numberText } from './amounts.ts';

/** In words, so that a screen reader says it and nobody takes it for nothing. */
const hiddenText = 'visas inte';
const unknownText = '–';

/** Beyond this nobody thinks in hours. */
const mostHours = 72;

/** A figure's amount: `412`, `9,2 % (38 av 412)`, `31 timmar`, `12,5 dagar`; `visas inte` where it may not leave. */
export function toldText({ value, numerator, denominator, hidden }: Told, unit: FigureUnit): string {
  if (hidden) return hiddenText;
  if (value === null) return unknownText;
  switch (unit) {
    case 'share': {
      const of = numerator !== null && denominator !== null ? ` (${text(numerator)} av ${text(denominator)})` : '';
      return `${measureText(value, { unit: 'share' }).sv}${of}`;
    }
    case 'hours':
      return value < mostHours ? measureText(value, { unit: 'hours' }).sv : `${numberText(value / 24, 1).sv} dagar`;
    case 'number':
      return numberText(value, 2).sv;
    default:
      return text(value);
  }
}

const text = (value: number): string => numberText(value, 2).sv;
