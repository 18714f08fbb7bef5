import type { Case } from './case.ts';
import { type Directory, unitNameOf } from './directory.ts';
import type { Actor } from './people.ts';
import { processOf, takenIn } from './process.ts';
import { outcomeOf, stateOf } from './processes/index.ts';
import { type LexSarahOutcome, lexSarahOutcomes } from './processes/lexSarahOutcomes.ts';
import { hearsForBoard } from './relations.ts';
import type { Instant } from './time.ts';

/**
 * What the board's SAS gets of a private provider's lex Sarah: that it came, how far it is and what it came to. The
 * content is the provider's own (SoL 27 kap.; LSS 24 e–f §§).
 */
export interface BoardView {
  readonly number: string;
  readonly unitName: string;
  readonly provider: string;
  readonly reportedAt: Instant;
  /** A state of `lexSarah.states`. */
  readonly state: string;
  readonly outcome: LexSarahOutcome | null;
  readonly ivoNumber: string | null;
}

/** As things stand, however she came to be told: the case may have become lex Sarah later, or have changed unit or board. */
export function isBoardOf(c: Case, reader: Actor, directory: Directory): boolean {
  const isTold = c.told.some(({ personId }) => personId === reader.personId);
  return isTold && hearsForBoard(reader, c, directory);
}

export function boardView(c: Case, directory: Directory): BoardView {
  const process = processOf(c.processes, 'lexSarah');
  const ivoNumber = process && takenIn(process, 'report')?.answers['ivoNumber'];
  const outcome = process ? outcomeOf(process) : null;
  return {
    number: c.number,
    unitName: unitNameOf(c.unitId, directory),
    provider: directory.unit(c.unitId)?.provider ?? '',
    reportedAt: c.reportedAt,
    state: process ? stateOf(process) : 'assess',
    outcome: lexSarahOutcomes.find((one) => one === outcome) ?? null,
    ivoNumber: typeof ivoNumber === 'string' ? ivoNumber : null,
  };
}
