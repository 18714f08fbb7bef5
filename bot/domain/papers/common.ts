import { harmNames, kindNames, lagrumNames, roleNames } from '../../text/case.ts';
import { paperTexts } from '../../text/papers.ts';
import type { Case } from '../case.ts';
import { categories } from '../categories.ts';
import { type Directory, nameOf, unitNameOf } from '../directory.ts';
import type { PaperRow, PaperSection } from '../paper.ts';
import { reportTypeOf } from '../reportTypes/index.ts';
import { riskOf, worst } from '../risk.ts';
import { type Instant, localMinute } from '../time.ts';

export interface PaperContext {
  readonly directory: Directory;
  readonly now: Instant;
  /** Ids of the other cases that the one who gets the paper may know of. */
  readonly known: ReadonlySet<string>;
}

/** Stockholm time as papers write it, with the year: they are read for decades. */
export const written = (at: Instant): string => localMinute(at).slice(0, 16).replace('T', ' kl. ');

export const empty = '–';

/** What the case is. Who reported is a role and never a name: the paper leaves the house. */
export function caseRows(c: Case, { directory, now }: PaperContext): readonly PaperRow[] {
  const reporter = directory.person(c.reporterId)?.roles[0] ?? 'medarbetare';
  const assessed = c.assessed && worst(c.assessed.assessment);
  return [
    [paperTexts.number, c.number],
    [paperTexts.unit, [unitNameOf(c.unitId, directory), directory.unit(c.unitId)?.provider].filter(Boolean).join(', ')],
    [paperTexts.about, `${kindNames[c.report.kind].sv}: ${reportTypeOf(c.report.type).title.sv}`],
    [paperTexts.categories, c.categories.map((key) => categories[key].label.sv).join(', ')],
    [paperTexts.lagrum, c.lagrum.map((key) => lagrumNames[key].sv).join(', ') || empty],
    [paperTexts.occurred, c.report.occurredAt ? written(c.report.occurredAt) : paperTexts.unknown],
    [paperTexts.reported, `${written(c.reportedAt)}, ${roleNames[reporter].sv.toLowerCase()}`],
    [paperTexts.harm, harmNames[c.report.harm].sv],
    [paperTexts.personRef, c.report.personRef ?? empty],
    [
      paperTexts.assessed,
      assessed && c.assessed
        ? paperTexts.rating(assessed.severity, assessed.likelihood, riskOf(assessed), handler(c.assessed.by, directory))
        : empty,
    ],
    [paperTexts.made, written(now)],
  ];
}

/** Who handles a case does so in office: by name and role. */
export function handler(personId: string, directory: Directory): string {
  const [role] = directory.person(personId)?.roles ?? [];
  const name = nameOf(personId, directory);
  return name && role ? `${name} (${roleNames[role].sv.toLowerCase()})` : name || paperTexts.unknown;
}

export const storySections = (c: Case): readonly PaperSection[] => [
  { heading: paperTexts.story, words: [c.report.what, ...c.additions.map(({ text }) => text)] },
  ...(c.report.immediateAction ? [{ heading: paperTexts.immediate, words: [c.report.immediateAction] }] : []),
];

export const fileNameOf = ({ number }: Case, title: string): string =>
  `${number} ${title}`.replace(/[^\p{L}\p{N} .-]/gu, '').trim();

export const footerOf = ({ number }: Case): string => `${number} · ${paperTexts.secrecy}`;
