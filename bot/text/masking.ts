import type { MaskKind } from '../domain/masking/marks.ts';
import type { Localised } from './language.ts';

/** What was masked, and by which rule. */
export const maskNames: Readonly<Record<MaskKind, { readonly name: Localised; readonly rule: Localised }>> = {
  reporter: {
    name: { sv: 'Den som rapporterade', en: 'The reporter' },
    rule: { sv: 'Namnet på den som rapporterade döljs.', en: 'The reporter’s name is masked.' },
  },
  person: {
    name: { sv: 'Namn på personal', en: 'Name of staff' },
    rule: {
      sv: 'Namn som finns i personallistan döljs, och delar av namn på dem som har hanterat ärendet.',
      en: 'Names in the directory are masked, and parts of the names of those who handled the case.',
    },
  },
  likelyName: {
    name: { sv: 'Troligt namn', en: 'Likely name' },
    rule: { sv: 'Ord som liknar namn eller initialer döljs.', en: 'Words like names or initials are masked.' },
  },
  reference: {
    name: { sv: 'Journalreferens', en: 'Journal reference' },
    rule: { sv: 'Referensen till journalen döljs.', en: 'The reference to the journal is masked.' },
  },
  caseNumber: {
    name: { sv: 'Annat ärendenummer', en: 'Another case’s number' },
    rule: {
      sv: 'Nummer på ärenden som inte är med i kopian döljs.',
      en: 'Numbers of cases that are not in the copy are masked.',
    },
  },
  personnummer: {
    name: { sv: 'Personnummer', en: 'Personal identity number' },
    rule: { sv: 'Personnummer och samordningsnummer döljs.', en: 'Personal identity numbers are masked.' },
  },
  phone: {
    name: { sv: 'Telefonnummer', en: 'Phone number' },
    rule: { sv: 'Telefonnummer döljs.', en: 'Phone numbers are masked.' },
  },
  email: {
    name: { sv: 'E-postadress', en: 'E-mail address' },
    rule: { sv: 'E-postadresser döljs.', en: 'E-mail addresses are masked.' },
  },
  room: {
    name: { sv: 'Rum eller lägenhet', en: 'Room or flat' },
    rule: { sv: 'Rum, lägenhet, säng och våning med nummer döljs.', en: 'Rooms, flats, beds and floors are masked.' },
  },
  own: {
    name: { sv: 'Dolt för hand', en: 'Masked by hand' },
    rule: {
      sv: 'Den som gjorde kopian valde att dölja orden.',
      en: 'Whoever made the copy chose to mask the words.',
    },
  },
};

/** The masked copy itself. Swedish alone, as every paper. */
export const maskedPaperTexts = {
  title: 'Maskerad kopia',
  notice:
    'Maskerad kopia. Där det står [maskerat] har ord tagits bort. Sist i dokumentet står vad som är maskerat och varför.',
  checked:
    'Maskeringen görs av Lyhörd och granskas av den som lämnar ut kopian. Den ersätter inte en sekretessprövning.',
  many: (count: number): string => `${count} ärenden`,
  case: (number: string): string => `Ärende ${number}`,
  rowHead: ['Uppgift', 'Innehåll'],
  reporter: 'Rapporterat av',
  status: 'Läge',
  list: 'Maskeringar',
  listHead: ['Ärende', 'Var', 'Vad', 'Regel', 'Antal'],
  lifted: 'Maskeringar som togs bort',
  liftedWhy: 'Den som gjorde kopian bedömde att orden får läsas.',
  made: (at: string): string => `Kopian gjordes ${at}.`,
} as const;
