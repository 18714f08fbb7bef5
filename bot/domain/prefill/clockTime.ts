import { type Groups, numberOf } from './timeWords.ts';

/** A time of day as written: `hours` holds both readings where the words leave morning or afternoon open. */
export interface ClockTime {
  readonly at: number;
  readonly hours: readonly number[];
  readonly minute: number;
  /** Written in figures, as a digital clock shows it, rather than as a word. */
  readonly isFigure: boolean;
}

const hourWord =
  'ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const hour = `(?<hour>${hourWord}|\\d{1,2})`;
const nearly = '(?:(?:var|ar|ca|cirka|ungefar|runt|omkring|kring|strax|efter|fore|innan|typ|about|around) ){0,3}';
const clock = `(?:kl|klockan|clock) ${nearly}`;
const by = `(?:vid|runt|kring|omkring|strax efter|strax fore|strax innan|at|around) ${nearly}(?:kl |klockan )?`;
// Without "klockan" a number is an hour only where nothing counted follows: "vid två tillfällen" is no time.
const afterHour =
  'pa|i|och|men|da|nar|hon|han|jag|vi|hen|de|den|det|en|ett|som|att|for|sa|idag|kom|gick|fick|sag|var|blev|lag|satt|gav|tog|foll|hade|har|utan|under|bor|upp|med|innan|efter|hos|in|ut|today|she|he|i|when|and|in|the|a|yesterday|this|last|pm|am|fm|em';
const nothingCounted = `(?=$| [,.]|(?: (?:${afterHour}|[a-z]+(?:ade|dde|rde|lde|nde|kte|pte|gde|tade|vde))(?: |$)))`;
const unit = '(?: ?(?:mg|ml|g|kg|kr|km|cm|mmol|procent|enheter|e|ie|liter|l|kronor|mikrogram|grader|poang)(?: |$))';
const notMeasured =
  '(?<!(?:inr|dos|dosen|temp|puls|blodsocker|socker|p-glukos|rum|rummet|version|vikt|crp|hb|nr|nummer|saturation|lagenhet|avd|avdelning) )';
const written = '(?<hour>\\d{1,2})[.:](?<minute>\\d{2})';

type Reader = readonly [RegExp, (groups: Groups) => readonly [hour: number, minute: number, isOpen: boolean]];

const pattern = (source: string): RegExp => new RegExp(`(?<![\\w./:-])${source}(?![\\w/:-])`, 'g');
const past = (groups: Groups): number => (/^(?:i|to)$/.test(groups.side ?? '') ? -1 : 1);
const text = (part: string | undefined): string => part ?? '';
/** Single figures and words are spoken hours, on a dial of twelve; 02, 10, 14 and hours with minutes are read as written. */
const spoken = (hourText: string): boolean => !/^(?:0\d|\d\d)$/.test(hourText);

const readers: readonly Reader[] = [
  [
    pattern(`(?<minutes>fem|tio|5|10) (?<side>i|over) halv ${hour}`),
    (g) => [numberOf(text(g.hour)) - 1, 30 + past(g) * numberOf(text(g.minutes)), true],
  ],
  [pattern(`halv ${hour}(?! (?:tablett|tabletter|timme|dos))`), (g) => [numberOf(text(g.hour)) - 1, 30, true]],
  [
    pattern(`halv(?<hour>ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv)(?:tiden)?`),
    (g) => [numberOf(text(g.hour)) - 1, 30, true],
  ],
  [pattern(`half past ${hour}`), (g) => [numberOf(text(g.hour)), 30, true]],
  [
    pattern(
      `(?<minutes>kvart|fem|tio|tjugo|tjugofem|femton|quarter|five|ten|twenty|5|10|15|20|25)(?: minuter| minutes)? (?<side>i|over|to|past) ${hour}(?! (?:tabletter|doser|personer|veckor|dagar|timmar|minuter|boende|brukare|av))`,
    ),
    (g) => [numberOf(text(g.hour)), past(g) * numberOf(text(g.minutes)), spoken(text(g.hour))],
  ],
  [pattern(`(?:${clock}|${by})?${written}(?: ?(?<half>am|pm))`), (g) => [afternoon(g), Number(g.minute), false]],
  [pattern(`(?:${clock}|${by})?(?<hour>\\d{1,2}) ?(?<half>am|pm)`), (g) => [afternoon(g), 0, false]],
  [pattern(`(?:${clock}|${by})${written}(?!${unit})`), (g) => [Number(g.hour), Number(g.minute), false]],
  [
    pattern(`${notMeasured}(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!${unit})`),
    (g) => [Number(g.hour), Number(g.minute), false],
  ],
  [
    pattern(`${notMeasured}(?<!(?:den|d) )(?<hour>\\d{2})[.](?<minute>\\d{2})(?!${unit})`),
    (g) => [Number(g.hour), Number(g.minute), false],
  ],
  [pattern(`${clock}(?<hour>\\d{2})(?<minute>\\d{2})`), (g) => [Number(g.hour), Number(g.minute), false]],
  [pattern(`${clock}(?<hour>\\d{1,2}) (?<minute>[0-5]\\d)(?= |$)`), (g) => [Number(g.hour), Number(g.minute), false]],
  [pattern(`${clock}${hour}(?!${unit})`), (g) => [numberOf(text(g.hour)), 0, spoken(text(g.hour))]],
  [pattern(`${by}${hour}${nothingCounted}`), (g) => [numberOf(text(g.hour)), 0, spoken(text(g.hour))]],
  [
    pattern(`mellan ${hour} och (?:${hourWord}|\\d{1,2})(?:tiden)?${nothingCounted}`),
    (g) => [numberOf(text(g.hour)), 0, spoken(text(g.hour))],
  ],
  [pattern(`(?<hour>${hourWord}|\\d{1,2})(?:-| )?tiden`), (g) => [numberOf(text(g.hour)), 0, spoken(text(g.hour))]],
  [
    pattern('(?:vid|pa|under|runt|kring|mitt pa) (?:lunch|lunchen|lunchtid|lunchtiden|dagen)(?= |$)'),
    () => [12, 0, false],
  ],
  [pattern('at (?:noon|lunch)'), () => [12, 0, false]],
  [pattern('(?:vid|runt|kring|at|strax efter) (?:midnatt|midnight)'), () => [0, 0, false]],
];

const afternoon = (g: Groups): number => (Number(g.hour) % 12) + (g.half === 'pm' ? 12 : 0);

// A time that was planned ("skulle ha fått den kl 8") gives way to one at which something happened.
const planned =
  /(?:skulle|ska|skall|borde|stallet for|planerad|planerat|ordinerad|ordinerat|bokad|bokat|till|ges|should|instead of)(?: [a-z]+){0,4} $/;
// The longest look back that `planned` can use.
const lookBack = 60;

/** Every time of day in a text from `timeTextOf`: happenings first, then what was only planned, each in order. */
export function clockTimesIn(timeText: string): ClockTime[] {
  const taken = new Set<number>();
  const found = readers.flatMap(([words, read]) =>
    [...timeText.matchAll(words)].flatMap((match) => {
      const [hourRead, minuteRead, isOpen] = read(match.groups ?? {});
      const time = onTheDial(hourRead, minuteRead, isOpen);
      const letters = Array.from(match[0], (_, i) => match.index + i);
      // Readers stand from the most telling to the least: "fem i halv sju" is not also "halv sju".
      if (!time || letters.some((at) => taken.has(at))) return [];
      for (const at of letters) taken.add(at);
      return [{ ...time, at: match.index, isFigure: /^\d/.test(text(match.groups?.hour)) }];
    }),
  );
  const isPlanned = ({ at }: ClockTime) => planned.test(timeText.slice(Math.max(0, at - lookBack), at));
  const [happened, onlyPlanned] = [found.filter((time) => !isPlanned(time)), found.filter(isPlanned)];
  return [happened, onlyPlanned].flatMap((times) => times.sort((a, b) => a.at - b.at));
}

function onTheDial(
  hourRead: number,
  minuteRead: number,
  isOpen: boolean,
): Pick<ClockTime, 'hours' | 'minute'> | undefined {
  if (!(hourRead >= 0 && hourRead <= 24) || !(minuteRead > -60 && minuteRead < 60)) return undefined;
  const total = (hourRead * 60 + minuteRead + 24 * 60) % (24 * 60);
  const first = Math.floor(total / 60);
  const hours = isOpen && hourRead <= 12 ? [first, (first + 12) % 24] : [first];
  return { hours, minute: total % 60 };
}
