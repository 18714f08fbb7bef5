import { afterAway } from '../domain/absences/words.ts';
import type { Language } from '../text/language.ts';
import { isOneSlipFrom } from './slip.ts';

/** What a person can write; everything else is her own words. Any case, Swedish or English (design/interfaces.md). */
export type Command =
  | { readonly name: Simple }
  | { readonly name: 'case'; readonly number: string }
  | { readonly name: 'language'; readonly language: Language }
  | { readonly name: 'connect'; readonly unit: string }
  /** `said` is what came after the word. */
  | { readonly name: 'away'; readonly said: string }
  | { readonly name: 'demo'; readonly role: string };

/** `whichCase`: a case is asked for by what is no number. */
type Simple = 'help' | 'report' | 'mine' | 'undo' | 'toDo' | 'week' | 'languages' | 'whichCase' | 'back';
/** Maps, since every object knows words of its own from birth: somebody may write `constructor`. */
const simple = new Map<string, Simple>(
  Object.entries({
    hjälp: 'help',
    hjalp: 'help',
    help: 'help',
    '?': 'help',
    rapportera: 'report',
    rapport: 'report',
    report: 'report',
    meny: 'report',
    menu: 'report',
    'mina ärenden': 'mine',
    'mina arenden': 'mine',
    'mina rapporter': 'mine',
    ärenden: 'mine',
    'my cases': 'mine',
    'my reports': 'mine',
    ångra: 'undo',
    angra: 'undo',
    avbryt: 'undo',
    'ta tillbaka': 'undo',
    undo: 'undo',
    cancel: 'undo',
    'take back': 'undo',
    'att göra': 'toDo',
    'att gora': 'toDo',
    'to do': 'toDo',
    todo: 'toDo',
    vecka: 'week',
    veckan: 'week',
    week: 'week',
    tillbaka: 'back',
    'jag är tillbaka': 'back',
    'jag ar tillbaka': 'back',
    back: 'back',
    'i am back': 'back',
    'i’m back': 'back',
    "i'm back": 'back',
    språk: 'languages',
    sprak: 'languages',
    language: 'languages',
  }),
);

const languageWords = new Map<string, Language>(
  Object.entries({
    sv: 'sv',
    svenska: 'sv',
    swedish: 'sv',
    en: 'en',
    engelska: 'en',
    english: 'en',
    lättläst: 'lattlast',
    lattlast: 'lattlast',
  }),
);

/** What people say around a command. */
const courtesy = /^(?:visa|öppna|show|open|snälla|please) | (?:tack|snälla|please)$/g;
const bareNumber = /^\d{4}-\d{6,}$/;
/** Shorter words lie too close to others. */
const shortestMisspelled = 5;
/** More words are what happened, however they are spelled. */
const mostWordsMisspelled = 2;

export function commandIn(text: string): Command | undefined {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, (marks) => (marks === text.trim() ? marks : ''));
  const lower = words.toLowerCase().normalize('NFC').replace(courtesy, '');
  const name = simple.get(lower);
  if (name) return { name };
  if (bareNumber.test(lower)) return { name: 'case', number: lower };
  // A bare `en` is an article, not a wish.
  const wished = lower.length > 'en'.length ? languageWords.get(lower) : undefined;
  if (wished) return { name: 'language', language: wished };
  const [first = '', ...rest] = lower.split(' ');
  const about = rest.join(' ');
  const language = languageWords.get(about);
  if (/^(språk|sprak|language)$/.test(first)) return language ? { name: 'language', language } : { name: 'languages' };
  if (/^(ärendet?|arendet?|case)$/.test(first) && rest.length <= 1) {
    return /\d/.test(about) ? { name: 'case', number: about } : { name: 'whichCase' };
  }
  if (/^(koppla|connect)$/.test(first)) return { name: 'connect', unit: words.slice(first.length).trim() };
  const away = afterAway(words);
  if (away !== undefined) return { name: 'away', said: away };
  const demo = /^demo (?:roll|role)(?: (\S+))?$/.exec(lower);
  return demo ? { name: 'demo', role: demo[1] ?? '' } : misspelled(lower);
}

function misspelled(lower: string): Command | undefined {
  if (lower.length < shortestMisspelled - 1 || lower.split(' ').length > mostWordsMisspelled) return undefined;
  for (const [words, name] of simple) {
    if (words.length >= shortestMisspelled && isOneSlipFrom(lower, words)) return { name };
  }
  return undefined;
}
