import type { CategoryKey } from '../categories.ts';
import { choice, moment, yesNoUnknown } from '../forms/fields.ts';
import { aboutWork, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['sekretess', 'dokumentation', 'rutin_saknas'];

/** Where personal data are involved, the 72 hours to IMY run from when it was known. Source: GDPR art. 33; R03, R18. */
export const informationssakerhet: ReportType = {
  key: 'informationssakerhet',
  title: {
    sv: 'Informationssäkerhet och personuppgifter',
    en: 'Information security and personal data',
    lattlast: 'Uppgifter som hamnat fel',
  },
  lead: {
    sv: 'Uppgifter som spreds, försvann eller hamnade hos fel person. System som låg nere.',
    en: 'Data that leaked, got lost or reached the wrong person. Systems that were down.',
    lattlast: 'Uppgifter kom till fel person eller försvann. Datorn fungerade inte.',
  },
  notice: {
    sv: 'Skriv inte av uppgifterna som spreds. Beskriv bara vad för slags uppgifter det var.',
    en: 'Do not repeat the data that leaked. Only say what kind of data it was.',
    lattlast: 'Skriv inte själva uppgifterna. Skriv bara vilken sort det var.',
  },
  kind: 'avvikelse',
  categories: ['informationssakerhet', ...others],
  fields: [
    what,
    choice(
      'personalData',
      {
        sv: 'Handlar det om personuppgifter?',
        en: 'Are personal data involved?',
        lattlast: 'Handlar det om uppgifter om en person?',
      },
      yesNoUnknown,
      { required: true },
    ),
    harm,
    when,
    moment(
      'knownSince',
      { sv: 'När blev det känt hos er?', en: 'When did you learn of it?', lattlast: 'När fick ni veta det?' },
      {
        upFront: true,
        hint: {
          sv: 'Kommunen har 72 timmar på sig från den stunden.',
          en: 'The municipality has 72 hours from that moment.',
        },
      },
    ),
    unit,
    choice(
      'incident',
      { sv: 'Vad var det som hände?', en: 'What kind of incident?', lattlast: 'Vad blev fel?' },
      {
        wrongReceiver: {
          sv: 'Kom till fel mottagare',
          en: 'Reached the wrong receiver',
          lattlast: 'Kom till fel person',
        },
        lost: { sv: 'Tappades bort eller stals', en: 'Was lost or stolen' },
        read: { sv: 'Någon läste utan att få', en: 'Someone read without the right to' },
        changed: { sv: 'Ändrades eller raderades', en: 'Was changed or deleted', lattlast: 'Ändrades eller togs bort' },
        down: { sv: 'Gick inte att nå', en: 'Could not be reached', lattlast: 'Systemet fungerade inte' },
      },
    ),
    alsoCategories(others),
    ...aboutWork,
  ],
};
