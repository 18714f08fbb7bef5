import { describe, expect, test } from '@jest/globals';
import { concernsChild } from '../../../bot/domain/prefill/concernsChild.ts';
import { prefill } from '../../../bot/domain/prefill/prefill.ts';

/** A Sunday, ten in the morning in Stockholm. */
const sunday = '2026-11-22T09:00:00.000Z';
const justAfterMidnight = '2026-11-22T00:10:00.000Z';
const sundayAfternoon = '2026-11-22T14:30:00.000Z';
const sundayEvening = '2026-11-22T20:00:00.000Z';
const lateSaturday = '2026-11-21T22:30:00.000Z';

const times: readonly (readonly [text: string, occurredAt: string | null, now?: string])[] = [
  ['föll kl 02', '2026-11-22T02:00+01:00'],
  ['föll kl. 14.30 igår', '2026-11-21T14:30+01:00'],
  ['föll klockan 7', '2026-11-22T07:00+01:00'],
  ['föll klockan 7', null, sundayEvening],
  ['föll klockan 7 i kväll', '2026-11-22T19:00+01:00', sundayEvening],
  ['föll klockna 14.20', '2026-11-21T14:20+01:00'],
  ['föll 14:05 i går', '2026-11-21T14:05+01:00'],
  ['föll kl 0230', '2026-11-22T02:30+01:00'],
  ['ramlade vid två', '2026-11-22T02:00+01:00'],
  ['ramlade vid två', '2026-11-22T14:00+01:00', sundayEvening],
  ['ramlade vid två', null, sundayAfternoon],
  ['ramlade i natt vid två', '2026-11-22T02:00+01:00', sundayAfternoon],
  ['ramlade kl 14', '2026-11-22T14:00+01:00', sundayAfternoon],
  ['ramlade vid två', '2026-11-22T02:00+01:00', '2026-11-22T01:30:00.000Z'],
  ['ramlade halv tre', '2026-11-22T02:30+01:00'],
  ['ramlade halv tre', '2026-11-22T14:30+01:00', sundayEvening],
  ['ramlade kvart över fem', '2026-11-22T05:15+01:00'],
  ['tio i åtta ramlade hon', '2026-11-22T07:50+01:00'],
  ['fem i halv sju föll han', '2026-11-22T06:25+01:00'],
  ['föll kvart i ett', '2026-11-22T00:45+01:00'],
  ['vid 22 föll hon', '2026-11-21T22:00+01:00'],
  ['ramlade vid tvåtiden', '2026-11-22T02:00+01:00'],
  ['ramlade vid 14-tiden', '2026-11-21T14:00+01:00'],
  ['kl 3 på eftermiddagen föll hon', '2026-11-21T15:00+01:00'],
  // A part of the day stands for an hour of it
  ['föll i natt', '2026-11-22T02:00+01:00'],
  ['föll inatt', '2026-11-22T02:00+01:00', sundayEvening],
  ['föll i natt', '2026-11-22T01:10+01:00', justAfterMidnight],
  ['foll igar kvall', '2026-11-21T20:00+01:00'],
  ['föll i morse', '2026-11-22T07:00+01:00'],
  ['föll i förmiddags', '2026-11-22T10:00+01:00'],
  ['föll i eftermiddags', '2026-11-22T15:00+01:00', sundayEvening],
  ['föll i eftermidags', '2026-11-22T15:00+01:00', sundayEvening],
  ['föll ikväll', '2026-11-22T20:00+01:00', sundayEvening],
  ['föll i kväll', null],
  // Day, part and hour together
  ['igår kväll vid åtta föll hon', '2026-11-21T20:00+01:00'],
  ['i natt halv tre föll hon', '2026-11-22T02:30+01:00'],
  ['i natt vid elva föll hon', '2026-11-21T23:00+01:00'],
  ['i natt vid elva föll hon', '2026-11-21T23:00+01:00', lateSaturday],
  ['föll i söndags kväll vid åtta', '2026-11-15T20:00+01:00'],
  ['i torsdags kl 13', '2026-11-19T13:00+01:00'],
  ['natten till söndag kl 02.15', '2026-11-22T02:15+01:00'],
  ['natten till söndag vid elva', '2026-11-21T23:00+01:00'],
  ['igår natt föll hon', '2026-11-22T02:00+01:00'],
  ['föll den 20/11 kl 9', '2026-11-20T09:00+01:00'],
  ['Föll 20:e november kl 14', '2026-11-20T14:00+01:00'],
  ['föll 2026-11-20 14:05', '2026-11-20T14:05+01:00'],
  ['föll 31/12 kl 14', '2025-12-31T14:00+01:00'],
  // Counted back from now
  ['föll för två timmar sedan', '2026-11-22T08:00+01:00'],
  ['föll en halvtimme sen', '2026-11-22T09:30+01:00'],
  ['för 20 minuter sen ramlade hon', '2026-11-22T09:40+01:00'],
  ['föll nyss', '2026-11-22T10:00+01:00'],
  ['nu har en boende fallit', '2026-11-22T10:00+01:00'],
  ['fell two hours ago', '2026-11-22T08:00+01:00'],
  ['fell at 2 pm', '2026-11-21T14:00+01:00'],
  ['fell yesterday at half past three', '2026-11-21T15:30+01:00'],
  // The planned time gives way to what happened
  ['skulle ha insulin kl 8 men fick det kl 9.30', '2026-11-22T09:30+01:00'],
  // No times
  ['föll i går', null],
  ['hon är 80 år och föll', null],
  ['rum 12, föll', null],
  ['fick 5 mg och 2 tabletter', null],
  ['vid två tillfällen föll hon', null],
  ['två personer lyfte', null],
  ['hon låg på golvet i två timmar', null],
  ['hemtjänsten kom en halvtimme sen', null],
  ['medicinen gavs två timmar för sent', null],
  ['kvällsmedicinen glömdes', null],
  ['INR 2.50, temp 38.50', null],
  ['kl 25:99', null],
  ['imorgon kl 8', null],
  ['möte på torsdag kl 14', null],
  ['hittade ett nattlinne', null],
];

describe('when it happened', () => {
  test.each(times.map(([text, occurredAt, now = sunday]) => ({ text, occurredAt, now })))(
    '"$text" written at $now',
    ({ text, occurredAt, now }) => {
      expect(prefill(text, now).occurredAt).toBe(occurredAt);
    },
  );

  test('the hour that summer time skips is an hour later', () => {
    expect(prefill('föll kl 02.30', '2026-03-29T06:00:00.000Z').occurredAt).toBe('2026-03-29T03:30+02:00');
  });

  test('the hour that comes twice in autumn is the first one', () => {
    expect(prefill('föll kl 02.30', '2026-10-25T06:00:00.000Z').occurredAt).toBe('2026-10-25T02:30+02:00');
  });
});

const harms: readonly (readonly ['none' | 'harm' | 'unknown', ...string[]])[] = [
  [
    'none',
    'föll, ingen skada',
    'ramlade men är oskadd',
    'hon är inte skadad',
    'klarade sig utan skador',
    'inga synliga skador',
    'utan att skada sig',
    'skadade sig inte',
    'slog i huvudet men ingen skada',
    'varken sår eller andra skador',
    'ingen kom till skada',
    'hon slog sig inte',
    'fell, not hurt',
    'FOLL. INGEN SKADA',
  ],
  [
    'harm',
    'blöder från pannan',
    'fick ett blåmärke på armen',
    'fraktur på höften',
    'bröt handleden',
    'har ont i ryggen',
    'svimmade',
    'åkte ambulans till sjukhus',
    'hon avled',
    'ingen fraktur men ett blåmärke',
    'ingen skada men ont i höften',
    'föll inte men brände sig på handen',
    'stukade foten',
    'gjorde sig illa',
    'she is bleeding',
    'fick ett skrapsar pa knat',
  ],
  [
    'unknown',
    'föll i köket',
    'vet inte om hon är skadad',
    'oklart om skada',
    'risk för skada',
    'någon kan skada sig',
    'personal bröt mot rutinen',
    'ont om personal',
    'såromläggningen glömdes',
    'kom hem från sjukhuset',
    'rullstolen är skadad',
    'blodtrycket togs inte',
    'inget ont i det',
    'påsar och kassar',
  ],
];

describe('the harm, in her own words', () => {
  const rows = harms.flatMap(([harm, ...texts]) => texts.map((text) => ({ harm, text })));
  test.each(rows)('"$text" is $harm', ({ harm, text }) => {
    expect(prefill(text, sunday).harm).toBe(harm);
  });
});

const actions: readonly (readonly [text: string, action: string | null])[] = [
  ['en boende föll, vi hjälpte henne upp, ingen skada', 'vi hjälpte henne upp'],
  ['Föll i natt. Vi hjälpte henne upp och ringde sjuksköterska.', 'Vi hjälpte henne upp och ringde sjuksköterska'],
  ['fick fel dos, ringde ssk', 'ringde ssk'],
  ['ramlade och jag tillkallade ambulans', 'jag tillkallade ambulans'],
  ['han svimmade så vi larmade 112', 'vi larmade 112'],
  ['glömde medicinen. Kontaktade anhörig', 'Kontaktade anhörig'],
  ['skar sig på glas, plåstrade om', 'plåstrade om'],
  ['Sjuksköterska kontaktades, ingen skada', 'Sjuksköterska kontaktades'],
  ['golvet var blött. torkade upp direkt', 'torkade upp direkt'],
  ['She fell. We called the nurse', 'We called the nurse'],
  ['foll i koket, vi hjalpte honom upp', 'vi hjalpte honom upp'],
  ['Hjulet lossnade, felanmälde till vaktmästare', 'felanmälde till vaktmästare'],
  ['hon larmade men ingen kom', null],
  ['anhörig ringde och klagade på maten', null],
  ['dottern kontaktade oss', null],
  ['vi ringde inte sjuksköterska', null],
  ['glömde ringa sjuksköterska', null],
  ['borde ha kontaktat läkare', null],
  ['sjuksköterskan svarade inte när vi ringde', null],
  ['föll i badrummet', null],
];

describe('what was done at once', () => {
  test.each(actions.map(([text, action]) => ({ text, action })))('"$text"', ({ text, action }) => {
    expect(prefill(text, sunday).immediateAction).toBe(action);
  });
});

describe('concern for a child', () => {
  test.each([
    'Jag är orolig för barnet i familjen',
    'orosanmälan',
    'vill göra en orosanmälan',
    'ett barn som far illa hemma',
    'pojken blir slagen hemma',
    'mamman dricker hemma och barnen är ensamma',
    'vi har en oro för barnen där vi städar',
    'orolig for barnen',
    'worried about a child at home',
    'Jag är orolig för barnen i familjen, de verkar hungriga',
    'Barnet i lägenheten skriker hela dagarna och pappan dricker',
    'Jag tror att flickan blir slagen hemma',
    'brukarens barnbarn på 5 år lämnas ensam hemma om nätterna',
    'vi vill göra en orosanmälan om ett barn',
    'mamman är full och barnen är rädda',
    'dottern 8 år har blåmärken och säger att pappa slår henne',
    'Tonåringen hemma hos kunden sa att hon är rädd för sin styvpappa',
    'det finns småbarn i hemmet och föräldrarna är påverkade av droger',
    'orolig for barnet hos brukaren',
    'Barn far illa i familjen där vi har boendestöd',
    'hur anmäler man oro för barn?',
    'Pojken kommer smutsig och utan mat till korttids, orolig att han inte får mat hemma',
    'bebisen lämnas ensam när mamman går ut',
    'misstänker att barnen vanvårdas av föräldrarna',
  ])('is heard in "%s"', (text) => {
    expect(concernsChild(text)).toBe(true);
  });

  test.each([
    'barnet på korttids föll och slog knät',
    'en boende föll i badrummet',
    'barnets medicin glömdes',
    'barnbarnet klagade på maten',
    'orosanmälan förhandsbedömdes inte i tid',
    'Jag är orolig för en boende',
    'sonen är orolig för sin mamma',
    'barnet på korttids ramlade från gungan och skrapade knät',
    'flickan på LSS-korttids fick inte sin medicin',
    'Dottern är orolig för sin mamma som ramlat',
    'orolig för att brukaren ska ramla',
    'Orosanmälan om barn blev liggande tre veckor utan förhandsbedömning',
    'sonen ringde och klagade på hemtjänsten',
    'barnbarnet kom på besök med blommor',
    'personalen talade till honom som till ett barn',
    'orosanmälan om äldre kvinna som inte äter',
    'pojken på korttidshemmet slog en annan pojke',
    'vi är oroliga för brukarens vikt',
    'barnvagn blockerar nödutgången',
    'Dottern hotade personalen och var full',
    'lekplatsen utanför boendet är isig',
    'brukarens vuxna son dricker och tar hennes pengar',
    '',
  ])('is not heard in "%s"', (text) => {
    expect(concernsChild(text)).toBe(false);
  });
});
