import type { Language } from './language.ts';

/**
 * What is wrong in a file, in Swedish. The imports say it in English, as the tool prints it; that sentence is the key here,
 * with what stands in it left open. A sentence without Swedish would be shown in English: a test asks for each.
 */
const swedish: readonly (readonly [english: RegExp, swedish: string])[] = [
  [/^must not be empty$/, 'Fyll i något här'],
  [/^must be one of (.+)$/, 'Ska vara något av: $1'],
  [/^must be one or several of (.+), separated by \|$/, 'Ska vara ett eller flera av: $1. Skilj dem åt med |'],
  [/^must have no space and none of \| \/ \\ \? #$/, 'Får inte ha mellanslag eller något av tecknen | / \\ ? #'],
  [/^must not be (\S+), which stands for all units$/, 'Får inte vara $1. Det ordet står för alla enheter'],
  [/^must be a whole number, or empty$/, 'Ska vara ett heltal, eller tomt'],
  [/^must be an e-mail address, or empty$/, 'Ska vara en e-postadress, eller tomt'],
  [/^must be at most (\d+) characters$/, 'Får vara högst $1 tecken'],
  [/^must be 1 to 40 letters a–z, digits, - or _$/, 'Ska vara 1 till 40 tecken: bokstäver a–z, siffror, - eller _'],
  [/^Lyhörd computes (.+); others are entered$/, 'Lyhörd räknar ut $1. Andra matas in'],
  [/^the column is missing$/, 'Kolumnen saknas'],
  [/^unknown column; known are (.+)$/, 'Okänd kolumn. De som finns är: $1'],
  [/^the column stands twice$/, 'Kolumnen finns två gånger'],
  [/^the file has no rows$/, 'Filen har inga rader'],
  [/^"(.+)" stands already on line (\d+)$/s, '”$1” finns redan på rad $2'],
  [/^there is no unit "(.*)" in (.+)$/s, 'Det finns ingen enhet ”$1” i $2'],
  [/^there is no person and no unit "(.*)"$/s, 'Det finns varken en person eller en enhet ”$1”'],
  [/^there is no person "(.*)" in (.+)$/s, 'Det finns ingen person ”$1” i $2'],
  [/^nobody stands in for herself$/, 'Ingen kan ersätta sig själv'],
  [/^a manager needs at least one unit$/, 'En chef behöver minst en enhet'],
  [/^no unit has the board "(.*)"$/s, 'Ingen enhet hör till nämnden ”$1”'],
  [
    /^nobody is admin; then nobody could mend the directory$/,
    'Ingen är admin. Då kan ingen rätta katalogen. Ge minst en person rollen admin',
  ],
  [
    /^warning: "(.*)" has no enhetschef, no deputy and no verksamhetschef; nobody can act on its cases$/s,
    '”$1” har varken enhetschef, ersättare eller verksamhetschef. Ingen kan arbeta med enhetens ärenden',
  ],
  [/^the file is not UTF-8; save it again as "CSV UTF-8"$/, 'Filen går inte att läsa. Spara den igen som ”CSV UTF-8”'],
  [
    /^a quotation mark is not closed, or stands inside a cell that has none around it$/,
    'Ett citattecken är inte stängt, eller står mitt i en ruta',
  ],
  [
    /^the file has more than (\d+) lines; see that it is the right one$/,
    'Filen har fler än $1 rader. Kontrollera att det är rätt fil',
  ],
  [/^the row has (\d+) cells?, the header has (\d+)$/, 'Raden har $1 rutor, men rubrikraden har $2'],
];

const found = /^(.*), found "(.*)"$/s;

/** A fault as the reader reads it. What the reader's own file holds is quoted as it stands. */
export function fileFaultText(text: string, language: Language): string {
  if (language === 'en') return text.replace(/^warning: /, '');
  const [, rule = text, cell] = found.exec(text) ?? [];
  const [english, sv] = swedish.find(([sentence]) => sentence.test(rule)) ?? [/^/, ''];
  const said = rule.replace(english, sv);
  return cell === undefined ? `${said}.` : `${said}. Här står ”${cell}”.`;
}
