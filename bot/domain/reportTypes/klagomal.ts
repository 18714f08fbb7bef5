import type { CategoryKey } from '../categories.ts';
import type { Answers } from '../forms/field.ts';
import { choice, line, yesNo } from '../forms/fields.ts';
import type { Kind } from '../report.ts';
import { aboutNobody, alsoCategories, harm, unit, whatAsked, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = [
  'bemotande',
  'utebliven_insats',
  'sen_insats',
  'fel_insats',
  'nutrition',
  'handlaggning',
  'bemanning',
  'lokal_miljo',
];

const kindOf = ({ says }: Answers): Kind => (says === 'synpunkt' || says === 'berom' ? says : 'klagomal');

/** What someone outside says of us (R01, R04), whoever takes it down (R09); who says it, and whether she wants an answer (R11). */
export const klagomal: ReportType = {
  key: 'klagomal',
  title: {
    sv: 'Klagomål, synpunkt eller beröm',
    en: 'Complaint, comment or praise',
    lattlast: 'Vad andra säger om oss',
  },
  lead: {
    sv: 'Någon vill säga hur det är, på gott eller ont.',
    en: 'Someone wants to say how things are, good or bad.',
    lattlast: 'Någon är missnöjd, har en idé eller vill säga tack.',
  },
  kind: kindOf,
  categories: ['ovrigt', ...others],
  settle: ({ chosen }) => (chosen.length > 1 ? chosen.filter((key) => key !== 'ovrigt') : chosen),
  fields: [
    choice(
      'says',
      { sv: 'Vad är det?', en: 'What is it?' },
      {
        klagomal: {
          sv: 'Klagomål: något blev inte som det ska',
          en: 'Complaint: something was not as it must be',
          lattlast: 'Klagomål: något är inte bra',
        },
        synpunkt: { sv: 'Synpunkt eller förslag', en: 'Comment or suggestion', lattlast: 'En idé eller tanke' },
        berom: { sv: 'Beröm', en: 'Praise', lattlast: 'Beröm: något är bra' },
      },
      { required: true },
    ),
    choice(
      'sayer',
      { sv: 'Vem säger det?', en: 'Who says it?' },
      {
        enskild: {
          sv: 'Personen själv',
          en: 'The person receiving care',
          lattlast: 'Personen som får hjälp',
        },
        anhorig: { sv: 'Anhörig', en: 'Relative' },
        godMan: { sv: 'God man eller förvaltare', en: 'Legal guardian', lattlast: 'God man' },
        annan: { sv: 'Någon annan', en: 'Someone else' },
      },
      { required: true },
    ),
    whatAsked(
      { sv: 'Vad säger personen?', en: 'What does the person say?' },
      {
        sv: 'Så nära personens egna ord du kan. Inga namn eller telefonnummer.',
        en: 'As close to the person’s own words as you can. No names or phone numbers.',
        lattlast: 'Skriv det som personen säger. Skriv inte namn eller telefonnummer.',
      },
    ),
    yesNo(
      'answerWanted',
      { sv: 'Vill personen ha svar?', en: 'Does the person want an answer?' },
      { initial: true, upFront: true },
    ),
    yesNo(
      'oral',
      {
        sv: 'Berättades det muntligt för dig?',
        en: 'Was it told to you in person or by phone?',
        lattlast: 'Berättade personen det för dig?',
      },
      {
        upFront: true,
        hint: {
          sv: 'Då får du texten att läsa upp innan den sparas.',
          en: 'Then you get the text to read back before it is kept.',
          lattlast: 'Då läser du upp texten för personen innan du sparar.',
        },
      },
    ),
    unit,
    when,
    alsoCategories(others),
    line(
      'personRef',
      {
        sv: 'Journalreferens, så att chefen kan svara rätt person',
        en: 'Record reference, so that the manager can answer the right person',
        lattlast: 'Nummer i journalen, så att chefen vet vem som ska få svar',
      },
      { max: 60, hint: { sv: 'Aldrig namn eller personnummer.', en: 'Never a name or a personal identity number.' } },
    ),
    ...aboutNobody,
    // Asked last, and not of everybody: praise has no harm to tell of.
    { ...harm, required: false, upFront: true },
  ],
  // What was said aloud is read back to the one who said it (R10).
  readBack: ({ oral }) => oral === true,
};
