import type { Span } from './folded.ts';
import { firstNames, notNames, surnames, wordLikeFirstNames } from './nameLexicon.ts';

interface Word extends Span {
  written: string;
  /** Lower case, composed, without a genitive s where only that gives a known name. */
  lookedUp: string;
  /** "Anna", not "anna" or "ANNA". */
  isCapitalised: boolean;
  opensSentence: boolean;
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
const sonName = /^(?=.{6})\p{L}+s(?:son|dotter)s?$/u;
const relatives = new Set(['brorsson', 'brorsdotter', 'systersson', 'systersdotter']);
/** Two-part surnames of the kind Lind-qvist, Berg-man, Ny-ström. */
const natureName =
  /^(?:alm|asp|back|berg|björk|blom|bo|dahl|ed|ek|eng|fager|fors|gran|gust|gyllen|hag|hall|hell|hed|hjelm|holm|häll|hög|lager|lilje|lind|ljung|lund|löf|löv|mal|malm|mo|nor|nord|norr|ny|palm|ros|rosen|rud|rönn|sand|sjö|stål|stren|strand|sund|svan|svart|söder|ten|thorn|törn|wall|vall|wester|väster|wik|zetter|å|åker|ö|öst|öster)(?:berg|blad|blom|borg|dahl|fors|gren|holm|kvist|lind|lund|mark|qvist|roth|stedt|ström)s?$/u;
const foreignSurname = /(?:ović|ovic|ević|evic|iewicz|owski|owska|enko|ssen|nen)s?$/u;

const known = (word: string): boolean => firstNames.has(word) || wordLikeFirstNames.has(word) || surnames.has(word);

function lookup(written: string): string {
  const word = written.normalize('NFC').toLowerCase();
  return !known(word) && word.endsWith('s') && known(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(wordPattern)) {
    const gap = text.slice(Math.max(from, index - 6), index);
    words.push({
      written,
      lookedUp: lookup(written),
      isCapitalised: /^\p{Lu}\p{M}*(?:\p{Ll}|$)/u.test(written),
      opensSentence: from === 0 || /[.!?:;\n•*]/.test(gap) || /(?:^|\n) *- *$/.test(gap),
      start: index,
      end: index + written.length,
    });
    from = index + written.length;
  }
  return words;
}

const placeName =
  /.{2}(?:gård|gården|hemmet|huset|hus|backen|gatan|vägen|torget|parken|gläntan|ängen|lunden|kullen|köping|borg|stad|kommun)s?$/u;

const isSurname = (word: Word): boolean =>
  surnames.has(word.lookedUp) ||
  isSonName(word) ||
  natureName.test(word.lookedUp) ||
  foreignSurname.test(word.lookedUp);

const isSonName = (word: Word): boolean => sonName.test(word.lookedUp) && !relatives.has(word.lookedUp);

/** "Anna-Karin" and "Maj-Britt", but not "Maria-rummet". */
function isDoubleName(word: Word): boolean {
  const parts = word.written.split('-');
  if (parts.length !== 2 || !parts.every((part) => /^\p{Lu}/u.test(part))) return false;
  return parts.some((part) => firstNames.has(lookup(part)));
}

const particles = new Set(['von', 'van', 'af', 'de', 'da', 'al', 'el', 'la', 'bin', 'ibn']);
const isInitial = (word: Word): boolean => /^\p{Lu}$/u.test(word.written);
const isUnknownName = (word: Word): boolean =>
  word.isCapitalised && !notNames.has(word.lookedUp) && !placeName.test(word.lookedUp);
const mayBeSurname = (word: Word): boolean => isSonName(word) || firstNames.has(word.lookedUp) || isUnknownName(word);
const isGenitive = (word: Word): boolean => word.lookedUp.length < word.written.normalize('NFC').length;

/** The words of a text with the text between them, read one place at a time. */
interface Reading {
  text: string;
  words: readonly Word[];
}

/** The word after `index` when only a blank, or a full stop after an initial, stands between. */
function nextWord({ text, words }: Reading, index: number): Word | undefined {
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next || next.start - word.end > 2) return undefined;
  const between = text.slice(word.end, next.start);
  return between === ' ' || (isInitial(word) && between === '. ') ? next : undefined;
}

/** How many words after `index` belong to the same name: middle names, initials, particles, surname. */
function wordsToFollow(reading: Reading, index: number): number {
  const longestName = 4;
  let count = 0;
  let pending = 0;
  for (let ahead = index; ahead < index + longestName; ahead += 1) {
    const next = nextWord(reading, ahead);
    if (!next) break;
    pending += 1;
    if (mayBeSurname(next)) count = pending;
    else if (!particles.has(next.written.toLowerCase())) break;
  }
  return count;
}

const lawNames = new Set(['lex']);

/** A first name that needs no more to be one, judged with the words beside it. */
function isFirstName(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  if (!word || lawNames.has(reading.words[index - 1]?.lookedUp ?? '')) return false;
  if (isDoubleName(word) || firstNames.has(word.lookedUp)) return true;
  if (!wordLikeFirstNames.has(word.lookedUp) || !word.isCapitalised) return false;
  const next = nextWord(reading, index);
  if (next?.isCapitalised && isSurname(next)) return true;
  const afterNumber = /\d[.]? ?$/.test(reading.text.slice(Math.max(0, word.start - 3), word.start)); // "12 Jan"
  return !word.opensSentence && !afterNumber;
}

const titles = new Set(['herr', 'fru', 'fröken', 'farbror', 'tant', 'doktor', 'dr', 'syster']);
const persons =
  /^(?:brukare|boende|kund|patient|klient|vårdtagare|omsorgstagare|hyresgäst|deltagare|kollega|kollegan|vikarie|anhörig|maken|make|hustrun|sonen|dottern|undersköterskan|sjuksköterskan)(?:n|en|ns|ens)?$/u;
const codes = new Set(['iv', 'im', 'pm', 'tv', 'it', 'id', 'ok', 'at', 'bt', 'vc', 'ua', 'ub', 'af', 'eu', 'pn', 'sc']);

/** After "fru" or "brukaren" an unknown capitalised word, or initials, is most likely a name. */
function isIntroduced(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  const before = reading.words[index - 1];
  if (!word || !before || word.start - before.end > 2 || notNames.has(word.lookedUp)) return false;
  const between = reading.text.slice(before.end, word.start);
  const isTitle = titles.has(before.lookedUp) && /^\.? $/.test(between);
  if (!isTitle && !(persons.test(before.lookedUp) && /^:? $/.test(between))) return false;
  return isUnknownName(word) || (/^\p{Lu}{2}$/u.test(word.written) && !codes.has(word.lookedUp));
}

/** Initials with full stops: "A.K." or "A. K. B."; lower-case short forms such as "t.ex." are none. */
const initials = /(?<![\p{L}\d.])\p{Lu}\. ?\p{Lu}(?![\p{L}\d])(?:\.(?: ?\p{Lu}\.(?!\p{L}))?)?/gu;
/** "K A ramlade", but not "vitamin B C" or "hus A B". */
const spacedInitials = /(?<![\p{L}\d.])\p{Lu} \p{Lu}(?= \p{Ll}{2})/gu;
const beforeCodes =
  /(?:vitamin|hepatit|grupp|typ|avdelning|avd|plan|hus|ingång|port|trappa|kategori|klass|alternativ|(?<!\p{L})\p{L}) $/iu;

function findInitials(text: string): Span[] {
  const asSpan = ({ 0: match, index }: RegExpExecArray): Span => ({ start: index, end: index + match.length });
  const spaced = [...text.matchAll(spacedInitials)].filter(
    ({ index }) => !beforeCodes.test(text.slice(Math.max(0, index - 14), index)),
  );
  return [...text.matchAll(initials), ...spaced].map(asSpan);
}

function findWords(reading: Reading): Span[] {
  const found: Span[] = [];
  for (let index = 0; index < reading.words.length; index += 1) {
    const word = reading.words[index];
    if (!word) continue;
    const startsName = isFirstName(reading, index) || isIntroduced(reading, index);
    const goesOn = startsName && !isGenitive(word);
    const aloneSurname = isSonName(word) || (word.isCapitalised && natureName.test(word.lookedUp));
    if (!startsName && !(aloneSurname && !notNames.has(word.lookedUp))) continue;
    const more = goesOn ? wordsToFollow(reading, index) : 0;
    found.push({ start: word.start, end: reading.words[index + more]?.end ?? word.end });
    index += more;
  }
  return found;
}

/**
 * Likely names of persons, as a soft hint: first names common in Sweden with the surname that follows, surnames by
 * their endings, what follows "fru" or "brukaren", and initials. A guess by design: it misses rare names and may
 * point at a word that is none, so nothing is refused because of it.
 */
export function findNames(text: string): Span[] {
  return [...findWords({ text, words: wordsOf(text) }), ...findInitials(text)];
}
