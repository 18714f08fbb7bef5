import type { Runs, Side } from '../domain/spc/chart.ts';
import type { Localised } from './language.ts';

/** What a control chart says, sentence by sentence; points are called by their labels. */

/** What a lasting change is, where it is known which way is better. */
export type Change = 'better' | 'worse' | 'either';

const sides = {
  above: { sv: 'över', en: 'above' },
  below: { sv: 'under', en: 'below' },
} as const;

const limits = {
  above: { sv: 'över den övre gränsen', en: 'above the upper limit', lattlast: 'ovanligt högt' },
  below: { sv: 'under den undre gränsen', en: 'below the lower limit', lattlast: 'ovanligt lågt' },
} as const;

const changes = {
  better: { sv: 'förbättring', en: 'improvement' },
  worse: { sv: 'försämring', en: 'deterioration' },
  either: { sv: 'förändring', en: 'change' },
} as const;

const lattlastChanges = {
  better: 'Det har blivit bättre på riktigt.',
  worse: 'Det har blivit sämre på riktigt.',
  either: 'Något har ändrats på riktigt.',
} as const;

export const spcTexts = {
  usual: {
    sv: 'Vanlig variation: inget tyder på att något har förändrats.',
    en: 'Usual variation: nothing points to a change.',
    lattlast: 'Det är som vanligt. Inget tyder på en ändring.',
  },
  tooRare: {
    sv: 'Det händer för sällan för att se vad som är vanligt.',
    en: 'It happens too seldom to tell what is usual.',
  },
  noValues: {
    sv: 'Det finns inga värden att bedöma.',
    en: 'There are no values to judge.',
    lattlast: 'Det finns inga värden.',
  },
  columns: {
    label: { sv: 'Punkt', en: 'Point' },
    value: { sv: 'Värde', en: 'Value' },
    centre: { sv: 'Mitt', en: 'Centre' },
    lower: { sv: 'Undre', en: 'Lower' },
    upper: { sv: 'Övre', en: 'Upper' },
    note: { sv: 'Signal', en: 'Signal' },
  },
  outside: { sv: 'utanför', en: 'outside' },
  excluded: { sv: 'räknas inte', en: 'not counted' },
  inLongRun: { sv: 'lång svit', en: 'long run' },
} as const satisfies Record<string, Localised | Record<string, Localised>>;

/** A bare number would be read as a value. A year is known as one. */
const nameIn = (word: string) => (label: string) => (/^\d{1,3}$/.test(label) ? `${word} ${label}` : label);
const inSv = nameIn('punkt');
const inEn = nameIn('point');

const valuesInSv = (n: number): string => (n === 1 ? '1 värde' : `${n} värden`);
const valuesInEn = (n: number): string => (n === 1 ? '1 value' : `${n} values`);

/** `n` of the `needed` values there are. */
export const tooFew = (n: number, needed: number): Localised => ({
  sv: `Det är för få värden för att se vad som är vanligt: ${n} av minst ${needed}.`,
  en: `There are too few values to tell what is usual: ${n} of at least ${needed}.`,
  lattlast: `Det är för få värden. Det finns ${n}. Det behövs minst ${needed}.`,
});

/** The same where only the first values are the baseline. */
export const tooShortBaseline = (n: number, needed: number): Localised => ({
  sv: `Baslinjen har för få värden för att visa vad som är vanligt: ${n} av minst ${needed}.`,
  en: `The baseline has too few values to tell what is usual: ${n} of at least ${needed}.`,
  lattlast: `Det är för få värden i början. Där finns ${n}. Det behövs minst ${needed}.`,
});

/** One value outside the limits. */
export const oneOutside = (label: string, side: Side): Localised => ({
  sv: `Värdet för ${inSv(label)} ligger ${limits[side].sv}.`,
  en: `The value for ${inEn(label)} lies ${limits[side].en}.`,
  lattlast: `Värdet för ${inSv(label)} är ${limits[side].lattlast}.`,
});

/** Several values outside the limits, at least two of `n`; all are named while they are few, else the last. */
export function manyOutside(outside: readonly { label: string; side: Side }[], n: number): Localised {
  const named = outside.length > 4 ? outside.slice(-1) : outside;
  const list = (language: 'sv' | 'en', word: (side: Side) => string): string =>
    new Intl.ListFormat(language).format(
      named.map(({ label, side }) => `${language === 'sv' ? inSv(label) : inEn(label)} (${word(side)})`),
    );
  const last = { sv: named === outside ? '' : 'senast ', en: named === outside ? '' : 'last ' };
  return {
    sv: `${outside.length} av ${valuesInSv(n)} ligger utanför gränserna: ${last.sv}${list('sv', (side) => sides[side].sv)}.`,
    en: `${outside.length} of ${valuesInEn(n)} lie outside the limits: ${last.en}${list('en', (side) => sides[side].en)}.`,
    lattlast: `${outside.length} värden är ovanliga: ${last.sv}${list('sv', (side) => (side === 'above' ? 'högt' : 'lågt'))}.`,
  };
}

/** `length` values, at least four, on one side since `from`; that still lasts. */
export const runSince = (length: number, side: Side, from: string, change: Change): Localised => ({
  sv: `${length} värden i rad har legat ${sides[side].sv} det vanliga, sedan ${inSv(from)}. Det är en verklig ${changes[change].sv}.`,
  en: `${length} values in a row have been ${sides[side].en} the usual, since ${inEn(from)}. It is a real ${changes[change].en}.`,
  lattlast: `${length} värden i rad har varit ${side === 'above' ? 'högre' : 'lägre'} än vanligt. Det började ${inSv(from)}. ${lattlastChanges[change]}`,
});

/** `length` values, at least four, on one side from one point to another; then it ended. */
export const runBetween = (length: number, side: Side, from: string, to: string): Localised => ({
  sv: `${length} värden i rad låg ${sides[side].sv} det vanliga, från ${inSv(from)} till ${inSv(to)}.`,
  en: `${length} values in a row were ${sides[side].en} the usual, from ${inEn(from)} to ${inEn(to)}.`,
  lattlast: `${length} värden i rad var ${side === 'above' ? 'högre' : 'lägre'} än vanligt. Det var från ${inSv(from)} till ${inSv(to)}.`,
});

const moves = {
  above: { sv: ' uppåt', en: ' up' },
  below: { sv: ' nedåt', en: ' down' },
} as const;

/** The values seldom change sides between two points; the level has moved to `side`, where one can tell. */
export function seldomCrosses(
  { crossings, crossingsMin }: Runs,
  side: Side | null,
  from: string,
  to: string,
): Localised {
  const moved = side ? moves[side] : { sv: '', en: '' };
  const times = {
    sv: crossings === 1 ? '1 gång' : `${crossings} gånger`,
    en: crossings === 1 ? 'once' : `${crossings} times`,
  };
  return {
    sv: `Värdena har korsat mittlinjen ${times.sv} från ${inSv(from)} till ${inSv(to)}; slumpen ger oftast minst ${crossingsMin}. Det tyder på att nivån har flyttat sig${moved.sv}.`,
    en: `The values have crossed the centre line ${times.en} from ${inEn(from)} to ${inEn(to)}; chance mostly gives at least ${crossingsMin}. That points to a level that has moved${moved.en}.`,
    lattlast: `Värdena går sällan upp och ner runt mitten. Det är ovanligt. Nivån kan ha flyttat sig${moved.sv} någon gång från ${inSv(from)} till ${inSv(to)}.`,
  };
}

/** So many points, at least one, are counted in nothing. */
export const notCounted = (n: number): Localised => ({
  sv: n === 1 ? '1 punkt räknas inte.' : `${n} punkter räknas inte.`,
  en: n === 1 ? '1 point is not counted.' : `${n} points are not counted.`,
});
