import { paperTexts } from '../../text/papers.ts';
import type { Directory } from '../directory.ts';
import type { Paper, PaperSection } from '../paper.ts';
import type { RetentionBasis, RetentionDecision, RetentionKind } from '../retention.ts';
import type { Instant } from '../time.ts';
import { handler, written } from './common.ts';

/** What went, by what, and when: numbers, never a word of any case. */
export interface GallringRecord {
  readonly madeAt: Instant;
  readonly by: string;
  readonly decisions: readonly (RetentionDecision & { readonly enteredBy: string; readonly enteredAt: Instant })[];
  readonly cases: readonly {
    readonly number: string;
    readonly kind: RetentionKind;
    readonly basis: RetentionBasis;
    readonly removedAt: Instant;
    readonly sha256: string;
  }[];
  /** Was exported and is still there: it changed, or was held, in the meantime. */
  readonly left: readonly string[];
}

const texts = paperTexts.gallring;

/** Gallringsprotokoll. */
export function gallringPaper(record: GallringRecord, directory: Directory): Paper {
  const { madeAt, by, decisions, cases, left } = record;
  return {
    fileName: 'gallringsprotokoll',
    title: texts.title,
    notices: [],
    facts: [
      [paperTexts.made, written(madeAt)],
      [texts.by, handler(by, directory)],
      [texts.count, String(cases.length)],
    ],
    sections: [
      decisionSection(decisions, directory),
      {
        heading: texts.cases,
        words: [],
        table: {
          head: texts.caseHead,
          widths: [16, 24, 22, 38],
          rows: cases.map(({ number, kind, basis, removedAt, sha256 }) => [
            number,
            basis.by === 'law' ? texts.law : basis.reference,
            written(removedAt),
            `${texts.kinds[kind]}. SHA-256: ${sha256}`,
          ]),
        },
      },
      { heading: texts.left, words: left.length > 0 ? [left.join(', ')] : [texts.none] },
      { heading: texts.stays, words: [texts.figures, texts.log, texts.teams] },
    ],
    signatures: [texts.signed],
    footer: texts.footer,
  };
}

const decisionSection = (decisions: GallringRecord['decisions'], directory: Directory): PaperSection =>
  decisions.length === 0
    ? { heading: texts.decisions, words: [texts.noDecisions] }
    : {
        heading: texts.decisions,
        words: [],
        table: {
          head: texts.decisionHead,
          widths: [30, 20, 25, 25],
          rows: decisions.map((one) => [
            one.reference,
            written(one.before),
            one.kinds.map((kind) => texts.kinds[kind]).join(', '),
            `${written(one.enteredAt)}, ${handler(one.enteredBy, directory)}`,
          ]),
        },
      };
