import type { Indicator } from '../domain/indicators/define.ts';
import type { Language } from '../text/language.ts';

/** Nothing was there to count. */
const none = '–';

/** A figure as people read it in their language: `8 %`, `2,4`, `5 h`; hours past two days as days. */
export function figure(value: number | null, unit: Indicator['unit'], language: Language): string {
  if (value === null) return none;
  switch (unit) {
    case 'share':
      return `${number(value * 100, 0, language)} %`;
    case 'hours':
      return value > 48
        ? `${number(value / 24, 0, language)} ${language === 'en' ? 'days' : 'dagar'}`
        : `${number(value, 0, language)} ${language === 'en' ? 'h' : 'tim'}`;
    case 'count':
    case 'rate':
      return number(value, 1, language);
  }
}

const number = (value: number, digits: number, language: Language): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : 'sv-SE', { maximumFractionDigits: digits });
