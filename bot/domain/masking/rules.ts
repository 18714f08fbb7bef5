import type { Case } from '../case.ts';
import { type Directory, nameOf } from '../directory.ts';
import { fold, type Span } from '../privacy/folded.ts';
import { guard } from '../privacy.ts';
import type { MaskKind, Term } from './marks.ts';
import { nameFinder, namePartFinder } from './names.ts';

type Rule = readonly [kind: MaskKind, find: (text: string, guarded: ReturnType<typeof guard>) => readonly Span[]];

/**
 * What a masked copy hides by itself, found in the texts of the cases that stand in it. A guess where it is about names:
 * a person looks through it before the copy leaves the house. Words that two rules find are told by the first.
 */
export function termsIn(cases: readonly Case[], texts: readonly string[], directory: Directory): readonly Term[] {
  const rules = rulesFor(cases, directory);
  const found = new Map<string, Term>();
  for (const text of texts) {
    // People paste from journals and phones: what looks like a space or a hyphen is read as one.
    const plain = fold(text);
    const guarded = guard(plain.text);
    for (const [kind, find] of rules) {
      for (const span of find(plain.text, guarded)) {
        const { start, end } = plain.original(span);
        const term = { text: text.slice(start, end), kind };
        if (term.text.trim() !== '' && !found.has(term.text)) found.set(term.text, term);
      }
    }
  }
  return [...found.values()];
}

function rulesFor(cases: readonly Case[], directory: Directory): readonly Rule[] {
  const named = (personIds: readonly string[]) => [...new Set(personIds)].map((one) => nameOf(one, directory));
  const reporters = named(cases.map(({ reporterId }) => reporterId));
  const ownNumbers = new Set(cases.map(({ number }) => number));
  const isOthers = (text: string, { start, end }: Span) => !ownNumbers.has(text.slice(start, end));
  return [
    ['reporter', nameFinder(reporters)],
    ['reporter', namePartFinder(reporters)],
    ['person', nameFinder(directory.people.map(({ name }) => name))],
    ['person', namePartFinder(named(cases.flatMap(peopleIn)))],
    ...cases.flatMap(({ report: { personRef } }): readonly Rule[] =>
      personRef ? [['reference', every(literal(personRef))]] : [],
    ),
    ['personnummer', (_, { refused }) => refused.filter(({ kind }) => kind === 'personnummer')],
    ['phone', (_, { refused }) => refused.filter(({ kind }) => kind === 'phone')],
    ['email', (_, { refused }) => refused.filter(({ kind }) => kind === 'email')],
    ['caseNumber', (text) => every(/\d{4}-\d{6,}/g)(text).filter((span) => isOthers(text, span))],
    ['room', rooms],
    ['likelyName', (_, { hints }) => hints],
  ];
}

/** Whoever did something in a case, besides its reporter. */
const peopleIn = ({ told, received, assessed, actions, closed }: Case): readonly string[] => [
  ...told.map(({ personId }) => personId),
  ...[received, assessed, closed].flatMap((mark) => mark?.by ?? []),
  ...actions.map(({ ownerId }) => ownerId),
];

/**
 * A room, a flat, a bed or a floor with its number: "rum 12", "lgh nr 1203", "säng B". A letter alone is one only as a
 * capital: "ett rum i huset" is none. Asked afterwards, since a pattern that changes its mind about case within itself
 * (`(?i:…)`) was seen to miss one under load.
 */
const roomOrLetter =
  /(?<!\p{L})(?:rum|rummet|lägenhet|lägenheten|lgh|sal|säng|plats|dörr|port|trappa|vån(?:ing)?|plan)\.? ?(?:nr\.?|nummer|:)? ?(?:\p{L}?\d{1,4}\p{L}?|(\p{L}))(?![\p{L}\p{N}])/giu;
const rooms = (text: string): readonly Span[] =>
  [...text.matchAll(roomOrLetter)]
    .filter(({ 1: letter }) => letter === undefined || /^\p{Lu}$/u.test(letter))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const every =
  (pattern: RegExp) =>
  (text: string): readonly Span[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const literal = (text: string): RegExp => {
  const words = fold(text.normalize('NFC').trim()).text.split(/\s+/);
  return new RegExp(words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'giu');
};
