import type { Localised } from '../../bot/text/language.ts';

const counted = (count: number, one: Localised, many: Localised): Localised =>
  count === 1 ? one : { sv: `${count} ${many.sv}`, en: `${count} ${many.en}` };

export const searchTexts = {
  words: { sv: 'Ord i ärendet', en: 'Words in the case' },
  wordsHint: {
    sv: 'Alla ord ska finnas i ärendet. Ord inom ”citattecken” ska stå bredvid varandra. Sökningen loggas, men inte orden.',
    en: 'All words must be in the case. Words within “quotes” must stand side by side. The search is logged, the words are not.',
    lattlast: 'Alla ord ska finnas i ärendet. Det står i loggen att du har sökt. Orden står inte i loggen.',
  },
  number: { sv: 'Ärendenummer', en: 'Case number' },
  unitId: { sv: 'Enhet', en: 'Unit' },
  from: { sv: 'Rapporterat från', en: 'Reported from' },
  to: { sv: 'Rapporterat till', en: 'Reported to' },
  category: { sv: 'Kategori', en: 'Category' },
  kind: { sv: 'Slag', en: 'Kind' },
  status: { sv: 'Läge', en: 'Status' },
  risk: { sv: 'Risknivå', en: 'Risk level' },
  lagrum: { sv: 'Lagrum', en: 'Area of law' },
  all: { sv: 'Alla', en: 'All' },
  more: { sv: 'Fler val', en: 'More choices' },
  fewer: { sv: 'Färre val', en: 'Fewer choices' },
  search: { sv: 'Sök', en: 'Search' },
  clear: { sv: 'Rensa', en: 'Clear' },
  none: {
    sv: 'Här finns inget ärende som du kan läsa. Prova färre ord, eller ta bort något val.',
    en: 'There is no case here that you can read. Try fewer words, or take away a choice.',
  },
  found: (count: number): Localised =>
    counted(count, { sv: 'Ett ärende visas', en: 'One case is shown' }, { sv: 'ärenden visas', en: 'cases are shown' }),
  nextPage: { sv: 'Visa fler', en: 'Show more' },
  goOn: { sv: 'Sök vidare', en: 'Go on searching' },
  rests: (day: string): Localised => ({
    sv: `Jag har letat bland det som rapporterats från och med ${day}. Det kan finnas mer längre bak.`,
    en: `I have looked at what was reported from ${day} on. There can be more further back.`,
  }),
  imported: { sv: 'Historik från ett annat system', en: 'History from another system' },
  reported: { sv: 'rapporterat', en: 'reported' },
  riskLevel: (name: string): Localised => ({ sv: `risk: ${name.toLowerCase()}`, en: `risk: ${name.toLowerCase()}` }),
  choose: (number: string): Localised => ({ sv: `Välj ärende ${number}`, en: `Choose case ${number}` }),
  chosen: (count: number): Localised =>
    counted(count, { sv: 'Ett ärende valt', en: 'One case chosen' }, { sv: 'ärenden valda', en: 'cases chosen' }),
  mostChosen: { sv: 'Högst 50 ärenden ryms i en kopia.', en: 'A copy holds 50 cases at most.' },
  copy: { sv: 'Gör maskerad kopia', en: 'Make a masked copy' },
} as const;
