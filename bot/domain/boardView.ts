import type { Case } from './case.ts';
import type { Directory } from './directory.ts';
import { processOf, takenIn } from './process.ts';
import { outcomeOf, stateOf } from './processes/index.ts';
import { type LexSarahOutcome, lexSarahOutcomes } from './processes/lexSarah.ts';
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

/** Also a SAS who was told of the case before it became the provider's own lex Sarah. */
export const isBoardOf = ({ told, processes }: Case, personId: string): boolean => {
  const isProviders = processOf(processes, 'lexSarah')?.regime === 'privat';
  return told.some((one) => one.personId === personId && (one.as === 'board' || (isProviders && one.as === 'sas')));
};

export function boardView(c: Case, directory: Directory): BoardView {
  const unit = directory.unit(c.unitId);
  const process = processOf(c.processes, 'lexSarah');
  const ivoNumber = process && takenIn(process, 'report')?.answers['ivoNumber'];
  const outcome = process ? outcomeOf(process) : null;
  return {
    number: c.number,
    unitName: unit?.name ?? c.unitId,
    provider: unit?.provider ?? '',
    reportedAt: c.reportedAt,
    state: process ? stateOf(process) : 'assess',
    outcome: lexSarahOutcomes.find((one) => one === outcome) ?? null,
    ivoNumber: typeof ivoNumber === 'string' ? ivoNumber : null,
  };
}
