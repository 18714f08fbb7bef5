import { afterAway } from '../domain/absences/words.ts';
import type { Language } from '../text/language.ts';

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
type Simple = 'help' | 'report' | 'mine' | 'toDo' | 'week' | 'languages' | 'whichCase' | 'back';
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
    'my cases': 'mine',
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

export function commandIn(text: string): Command | undefined {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '');
  const lower = words.toLowerCase().normalize('NFC');
  const name = simple.get(lower);
  if (name) return { name };
  const [first = '', ...rest] = lower.split(' ');
  const about = rest.join(' ');
  const language = languageWords.get(about);
  if (/^(språk|sprak|language)$/.test(first)) return language ? { name: 'language', language } : { name: 'languages' };
  if (/^(ärende|arende|case)$/.test(first) && rest.length <= 1) {
    return /\d/.test(about) ? { name: 'case', number: about } : { name: 'whichCase' };
  }
  if (/^(koppla|connect)$/.test(first)) return { name: 'connect', unit: words.slice(first.length).trim() };
  const away = afterAway(words);
  if (away !== undefined) return { name: 'away', said: away };
  const demo = /^demo (?:roll|role)(?: (\S+))?$/.exec(lower);
  return demo ? { name: 'demo', role: demo[1] ?? '' } : undefined;
}
