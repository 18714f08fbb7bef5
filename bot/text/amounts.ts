import type { Indicator } from '../domain/indicators/define.ts';
import type { Localised } from './language.ts';

/** Amounts as people read them: numbers up to twelve in words, decimals and thousands as each language writes them. */

const words: Readonly<Record<'sv' | 'en', readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

const counted =
  (sv: readonly [one: string, many: string], en: readonly [one: string, many: string]) =>
  (count: number): Localised => ({
    sv: `${words.sv[count] ?? numberText(count).sv} ${count === 1 ? sv[0] : sv[1]}`,
    en: `${words.en[count] ?? numberText(count).en} ${count === 1 ? en[0] : en[1]}`,
  });

export const weeksText = counted(['vecka', 'veckor'], ['week', 'weeks']);
export const remindersText = counted(['påminnelse', 'påminnelser'], ['reminder', 'reminders']);
export const daysText = counted(['dag', 'dagar'], ['day', 'days']);
/** A report is common gender in Swedish, as a week and a day are: "en rapport". */
export const reportsText = counted(['rapport', 'rapporter'], ['report', 'reports']);

const format = (locale: string, digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
const formats = {
  0: { sv: format('sv-SE', 0), en: format('en-GB', 0) },
  1: { sv: format('sv-SE', 1), en: format('en-GB', 1) },
  2: { sv: format('sv-SE', 2), en: format('en-GB', 2) },
} as const;

/** At most so many decimals: `1 234,5` and `1,234.5`. */
export function numberText(value: number, digits: 0 | 1 | 2 = 0): Localised {
  const { sv, en } = formats[digits];
  return { sv: sv.format(value), en: en.format(value) };
}

/** An indicator's value with its unit: `12`, `8,3 %`, `4,2`, `0,17`, `36 timmar`. */
export function measureText(value: number, { unit }: Pick<Indicator, 'unit'>): Localised {
  // Small rates would all look alike with one decimal.
  const digits = unit === 'rate' && Math.abs(value) < 1 ? 2 : 1;
  const { sv, en } = numberText(unit === 'share' ? value * 100 : value, digits);
  switch (unit) {
    case 'share':
      return { sv: `${sv}\u00a0%`, en: `${en}%` };
    case 'hours':
      return value === 1 ? { sv: '1 timme', en: '1 hour' } : { sv: `${sv} timmar`, en: `${en} hours` };
    default:
      return { sv, en };
  }
}
