import type { Relation } from './people.ts';
import type { Process } from './process.ts';

/**
 * Who may take the steps of a legal process. Municipalities delegate differently (R24, R25), so it is theirs to set; a
 * private provider decides its own lex Sarah whatever stands here.
 */
export interface Mandates {
  readonly lexSarahInvestigates: readonly Relation[];
  readonly lexSarahDecides: readonly Relation[];
  /** Reports to IVO, tells the chair, writes the report to the board. */
  readonly lexSarahReports: readonly Relation[];
  readonly lexMaria: readonly Relation[];
  readonly personuppgift: readonly Relation[];
  readonly medicinteknik: readonly Relation[];
  readonly tillbud: readonly Relation[];
  readonly klagomal: readonly Relation[];
}
export type MandateKey = keyof Mandates;

export const defaultMandates: Mandates = {
  lexSarahInvestigates: ['sas'],
  lexSarahDecides: ['head'],
  lexSarahReports: ['sas'],
  lexMaria: ['mas', 'mar'],
  personuppgift: ['manager', 'head', 'sas'],
  medicinteknik: ['mas', 'mar'],
  tillbud: ['manager', 'head'],
  klagomal: ['manager', 'head'],
};

/** Within a private provider there is nobody else: its managers investigate, decide and report (SoL 27 kap.; LSS 24 e–f §§). */
const privateMandate: readonly Relation[] = ['manager', 'head'];

export const mandateOf = (
  { key, regime }: Pick<Process, 'key' | 'regime'>,
  mandate: MandateKey,
  { mandates }: { readonly mandates: Mandates },
): readonly Relation[] => (key === 'lexSarah' && regime === 'privat' ? privateMandate : mandates[mandate]);
