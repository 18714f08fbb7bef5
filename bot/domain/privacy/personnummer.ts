import type { Span } from './folded.ts';

/** A personnummer or samordningsnummer. `certain` is false where the same characters could also be a phone number. */
interface Personnummer extends Span {
  certain: boolean;
}

/** Ten or twelve digits as they stand; `gaps[i]` is what was written before digit `i`. */
interface Reading {
  digits: string;
  gaps: readonly string[];
  start: number;
  end: number;
}

/** How the ten last digits are divided: `YYMMDD-NNNN`, `YY-MM-DD-NNNN`, `YY MM DD NN NN`, or any other way. */
type Spelling = 'unbroken' | 'dashed' | 'pairs' | 'irregular';

/** Nobody in care was born later; keeps "kl 20 850131-…" from being read as the year 2085. */
const latestBirthYear = 2049;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

function readDigits(text: string, start: number, count: number): Reading | undefined {
  const longestGap = 5;
  const gaps: string[] = [];
  let digits = '';
  let end = start;
  while (digits.length < count) {
    const gapStart = end;
    while (digits !== '' && end - gapStart < longestGap && ' \n-+./_'.includes(text[end] ?? 'x')) end += 1;
    const digit = text[end];
    if (digit === undefined || !isDigit(digit)) return undefined;
    gaps.push(text.slice(gapStart, end));
    digits += digit;
    end += 1;
  }
  return isDigit(text[end]) ? undefined : { digits, gaps, start, end };
}

/** Days in the month; February has 29 when the year can be a leap year in this or the last century. */
function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && year !== 1900 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** YYYYMMDD or YYMMDD; a samordningsnummer has the day plus 60. Source: folkbokföringslagen (1991:481) 18–18 a §§. */
function isBirthDate(date: string): boolean {
  const year = Number(date.slice(0, -4));
  const month = Number(date.slice(-4, -2));
  const day = Number(date.slice(-2)) % 60;
  if (date.length === 8 && (year < 1900 || year > latestBirthYear)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year) && Number(date.slice(-2)) < 92;
}

/** The Luhn sum of the ten digits YYMMDDNNNN must be divisible by ten. Source: Skatteverket, SKV 704. */
function hasValidChecksum(ten: string): boolean {
  let sum = 0;
  for (let index = 0; index < ten.length; index += 1) {
    const weighted = Number(ten[index]) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

const beforeLastFour = /^(?: {0,3}|[ \n]{0,2}[-+/_]{1,2}[ \n]{0,2}|\.)$/;
const betweenDateParts = /^(?: {0,2}| ?[-./_] ?)$/;

const isBroken = (gap: string | undefined): boolean => gap !== '';

/** How the number is divided, or undefined where no one divides a personnummer so (a phone, a case number, a time). */
function spellingOf(gaps: readonly string[]): Spelling | undefined {
  const [century = '', tens, year = '', ofMonth, month = '', ofDay, main = '', ...tail] = gaps.slice(-10);
  const ofCentury = gaps.length === 12 ? gaps[1] : '';
  const inside = [ofCentury, tens, ofMonth, ofDay, ...tail];
  if (!beforeLastFour.test(main) || !betweenDateParts.test(year) || !betweenDateParts.test(century)) return undefined;
  if (year.trim() !== month.trim() || month.includes('\n')) return undefined;
  if (inside.some((gap) => gap !== '' && gap !== ' ')) return undefined;
  const unbroken = !inside.some(isBroken);
  if (year.trim() !== '') return unbroken ? 'dashed' : undefined; // "2026-01-31 08 15" is a date and a time
  if (year === '' && month === '' && unbroken) return 'unbroken';
  const inPairs = ![ofCentury, tens, ofMonth, ofDay, tail[0], tail[2]].some(isBroken);
  return inPairs && isBroken(year) === isBroken(month) ? 'pairs' : 'irregular';
}

const amount =
  /^(?:,\d{1,4})? ?(?:mg|ml|g|kg|mcg|µg|μg|ie|kr|cm|mm|dl|cl|l|kcal|kj|steg|enheter|tabletter|%)(?!\p{L})/iu;
const untilTime = /^ ?- ?(?:[01]\d|2[0-4])[:.]?[0-5]\d(?!\d)/;

/** False where the digits go on, so that this is a part of something longer: a row of dates, a timetable, a dose. */
function standsAlone(text: string, { start, end, gaps }: Reading, spelling: Spelling): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 12);
  const main = gaps.at(-4) ?? '';
  if (before.endsWith('+')) return false;
  if (spelling === 'unbroken' && /[-+]/.test(main)) return true;
  if (/\d[-.:]$/.test(before) || /^[-.:]\d/.test(after)) return false;
  if (main.trim() === '' && main !== '' && (amount.test(after) || untilTime.test(after))) return false;
  if (spelling === 'dashed' && gaps.includes('/')) return !/\d\/$/.test(before) && !/^\/\d/.test(after);
  return spelling !== 'irregular' || !(/\d $/.test(before) || /^ \d/.test(after));
}

const named = /(?:p(?:ers(?:on)?)?[-. ]?nr|personnummer|samordningsn(?:umme|)r|född)[.:]? ?$/i;
const mobile = /^07[02369]/;

function judge(text: string, reading: Reading): Personnummer | undefined {
  const { digits, gaps, start, end } = reading;
  if (!isBirthDate(digits.slice(0, -4)) || !hasValidChecksum(digits.slice(-10))) return undefined;
  const spelling = spellingOf(gaps);
  if (spelling === undefined || !standsAlone(text, reading, spelling)) return undefined;
  const asMobile = mobile.test(digits) && gaps.at(-4) === '';
  const clear = spelling === 'dashed' || (spelling === 'unbroken' && !asMobile);
  return { start, end, certain: clear || named.test(text.slice(Math.max(0, start - 24), start)) };
}

/** Every personnummer and samordningsnummer with a possible date and a valid checksum. Linear in the text's length. */
export function findPersonnummer(text: string): Personnummer[] {
  const found: Personnummer[] = [];
  let resume = 0;
  for (const { index } of text.matchAll(/(?<!\d)\d/g)) {
    if (index < resume) continue;
    for (const count of [12, 10]) {
      const reading = readDigits(text, index, count);
      const personnummer = reading && judge(text, reading);
      if (!personnummer) continue;
      found.push(personnummer);
      resume = personnummer.end;
      break;
    }
  }
  return found;
}
