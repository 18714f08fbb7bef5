import { Temporal } from 'temporal-polyfill';
import { type Instant, stockholm } from '../time.ts';
import { told, tracesOf } from './clues.ts';
import { concept, Reading } from './reading.ts';
import { tellsWhen } from './readTime.ts';
import { numberOf, timeTextOf } from './timeWords.ts';

/** The answers of one form or another that a text gives besides those of `Prefill`; left out where it does not tell. */
export interface AlsoTold {
  readonly says?: 'klagomal' | 'synpunkt' | 'berom';
  readonly sayer?: 'enskild' | 'anhorig' | 'godMan';
  /** How many events a bundle is of. */
  readonly events?: number;
  /** The days a bundle is of, YYYY-MM-DD, never after today. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Whether the words tell anything of when it was; then "now" is no honest default. */
  readonly tellsWhen: boolean;
}

const praise = told(
  'beröm | berömmer | berömde | berömma | tacka | tackar | tackade | tack | tacksam* | nöjd* | jättenöjd* | praise* | compliment* | thankful | -inte nöjd* | -tackade nej | -tackar nej | -tack vare',
);
const complaint = told(
  'klagar | klagade | klagat | klaga | klagomål* | klagan | missnöjd* | missnöje* | besviken | besvikna | upprörd* | kritik | kritisk* | kritiserar | arg | arga | irriterad* | complain* | unhappy',
);
const displeased = concept('inte nöjd* | inte är nöjd* | inte var nöjd*');
const suggestion = told('synpunkt* | förslag | förslaget | förbättringsförslag* | föreslår | föreslog | suggest*');

const guardian = concept('god man | gode man* | gode mannen | förvaltare | förvaltaren');
const kin = concept(
  'anhörig | anhöriga | anhörige | anhörigen | närstående | dotter | dottern | dottrar | son | sonen | mamma* | pappa* | maka | makan | make | maken | hustru | hustrun | fru | frun | syster | systern | bror | brodern | sambo | sambon | familj | familjen | föräldrar* | daughter | son | wife | husband | relative',
);
const oneself = concept(
  'boende | boenden | brukare | brukaren | kund | kunden | hyresgäst | hyresgästen | vårdtagare | vårdtagaren | patient | patienten | deltagaren | resident',
);
const speaks = concept(
  'klagar | klagade | klagat | klagomål | är missnöjd* | var missnöjd* | är besviken | var besviken | är upprörd | var upprörd | är arg | var arg | är irriterad | var irriterad | är nöjd | är jättenöjd | var nöjd | var jättenöjd | är inte nöjd* | var inte nöjd* | är tacksam | vill tacka | ville tacka | vill klaga | ville klaga | vill ge beröm | vill berömma | ger beröm | gav beröm | berömmer | berömde | tackar | tackade | tycker | tyckte | anser | ansåg | säger tack | sa tack | föreslår | föreslog | framför | framförde | vill framföra | ville framföra | vill lämna | ville lämna | kräver | har synpunkt* | hade synpunkt* | lämnar synpunkt* | lämnade synpunkt* | har förslag | har ett förslag | undrar | undrade | ifrågasätter | ifrågasatte | kritiserar | complains | complained | thinks | wants',
);
const saidBy = concept('från | av | by | from');
// Between who speaks and that she does stand a few words: "dottern till en boende klagar".
const reachOfSpeaker = 6;

/** Reads them by rules alone, in time in proportion to the text. Throws only when `now` is not an instant. */
export function alsoTold(text: string, now: Instant): AlsoTold {
  const reading = new Reading(text);
  const events = eventsOf(reading);
  const says = saysOf(reading);
  const sayer = sayerOf(reading);
  const period = periodOf(timeTextOf(reading.tokens), stockholm(now).toPlainDate());
  return {
    ...(says ? { says } : {}),
    ...(sayer ? { sayer } : {}),
    ...(events ? { events } : {}),
    ...(period ? { period } : {}),
    tellsWhen: tellsWhen(reading, now),
  };
}

/** Where both praise and complaint are told it is for a person to say which. */
function saysOf(reading: Reading): AlsoTold['says'] {
  const tells = (clue: ReturnType<typeof told>) => tracesOf(clue, reading).length > 0;
  const isPraise = tells(praise);
  const isComplaint = tells(complaint) || reading.has(displeased);
  if (isPraise && isComplaint) return undefined;
  if (isPraise) return 'berom';
  if (isComplaint) return 'klagomal';
  return tells(suggestion) ? 'synpunkt' : undefined;
}

/** The first who is told to speak: "dottern till en boende klagar", "klagomål från anhörig". */
function sayerOf(reading: Reading): AlsoTold['sayer'] {
  const [speech] = reading.meets(speaks);
  const source = reading.meets(saidBy).find(({ from }) => speech && from >= speech.to && from <= speech.to + 1);
  if (source) return whoAt(reading, source.to, source.to + 2);
  return speech ? whoAt(reading, Math.max(0, speech.from - reachOfSpeaker), speech.from) : undefined;
}

function whoAt(reading: Reading, from: number, to: number): AlsoTold['sayer'] {
  for (let at = from; at < to; at++) {
    if (reading.standsAt(guardian, at)) return 'godMan';
    if (reading.standsAt(kin, at)) return 'anhorig';
    if (reading.standsAt(oneself, at)) return 'enskild';
  }
  return undefined;
}

const count =
  '(?<count>\\d{1,3}|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|tretton|fjorton|sexton|sjutton|arton|nitton|tjugo|two|three|four|five|six|seven|eight|nine|ten)';
const counted = new RegExp(
  `(?<![\\w./:-])${count} (?:ganger|ggr|tillfallen|st |fall\\b|fallen|fallolyckor|fallhandelser|handelser|avvikelser|tillbud|larm|besok|insatser|doser|signeringar|(?:sen|utebliv|missad|forsen|obesvarad|glomd)[a-z]*|falls|times|visits|doses|late|missed)`,
);
const teens = new Map(
  ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'].map((word, i) => [word, 13 + i]),
);

/** Undefined where no number is told, or it is not of several events. */
function eventsOf(reading: Reading): number | undefined {
  const word = counted.exec(timeTextOf(reading.tokens))?.groups?.count ?? '';
  const number = teens.get(word) ?? numberOf(word);
  return number >= 2 && number <= 500 ? number : undefined;
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const inMonth = new RegExp(`\\b(?:i|under) (?<month>${months.join('|')})(?! \\d)\\b`);

/** The month or the calendar week that is told, cut off at today. */
function periodOf(timeText: string, today: Temporal.PlainDate): AlsoTold['period'] {
  const name = inMonth.exec(timeText)?.groups?.month;
  if (name) return monthOf(lastMonth(months.indexOf(name) + 1, today), today);
  if (/\b(?:forra|last) (?:manaden|month)\b/.test(timeText)) return monthOf(today.subtract({ months: 1 }), today);
  if (/\b(?:den har|denna|this) (?:manaden|manad|month)\b/.test(timeText)) return monthOf(today, today);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (/\b(?:forra|last) (?:veckan|week)\b/.test(timeText)) return days(monday.subtract({ weeks: 1 }), 6, today);
  return /\b(?:den har|denna|this) (?:veckan|vecka|week)\b/.test(timeText) ? days(monday, 6, today) : undefined;
}

const lastMonth = (month: number, today: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: month > today.month ? today.year - 1 : today.year, month, day: 1 });

const monthOf = (inIt: Temporal.PlainDate, today: Temporal.PlainDate): AlsoTold['period'] =>
  days(inIt.with({ day: 1 }), inIt.daysInMonth - 1, today);

function days(from: Temporal.PlainDate, more: number, today: Temporal.PlainDate): AlsoTold['period'] {
  const to = from.add({ days: more });
  return { from: from.toString(), to: (Temporal.PlainDate.compare(to, today) > 0 ? today : to).toString() };
}
