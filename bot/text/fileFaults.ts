import { type Language, type Localised, say } from './language.ts';

/**
 * What is wrong in a file, by code; arguments are what stands in the sentence. The tab says it in the reader's language,
 * the tool in English.
 */
export const fileFaults = {
  empty: () => ({ sv: 'Fyll i något här.', en: 'must not be empty' }),
  oneOf: (values: string) => ({ sv: `Ska vara något av: ${values}.`, en: `must be one of ${values}` }),
  someOf: (values: string) => ({
    sv: `Ska vara ett eller flera av: ${values}. Skilj dem åt med |.`,
    en: `must be one or several of ${values}, separated by |`,
  }),
  idSigns: () => ({
    sv: 'Får inte ha mellanslag eller något av tecknen | / \\ ? #.',
    en: 'must have no space and none of | / \\ ? #',
  }),
  standsForAll: (word: string) => ({
    sv: `Får inte vara ${word}. Det ordet står för alla enheter.`,
    en: `must not be ${word}, which stands for all units`,
  }),
  wholeNumber: () => ({ sv: 'Ska vara ett heltal, eller tomt.', en: 'must be a whole number, or empty' }),
  email: () => ({ sv: 'Ska vara en e-postadress, eller tomt.', en: 'must be an e-mail address, or empty' }),
  tooLong: (most: string) => ({ sv: `Får vara högst ${most} tecken.`, en: `must be at most ${most} characters` }),
  indicatorId: () => ({
    sv: 'Ska vara 1 till 40 tecken: bokstäver a–z, siffror, - eller _.',
    en: 'must be 1 to 40 letters a–z, digits, - or _',
  }),
  notComputed: (computed: string) => ({
    sv: `Lyhörd räknar ut ${computed}. Andra matas in.`,
    en: `Lyhörd computes ${computed}; others are entered`,
  }),
  missingColumn: () => ({ sv: 'Kolumnen saknas.', en: 'the column is missing' }),
  unknownColumn: (known: string) => ({
    sv: `Okänd kolumn. De som finns är: ${known}.`,
    en: `unknown column; known are ${known}`,
  }),
  doubledColumn: () => ({ sv: 'Kolumnen finns två gånger.', en: 'the column stands twice' }),
  emptyFile: () => ({ sv: 'Filen är tom.', en: 'the file is empty' }),
  noColumns: (wanted: string) => ({
    sv: `Första raden ska ha kolumnernas namn, med komma eller semikolon emellan: ${wanted}.`,
    en: `the first line must name the columns, with , or ; between them: ${wanted}`,
  }),
  swapped: () => ({
    sv: 'Det här är personer. Byt plats på filerna: enheterna först, sedan personerna.',
    en: 'here are people; units come first, then people',
  }),
  noRows: () => ({ sv: 'Filen har inga rader.', en: 'the file has no rows' }),
  double: (values: string, line: string) => ({
    sv: `”${values}” finns redan på rad ${line}.`,
    en: `"${values}" stands already on line ${line}`,
  }),
  noUnit: (id: string, file: string) => ({
    sv: `Det finns ingen enhet ”${id}” i ${file}.`,
    en: `there is no unit "${id}" in ${file}`,
  }),
  noPerson: (id: string, file: string) => ({
    sv: `Det finns ingen person ”${id}” i ${file}.`,
    en: `there is no person "${id}" in ${file}`,
  }),
  neither: (id: string) => ({
    sv: `Det finns varken en person eller en enhet ”${id}”.`,
    en: `there is no person and no unit "${id}"`,
  }),
  ownStandIn: () => ({ sv: 'Ingen kan ersätta sig själv.', en: 'nobody stands in for herself' }),
  managerOfNothing: () => ({ sv: 'En chef behöver minst en enhet.', en: 'a manager needs at least one unit' }),
  noBoard: (board: string) => ({
    sv: `Ingen enhet hör till nämnden ”${board}”.`,
    en: `no unit has the board "${board}"`,
  }),
  noAdmin: () => ({
    sv: 'Ingen är admin. Då kan ingen rätta katalogen. Ge minst en person rollen admin.',
    en: 'nobody is admin; then nobody could mend the directory',
  }),
  nobodyActs: (unitId: string) => ({
    sv: `”${unitId}” har varken enhetschef, ersättare eller verksamhetschef. Ingen kan arbeta med enhetens ärenden.`,
    en: `"${unitId}" has no enhetschef, no deputy and no verksamhetschef; nobody can act on its cases`,
  }),
  notUtf8: () => ({
    sv: 'Filen går inte att läsa. Spara den igen som ”CSV UTF-8”.',
    en: 'the file is not UTF-8; save it again as "CSV UTF-8"',
  }),
  brokenQuotes: () => ({
    sv: 'Ett citattecken är inte stängt, eller står mitt i en ruta.',
    en: 'a quotation mark is not closed, or stands inside a cell that has none around it',
  }),
  tooManyLines: (most: string) => ({
    sv: `Filen har fler än ${most} rader. Kontrollera att det är rätt fil.`,
    en: `the file has more than ${most} lines; see that it is the right one`,
  }),
  ragged: (cells: string, columns: string) => ({
    sv: `Raden har ${cells} rutor, men rubrikraden har ${columns}.`,
    en: `the row has ${cells} ${cells === '1' ? 'cell' : 'cells'}, the header has ${columns}`,
  }),
  /** Of files that only the tool reads. */
  inEnglish: (text: string) => ({ sv: text, en: text }),
} satisfies Record<string, (...about: string[]) => Localised>;

export type FileFaultCode = keyof typeof fileFaults;

/** Which words say it; `found` is the cell as it stands in the file. */
export interface FaultWords {
  readonly code: FileFaultCode;
  readonly about: readonly string[];
  readonly found?: string;
}

const texts: Readonly<Record<FileFaultCode, (...about: readonly string[]) => Localised>> = fileFaults;

export function fileFaultText({ code, about, found }: FaultWords, language: Language): string {
  const text = texts[code](...about);
  if (found === undefined) return say(text, language);
  return say({ sv: `${text.sv} Här står ”${found}”.`, en: `${text.en}, found "${found}"` }, language);
}
