import type { Relation } from './people.ts';
import type { Process } from './process.ts';

/**
 * Who may take the steps of a legal process. Municipalities delegate differently (R24, R25), so it is theirs to set; a
 * private provider decides its own lex Sarah whatever stands here, and in that case does what is an officer's elsewhere.
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

const officers: readonly Relation[] = ['sas', 'mas', 'mar'];

/**
 * Of a private provider's own lex Sarah case the board's officers learn receipt and outcome alone, so what would be theirs
 * in it is the provider's managers'. For lex Maria too: it is the vårdgivare that investigates, reports to IVO and tells the
 * patient, and a private provider that gives care is one (PSL (2010:659) 1 kap. 3 §, 3 kap. 3, 5, 8 §§).
 */
export const withinProvider = (given: readonly Relation[]): readonly Relation[] => [
  ...new Set(given.flatMap((relation) => (officers.includes(relation) ? privateMandate : [relation]))),
];

export function mandateOf(
  { key, regime }: Pick<Process, 'key' | 'regime'>,
  mandate: MandateKey,
  { mandates }: { readonly mandates: Mandates },
  { lexSarah }: { readonly lexSarah: boolean },
): readonly Relation[] {
  if (regime !== 'privat') return mandates[mandate];
  if (key === 'lexSarah') return privateMandate;
  return lexSarah ? withinProvider(mandates[mandate]) : mandates[mandate];
}
