import type { Localised } from '../../text/language.ts';
import { type Process, takenIn } from '../process.ts';

/** The five outcomes of a lex Sarah decision. Source: design/domain.md, "Law and clocks". */
export const lexSarahOutcomes = ['inget', 'risk', 'missforhallande', 'risk_allvarligt', 'allvarligt'] as const;
export type LexSarahOutcome = (typeof lexSarahOutcomes)[number];

export const outcomeNames: Readonly<Record<LexSarahOutcome, Localised>> = {
  inget: { sv: 'Inget missförhållande', en: 'No missförhållande' },
  risk: { sv: 'Påtaglig risk för ett missförhållande', en: 'Clear risk of a missförhållande' },
  missforhallande: { sv: 'Missförhållande', en: 'Missförhållande' },
  risk_allvarligt: {
    sv: 'Påtaglig risk för ett allvarligt missförhållande: anmäls till IVO',
    en: 'Clear risk of a serious missförhållande: reported to IVO',
  },
  allvarligt: { sv: 'Allvarligt missförhållande: anmäls till IVO', en: 'Serious missförhållande: reported to IVO' },
};

/** What it came to; null while nobody has decided. */
export const outcomeIn = (process: Process): LexSarahOutcome | null => {
  const decided = takenIn(process, 'decide')?.answers['outcome'];
  return lexSarahOutcomes.find((one) => one === decided) ?? (takenIn(process, 'decline') ? 'inget' : null);
};

/** Serious, or a clear risk of it: that is reported to IVO. */
export const isSerious = (process: Process): boolean =>
  outcomeIn(process) === 'allvarligt' || outcomeIn(process) === 'risk_allvarligt';
