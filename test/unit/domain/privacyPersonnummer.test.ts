import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guard } from '../../../bot/domain/privacy.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The checksum digit, worked out apart from the code under test: doubled digits counted by their cross sum. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

interface Person {
  year: string;
  month: string;
  day: string;
  last: string;
}

const birthday = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const person: fc.Arbitrary<Person> = fc
  .tuple(birthday, fc.constantFrom(0, 60), fc.integer({ min: 0, max: 999 }))
  .map(([born, samordning, serial]) => {
    const year = String(born.getUTCFullYear());
    const month = two(born.getUTCMonth() + 1);
    const day = two(born.getUTCDate() + samordning);
    const three = String(serial).padStart(3, '0');
    return { year, month, day, last: `${three}${checkDigit(`${year.slice(2)}${month}${day}${three}`)}` };
  });

const between = [
  '-',
  '+',
  ' ',
  ' - ',
  '- ',
  ' -',
  '–',
  '—',
  '−',
  '‑',
  '‐',
  ' – ',
  '\u00a0',
  '\u202f',
  '-\u200b',
  '/',
  '--',
  '-\n',
];
const spellings: ((p: Person) => string)[] = [
  ...between.flatMap((sign) => [
    ({ year, month, day, last }: Person) => `${year.slice(2)}${month}${day}${sign}${last}`,
    ({ year, month, day, last }: Person) => `${year}${month}${day}${sign}${last}`,
    ({ year, month, day, last }: Person) => `${year}-${month}-${day}${sign}${last}`,
    ({ year, month, day, last }: Person) => `${year.slice(2)}-${month}-${day}${sign}${last}`,
    ({ year, month, day, last }: Person) => `${year} ${month} ${day}${sign}${last}`,
    ({ year, month, day, last }: Person) => `${year.slice(0, 2)} ${year.slice(2)}${month}${day}${sign}${last}`,
  ]),
  ({ year, month, day, last }) => `${year.slice(2)}${month}${day}${last}`,
  ({ year, month, day, last }) => `${year}${month}${day}${last}`,
  ({ year, month, day, last }) => `${year}.${month}.${day}-${last}`,
  ({ year, month, day, last }) => `${year}.${month}.${day}.${last}`,
  ({ year, month, day, last }) => `${year}/${month}/${day}-${last}`,
  ({ year, month, day, last }) => `${year.slice(2)} ${month} ${day} ${last.slice(0, 2)} ${last.slice(2)}`,
  ({ year, month, day, last }) => `${year}${month}${day}-${last.slice(0, 2)} ${last.slice(2)}`,
  ({ year, month, day, last }) => `${year} ${month}${day} ${last}`,
  ({ year, month, day, last }) => [...`${year}${month}${day}${last}`].join(' '),
  ({ year, month, day, last }) =>
    `${year}${month}${day}-${last}`.replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)] ?? d),
  ({ year, month, day, last }) => `${year}${month}${day}-${last}`.replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)] ?? d),
  ({ year, month, day, last }) => `${year.slice(2)}\u00ad${month}${day}\u2060-${last}`,
];
const surroundings: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Pnr:', ', föll i natt.'],
  ['Brukaren (', ') fick fel dos.'],
  ['Boende i rum A, ', '. 2 tabletter Alvedon saknas'],
  ['personnummer', 'föll'],
  ['👵🏽 föll: "', '" kl 08:15, 5 mg gavs'],
  ['Den 2026-11-22 kl. 02.10 ramlade ', '; ringde 112'],
];

describe('personnummer and samordningsnummer', () => {
  test('every valid one is refused with its exact place, in every spelling and sentence', () => {
    const cases = fc.tuple(person, fc.constantFrom(...spellings), fc.constantFrom(...surroundings));
    fc.assert(
      fc.property(cases, ([someone, spell, [before, after]]) => {
        const written = spell(someone);
        const { refused } = guard(before + written + after);
        const span = { start: before.length, end: before.length + written.length };
        // The same characters are a common spelling of a phone number too; either way they are refused.
        const asPhone = /^07[02369]\d{7}$|^0\d[\d ]*$/.test(written) && refused[0]?.kind === 'phone';
        expect(refused).toEqual([{ kind: asPhone ? 'phone' : 'personnummer', ...span }]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('several in one text are all refused', () => {
    const joints = fc.constantFrom(', ', ' ', '/', ' / ', ';', '\n', ',', ' och ');
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 5 }), joints, (people, joint) => {
        const written = people.map(({ year, month, day, last }) => `${year}${month}${day}-${last}`);
        expect(guard(written.join(joint)).refused).toHaveLength(people.length);
      }),
    );
  });

  test('a wrong checksum is no personnummer', () => {
    const wrong = fc.tuple(person, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...spellings));
    fc.assert(
      fc.property(wrong, ([someone, error, spell]) => {
        const last = someone.last.slice(0, 3) + ((Number(someone.last[3]) + error) % 10);
        const kinds = guard(spell({ ...someone, last })).refused.map((found) => found.kind);
        expect(kinds).not.toContain('personnummer');
      }),
      { numRuns: 5_000 },
    );
  });

  test.each(['850231-1234', '851301-1236', '850100-1237', '850132-1230', '850192-1233', '20850131-1230'])(
    'the impossible date in %s is no personnummer, whatever its last digit',
    (written) => {
      for (let last = 0; last <= 9; last += 1) expect(guard(written.slice(0, -1) + last).refused).toEqual([]);
    },
  );

  test('29 February is a birthday in leap years only', () => {
    expect(guard(`20000229-123${checkDigit('000229123')}`).refused).toHaveLength(1);
    expect(guard(`19000229-123${checkDigit('000229123')}`).refused).toHaveLength(0);
    expect(guard(`010229-123${checkDigit('010229123')}`).refused).toHaveLength(0);
  });

  test('a room or an hour before the number is not taken for its century', () => {
    expect(guard('rum 20 850131-1230').refused).toEqual([{ kind: 'personnummer', start: 7, end: 18 }]);
  });
});

const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

const harmless: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  [
    'a date and a time',
    fc
      .tuple(day, time, fc.constantFrom(' ', ' kl ', ' kl. ', 'T', ', '), fc.constantFrom(':', '.'))
      .map(
        ([date, [hour, minute], joint, sign]) =>
          date.toISOString().slice(0, 10) + joint + two(hour) + sign + two(minute),
      ),
  ],
  [
    'a short date and hours',
    fc
      .tuple(day, time, time)
      .map(([date, [from], [to]]) => `${date.toISOString().slice(2, 10)} ${two(from)}-${two(to)}`),
  ],
  [
    'a date and a shift',
    fc
      .tuple(day, time, time)
      .map(([date, [a, b], [c, d]]) => `${date.toISOString().slice(0, 10)} ${two(a)}${two(b)}-${two(c)}${two(d)}`),
  ],
  [
    'two dates',
    fc
      .tuple(day, day, fc.constantFrom(' - ', '–', ' – ', ' till ', ' '))
      .map(([from, to, joint]) => from.toISOString().slice(0, 10) + joint + to.toISOString().slice(0, 10)),
  ],
  [
    'a date and a dose',
    fc
      .tuple(day, fc.constantFrom('1000 mg', '1500 ml', '1 000 mg', '1200,5 kr', '2000 kcal'))
      .map(([date, dose]) => `${date.toISOString().slice(0, 10)} ${dose}`),
  ],
  ['a case number', fc.tuple(fc.integer({ min: 2000, max: 2035 }), digits(6)).map(([year, n]) => `${year}-${n}`)],
  ['a mobile', digits(7).map((n) => `070-${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`)],
  ['a mobile without signs', digits(7).map((n) => `070${n}`)],
  ['a foreign number', digits(8).map((n) => `+45 ${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6)}`)],
  ['an organisation number', digits(6).map((n) => `212000-${n.slice(0, 4)}`)],
  ['a long article number', digits(14)],
  ['a unit and a room', fc.tuple(digits(3), digits(4)).map(([unit, room]) => `ENH-${unit} rum ${room} 5 mg 08:00`)],
];

test.each(harmless)('%s is never a personnummer', (_, written) => {
  fc.assert(
    fc.property(
      written,
      fc.constantFrom('', 'Hände ', 'Se '),
      fc.constantFrom('', '.', ' i natt', ', rum 12'),
      (text, before, after) => {
        const kinds = guard(before + text + after).refused.map((found) => found.kind);
        expect(kinds).not.toContain('personnummer');
      },
    ),
    { numRuns: 3_000 },
  );
});
