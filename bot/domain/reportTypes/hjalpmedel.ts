import type { CategoryKey } from '../categories.ts';
import { choice, line } from '../forms/fields.ts';
import { aboutPerson, harm, mainCategories, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const kinds: readonly CategoryKey[] = ['hjalpmedel', 'medicinteknik', 'rehabilitering'];

/** Device events go on to MAS and MAR (R19); the device itself is evidence. Source: HSLF-FS 2021:52 5 kap. */
export const hjalpmedel: ReportType = {
  key: 'hjalpmedel',
  title: {
    sv: 'Hjälpmedel och medicinteknik',
    en: 'Assistive and medical devices',
    lattlast: 'Hjälpmedel och maskiner',
  },
  lead: {
    sv: 'Lyft, rullstol, säng, larm eller annan utrustning som krånglade.',
    en: 'A lift, wheelchair, bed, alarm or other equipment that failed.',
    lattlast: 'Lyft, rullstol, säng eller larm som inte fungerade.',
  },
  notice: {
    sv: 'Spara produkten som den är, med alla delar. Märk den så att ingen använder den.',
    en: 'Keep the product as it is, with all its parts. Mark it so that nobody uses it.',
    lattlast: 'Spara saken som den är. Spara alla delar. Sätt på en lapp så att ingen använder den.',
  },
  kind: 'avvikelse',
  categories: kinds,
  fields: [
    what,
    harm,
    mainCategories(kinds),
    when,
    unit,
    line(
      'product',
      { sv: 'Vilken produkt?', en: 'Which product?', lattlast: 'Vilken sak?' },
      {
        hint: { sv: 'Sort, märke och modell.', en: 'Kind, make and model.', lattlast: 'Till exempel: taklyft, märke.' },
      },
    ),
    line(
      'serial',
      { sv: 'Serienummer eller märkning', en: 'Serial number or marking', lattlast: 'Nummer på saken' },
      { max: 60 },
    ),
    choice(
      'taken',
      { sv: 'Är produkten ur bruk?', en: 'Is it out of use?', lattlast: 'Har ni slutat använda saken?' },
      {
        kept: { sv: 'Ja, undanställd och sparad', en: 'Yes, set aside and kept', lattlast: 'Ja, den är undanställd' },
        inUse: { sv: 'Nej, den används än', en: 'No, it is still in use', lattlast: 'Nej, vi använder den' },
        gone: { sv: 'Den är lämnad eller slängd', en: 'It was handed in or thrown away', lattlast: 'Den är borta' },
      },
    ),
    ...aboutPerson,
  ],
};
