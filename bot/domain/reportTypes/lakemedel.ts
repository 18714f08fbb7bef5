import type { CategoryKey } from '../categories.ts';
import { choice, line, yesNoUnknown } from '../forms/fields.ts';
import { aboutPerson, harm, mainCategories, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const kinds: readonly CategoryKey[] = [
  'lakemedel_utebliven',
  'lakemedel_sent',
  'lakemedel_fel_dos',
  'lakemedel_fel_person',
  'lakemedel_fel_administrering',
  'lakemedel_saknas_svinn',
];

export const lakemedel: ReportType = {
  key: 'lakemedel',
  title: { sv: 'Läkemedel', en: 'Medicine', lattlast: 'Medicin' },
  lead: {
    sv: 'Utebliven, sen eller fel dos, fel person, eller läkemedel som saknas.',
    en: 'A dose missed, late or wrong, the wrong person, or medicine that is missing.',
    lattlast: 'Medicin som inte gavs, gavs sent, blev fel eller saknas.',
  },
  kind: 'avvikelse',
  categories: kinds,
  fields: [
    what,
    harm,
    mainCategories(kinds),
    when,
    unit,
    choice(
      'step',
      { sv: 'I vilket steg blev det fel?', en: 'At which step did it go wrong?', lattlast: 'När blev det fel?' },
      {
        prescribing: {
          sv: 'Ordination eller läkemedelslista',
          en: 'Prescription or list of medicines',
          lattlast: 'När medicinen skrevs ut',
        },
        ordering: { sv: 'Beställning eller leverans', en: 'Ordering or delivery' },
        preparing: { sv: 'Iordningställande', en: 'Preparation', lattlast: 'När medicinen gjordes i ordning' },
        giving: { sv: 'När läkemedlet gavs', en: 'When it was given', lattlast: 'När medicinen gavs' },
        signing: { sv: 'Signering', en: 'Signing', lattlast: 'När någon skrev under' },
        storing: { sv: 'Förvaring', en: 'Storage', lattlast: 'Där medicinen förvaras' },
        unknown: { sv: 'Vet inte', en: 'Don’t know', lattlast: 'Jag vet inte' },
      },
    ),
    line(
      'medicine',
      { sv: 'Vilket läkemedel?', en: 'Which medicine?', lattlast: 'Vilken medicin?' },
      {
        hint: {
          sv: 'Namn och styrka, om du vet.',
          en: 'Name and strength, if you know.',
          lattlast: 'Namnet på medicinen, om du vet.',
        },
      },
    ),
    choice(
      'nurseTold',
      { sv: 'Är sjuksköterskan kontaktad?', en: 'Has the nurse been told?', lattlast: 'Vet sjuksköterskan om det?' },
      yesNoUnknown,
    ),
    ...aboutPerson,
  ],
};
