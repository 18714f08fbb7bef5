import type { CategoryKey } from '../domain/categories.ts';
import type { Harm, Kind } from '../domain/report.ts';
import type { ReportTypeKey } from '../domain/reportTypes/keys.ts';

/** An invented event; weights say how often its like is reported. */
export interface DemoEvent {
  readonly weight: number;
  readonly type: ReportTypeKey;
  readonly kind: Kind;
  readonly categories: readonly CategoryKey[];
  readonly harm: Harm;
  readonly what: string;
  readonly immediateAction: string | null;
}

const event = (
  weight: number,
  type: ReportTypeKey,
  categories: readonly CategoryKey[],
  harm: Harm,
  what: string,
  immediateAction: string | null = null,
  kind: Kind = 'avvikelse',
): DemoEvent => ({ weight, type, kind, categories, harm, what, immediateAction });

export const demoEvents: readonly [DemoEvent, ...DemoEvent[]] = [
  event(
    14,
    'fall',
    ['fall'],
    'none',
    'Hittades sittande på golvet bredvid sängen. Kunde resa sig med stöd.',
    'Hjälpte upp med lyften.',
  ),
  event(
    8,
    'fall',
    ['fall'],
    'none',
    'Gled ur rullstolen vid middagen. Bromsen var inte lagd.',
    'Kontrollerade att inget gjorde ont.',
  ),
  event(
    5,
    'fall',
    ['fall_med_skada'],
    'mild',
    'Föll i badrummet och slog i armbågen mot handfatet.',
    'Tvättade såret och ringde sjuksköterskan.',
  ),
  event(
    1,
    'fall',
    ['fall_med_skada'],
    'serious',
    'Föll i trappan ute. Stark smärta i höften.',
    'Ringde 112 och stannade kvar tills ambulansen kom.',
  ),
  event(
    8,
    'lakemedel',
    ['lakemedel_utebliven'],
    'none',
    'Kvällsdosen låg kvar i dosetten på morgonen.',
    'Ringde sjuksköterskan för ordination.',
  ),
  event(6, 'lakemedel', ['lakemedel_sent'], 'none', 'Morgonmedicinen gavs två timmar för sent på grund av många larm.'),
  event(
    2,
    'lakemedel',
    ['lakemedel_fel_dos'],
    'unknown',
    'Fick två tabletter i stället för en.',
    'Ringde sjuksköterskan, täta kontroller under natten.',
  ),
  event(1, 'lakemedel', ['lakemedel_saknas_svinn'], 'none', 'Tre tabletter saknas vid kontrollräkning av skåpet.'),
  event(
    7,
    'utforande',
    ['sen_insats'],
    'none',
    'Morgonbesöket blev en timme sent. Personen satt kvar i nattlinne och hade inte ätit.',
  ),
  event(
    4,
    'utforande',
    ['utebliven_insats'],
    'mild',
    'Lunchbesöket glömdes bort när två planeringar slogs ihop.',
    'Åkte dit så snart det upptäcktes.',
  ),
  event(
    2,
    'utforande',
    ['larm_ej_besvarat'],
    'unknown',
    'Larm från lägenheten kvitterades först efter fyrtio minuter.',
  ),
  event(3, 'bemotande', ['bemotande'], 'mild', 'Personen blev ledsen när hon tilltalades som ett barn vid duschen.'),
  event(
    3,
    'hot_vald',
    ['hot_vald'],
    'mild',
    'En kollega fick ett slag på armen vid omvårdnaden.',
    'Lämnade rummet och gick in två tillsammans efteråt.',
  ),
  event(3, 'dokumentation', ['dokumentation'], 'none', 'Ändrad förflyttning stod inte i genomförandeplanen.'),
  event(
    2,
    'hjalpmedel',
    ['hjalpmedel'],
    'none',
    'Personlyften stannade halvvägs. Batteriet var inte laddat.',
    'Bytte batteri och märkte upp laddaren.',
  ),
  event(
    1,
    'hjalpmedel',
    ['medicinteknik'],
    'none',
    'Pumpen larmade och gick inte att starta om.',
    'Bytte till reservpumpen.',
  ),
  event(
    2,
    'samverkan',
    ['samverkan_vardgivare'],
    'none',
    'Hemskickad från sjukhuset utan läkemedelslista.',
    'Ringde avdelningen.',
  ),
  event(
    1,
    'handlaggning',
    ['ej_verkstallt_beslut'],
    'none',
    'Beslut om ledsagning är tre månader gammalt och har inte börjat gälla.',
  ),
  event(
    1,
    'informationssakerhet',
    ['sekretess'],
    'none',
    'Planeringslista med adresser låg kvar i en bil på verkstad.',
    'Hämtade listan direkt.',
  ),
  event(2, 'lokal', ['lokal_miljo'], 'none', 'Dörren till altanen går inte att låsa.'),
  event(9, 'risk', ['fall'], 'none', 'Mattan i korridoren har rest sig. Någon kan snubbla.', 'Tejpade kanten.', 'risk'),
  event(
    4,
    'risk',
    ['bemanning'],
    'none',
    'Två nya vikarier ensamma samma natt. Risk att larm inte hinns med.',
    null,
    'risk',
  ),
  event(
    2,
    'klagomal',
    ['sen_insats'],
    'unknown',
    'Dottern tycker att tiderna på kvällen varierar för mycket.',
    null,
    'klagomal',
  ),
  event(1, 'klagomal', ['bemotande'], 'none', 'En anhörig vill tacka för ett fint avsked.', null, 'berom'),
];

/** A missförhållande is rare, but the demo needs one to show what no channel may see. */
export const demoMissforhallande: DemoEvent = event(
  0,
  'missforhallande',
  ['overgrepp'],
  'serious',
  'Personen hade inte fått hjälp att byta eller äta på ett dygn när dagpersonalen kom.',
  'Hjälpte genast och ringde chefen.',
  'missforhallande',
);
