import { type CategoryKey, categoryKeys } from '../categories.ts';
import { categoryClues } from './categoryClues.ts';
import { tracesOf } from './clues.ts';
import type { Reading, Span } from './reading.ts';

export interface Found {
  readonly category: CategoryKey;
  /** Where in the text it is told, never empty. */
  readonly traces: readonly Span[];
}

/** Gravest first; the first one found gives the report its type. */
const order: readonly CategoryKey[] = [
  'overgrepp',
  'ekonomi_stold',
  'begransningsatgard',
  'sjalvskada',
  'forsvunnen',
  'hot_vald',
  'lakemedel_fel_person',
  'lakemedel_fel_dos',
  'lakemedel_fel_administrering',
  'lakemedel_saknas_svinn',
  'lakemedel_utebliven',
  'lakemedel_sent',
  'fall_med_skada',
  'fall',
  'trycksar',
  'vardrelaterad_infektion',
  'sekretess',
  'informationssakerhet',
  'ej_verkstallt_beslut',
  'handlaggning',
  'samverkan_vardgivare',
  'medicinteknik',
  'hjalpmedel',
  'larm_ej_besvarat',
  'rehabilitering',
  'utebliven_ordination',
  'utebliven_insats',
  'sen_insats',
  'fel_insats',
  'bemotande',
  'nutrition',
  'lokal_miljo',
  'samverkan_internt',
  'dokumentation',
  'bemanning',
  'rutin_saknas',
  'ovrigt',
];

/** What the more telling category already says: the other one is then not an event of its own. */
const covers: Partial<Record<CategoryKey, readonly CategoryKey[]>> = {
  lakemedel_fel_person: ['lakemedel_fel_dos', 'lakemedel_fel_administrering', 'fel_insats'],
  lakemedel_fel_dos: ['lakemedel_fel_administrering'],
  lakemedel_sent: ['lakemedel_fel_administrering'],
  lakemedel_utebliven: ['lakemedel_fel_administrering'],
  overgrepp: ['hot_vald', 'bemotande', 'nutrition'],
  hot_vald: ['bemotande'],
  sjalvskada: ['hot_vald', 'lakemedel_fel_dos', 'lakemedel_saknas_svinn'],
  forsvunnen: ['utebliven_insats', 'hot_vald', 'larm_ej_besvarat'],
  ekonomi_stold: ['forsvunnen', 'informationssakerhet', 'nutrition'],
  ej_verkstallt_beslut: ['handlaggning', 'utebliven_insats', 'sen_insats', 'dokumentation'],
  handlaggning: ['dokumentation', 'sen_insats', 'utebliven_insats', 'samverkan_internt'],
  medicinteknik: ['hjalpmedel', 'larm_ej_besvarat'],
  fel_insats: ['dokumentation'],
  hjalpmedel: ['utebliven_insats'],
  larm_ej_besvarat: ['utebliven_insats', 'sen_insats', 'samverkan_internt'],
  rehabilitering: ['utebliven_ordination', 'utebliven_insats', 'samverkan_internt'],
  utebliven_ordination: ['utebliven_insats', 'samverkan_internt'],
  samverkan_vardgivare: ['samverkan_internt', 'dokumentation', 'lakemedel_utebliven', 'utebliven_insats', 'sen_insats'],
  samverkan_internt: ['dokumentation', 'utebliven_insats'],
  informationssakerhet: ['dokumentation', 'fel_insats', 'forsvunnen', 'samverkan_internt'],
  sekretess: ['dokumentation', 'bemotande'],
  utebliven_insats: ['bemanning'],
  trycksar: ['utebliven_insats'],
};

/** The categories a text tells of, gravest first; a fall stays `fall` here whatever harm there was. */
export function readCategories(reading: Reading): Found[] {
  const found = categoryKeys
    .map((category) => ({ category, traces: categoryClues[category].flatMap((clue) => tracesOf(clue, reading)) }))
    .filter(({ traces }) => traces.length > 0)
    .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
  const covered = new Set(found.flatMap(({ category }) => covers[category] ?? []));
  return found.filter(({ category }) => !covered.has(category));
}
