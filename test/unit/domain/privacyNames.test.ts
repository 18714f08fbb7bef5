import { describe, expect, test } from '@jest/globals';
import { guard } from '../../../bot/domain/privacy.ts';

const hintsIn = (text: string): string[] => guard(text).hints.map(({ start, end }) => text.slice(start, end));

describe('likely names', () => {
  test.each([
    ['Anna ramlade i natt', ['Anna']],
    ['anna ramlade, fatima ahmed hjälpte', ['anna', 'fatima ahmed']],
    ['Fel dos i Annas rum', ['Annas']],
    ['i Annas hall', ['Annas']],
    ['ANNA NILSSON föll', ['ANNA NILSSON']],
    ['Björn Svensson föll', ['Björn Svensson']],
    ['Hjälpte Björn upp', ['Björn']],
    ['Mohammed Al Rashid och Amina kom', ['Mohammed Al Rashid', 'Amina']],
    ['Karl-Erik von Essen och Maj-Britt', ['Karl-Erik von Essen', 'Maj-Britt']],
    ['Lars Johanssons rollator', ['Lars Johanssons']],
    ['Andersson ropade på Lindqvist', ['Andersson', 'Lindqvist']],
    ['Kalle A. kom', ['Kalle A']],
    ['Hos fru Ek och Herr Zetterlund', ['Ek', 'Zetterlund']],
    ['Patienten Zlatko föll, brukaren AK hjälptes', ['Zlatko', 'AK']],
    ['Brukare: Björn', ['Björn']],
    ['A.K. ramlade', ['A.K.']],
    ['K A ramlade', ['K A']],
    ['Gav Anna Alvedon', ['Anna']],
    ['Hos A\u030asa i dag', ['A\u030asa']],
  ])('"%s" is pointed out', (text, names) => {
    expect(hintsIn(text)).toEqual(names);
  });

  test.each([
    'Björn sov inte här. Stig upp ur sängen. Hans rum. Tom förpackning.',
    'Max 4 tabletter per dag, tom burk, ont i axel, ville inte, klara sig',
    'den 12 Jan, i maj, på Måndag',
    'Anmäld enligt lex Sarah och lex Maria; Lex Sarah-anmälan',
    'Gav patienten Alvedon. Waran och Xarelto saknas.',
    'Bussen till Norrköping, Göteborg och Stockholm',
    'på boende Solgården i Lindesberg',
    'Patienten EKG, brukaren HSL, boende LSS',
    'Vitamin B C och hepatit A B finns',
    'T.ex. kl. 08.00 bl.a. p.g.a. brist',
    'Inga skador. Ingen hjälp. Mina och dina saker, sina kläder. Rita en bild.',
    'Medarbetaren gav fel dos. Sonen ringde. Personalen hann inte.',
  ])('nobody is named in "%s"', (text) => {
    expect(hintsIn(text)).toEqual([]);
  });

  test('what is refused is not hinted at as well', () => {
    expect(guard('anna.ek@kommun.se').hints).toEqual([]);
  });
});
