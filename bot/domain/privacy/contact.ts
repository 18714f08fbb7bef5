import type { Span } from './folded.ts';

/** Groups of digits as a person divides a phone number; `gaps[i]` stands before group `i`. */
interface Grouped {
  groups: readonly string[];
  gaps: readonly string[];
}

const longestNumber = 8; // groups

/**
 * Area codes of two and three digits; all others have four. Source: PTS, the Swedish numbering plan (E.164).
 * 010, 020 and 07x are not places but are dialled in the same way.
 */
const shortCodes = /^(?:08|01[013689]|02[0136]|03[1356]|04[0246]|054|06[03]|07[02369]|090)/;
const mobile = /^07[02369]/;
const timeOfDay = /^(?:[01]\d|2[0-4])[0-5]\d$/;

/** How many digits may follow the area code. */
function subscriberLength(code: string): readonly [least: number, most: number] {
  if (mobile.test(code)) return [7, 7];
  if (code.length === 2) return [6, 8];
  return code.length === 3 ? [5, 7] : [5, 6];
}

/** "08-12 2026" is a date and "0730-1600" a shift, though both could be dialled. */
function isDateOrTimes(groups: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = groups;
  if (timeOfDay.test(first) && timeOfDay.test(second)) return true;
  return first.length === 2 && second.length === 2 && /^(?:19|20)\d\d$/.test(third);
}

function isNational({ groups, gaps }: Grouped): boolean {
  const [first = '', ...rest] = groups;
  const digits = groups.join('');
  if (digits.startsWith('00')) return false;
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 4);
  const [least, most] = subscriberLength(code);
  const subscriber = digits.length - code.length;
  if (subscriber < least || subscriber > most) return false;
  if (rest.length === 0) return true;
  const afterCode = first.length === code.length || (mobile.test(code) && first.length === 4);
  const even = rest.length === 1 || rest.every((group) => group.length >= 2 && group.length <= 4);
  const [, gap = '', ...laterGaps] = gaps;
  // "08.12 14" is a date or a time; full stops are believed between the groups of a mobile only.
  const firstGap = gap !== '.' || mobile.test(code);
  const sameGaps = laterGaps.every(
    (later) => later === laterGaps[0] && (later === ' ' || (later === gap && gap !== '/')),
  );
  return afterCode && even && firstGap && sameGaps && !isDateOrTimes(groups);
}

/** The number after `+` or `00`, the bracketed nought left out: 8–13 digits, of which Sweden uses 9–11. */
function isInternational({ groups }: Grouped): boolean {
  const digits = groups.join('');
  if ((groups.at(-1) ?? '').length < 2) return false;
  if (!digits.startsWith('46')) return digits.length >= 8 && digits.length <= 13;
  const national = digits.slice(2).replace(/^0/, '');
  return /^7[02369]/.test(national) ? national.length === 9 : national.length >= 7 && national.length <= 9;
}

const nationalFirst = /\((0\d{1,3})\)|(0\d+)/y;
const nationalNext = /( {0,2}[-/]? {0,2}|\.)(\d+)/y;
const internationalFirst = /()([1-9]\d*)/y;
const internationalNext = /(\)?[ \-/]{0,2}(?:\(0\))?[ -]{0,2})(\d+)/y;

/** The end of the longest run of groups from `start` that is a phone number and does not go on into something else. */
function phoneEnd(
  text: string,
  start: number,
  [first, next]: readonly [RegExp, RegExp],
  isPhone: (g: Grouped) => boolean,
) {
  const groups: string[] = [];
  const gaps: string[] = [];
  const ends: number[] = [];
  let at = start;
  for (let pattern = first; groups.length < longestNumber; pattern = next) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) break;
    groups.push(match[2] ?? match[1] ?? '');
    gaps.push(groups.length === 1 ? '' : (match[1] ?? '').replace(/^ *- *$/, '-').replace(/^ +$/, ' '));
    at += match[0].length;
    ends.push(at);
  }
  for (let count = groups.length; count > 0; count -= 1) {
    const end = ends[count - 1] ?? start;
    const goesOn = /^(?:\d|[-.:]\d|\/[1-9])/.test(text.slice(end, end + 2));
    if (!goesOn && isPhone({ groups: groups.slice(0, count), gaps: gaps.slice(0, count) })) return end;
  }
  return undefined;
}

const notDialled =
  /(?:(?<!\p{L})(?:kl|klockan|art|artikel|lot|batch|serie|ärende|diarie|dnr|ref|rum)[-. ]?(?:nr|nummer)?[.: ]*|(?:19|20)\d\d )$/iu;
const inPairs = /^\d\d(?: \d\d)+$/;

function isSpelledInNational(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const number = text.slice(start, end);
  if (/\d[-.:]$/.test(before) || notDialled.test(before)) return false;
  if (/\d\/$/.test(before) && /^08\D/.test(number)) return false; // 31/08
  return !(/\d $/.test(before) && inPairs.test(number)); // a longer row of pairs
}

/** Swedish and foreign phone numbers of 8–13 digits; 112, 1177 and 114 14 are too short to be one. */
export function findPhones(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(/(?<![\d+])(?:\((?=0\d{1,3}\))|0(?=\d))/g)) {
    const end = phoneEnd(text, index, [nationalFirst, nationalNext], isNational);
    if (end !== undefined && isSpelledInNational(text, index, end)) found.push({ start: index, end });
  }
  // 00 is taken for a prefix before the countries staff have dealings with; article numbers also begin with noughts.
  for (const match of text.matchAll(
    /(?<!\d ?)\+(?:(?=[1-9])| (?=46))|(?<!\d)00(?=[ -]?(?:46|45|47|358|354|48|49|44))[ -]?/g,
  )) {
    const number = match.index + match[0].length;
    const end = phoneEnd(text, number, [internationalFirst, internationalNext], isInternational);
    if (end === undefined || /(?:19|20)\d\d-\d\d-\d\d/.test(text.slice(number, end))) continue;
    found.push({ start: match.index, end });
  }
  return found;
}

/** Addresses such as `anna.öberg+jour@kommun.se`, also with the blanks phones put in and as `anna(at)kommun.se`. The lengths are those of RFC 5321, which also keeps this linear. */
const email =
  /[\p{L}\d_][\p{L}\p{M}\d._%+'-]{0,63}(?: ?@ ?|\(at\)|\[at\])(?:[\p{L}\p{M}\d-]{1,63}\.){1,8}\p{L}[\p{L}\p{M}]{1,23}/gu;

export function findEmails(text: string): Span[] {
  return [...text.matchAll(email)].map(({ 0: address, index }) => ({ start: index, end: index + address.length }));
}
