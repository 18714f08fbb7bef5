import type { Policy } from './policy.ts';

/** Severity 1 mindre, 2 måttlig, 3 betydande, 4 katastrofal; likelihood 1 yearly, 2 monthly, 3 weekly, 4 daily. */
export type Grade = 1 | 2 | 3 | 4;
export const grades = [1, 2, 3, 4] as const;

export interface Rating {
  readonly severity: Grade;
  readonly likelihood: Grade;
}

/** Whose harm is rated: the person receiving care always, staff and operation where they are touched (R53). */
export const perspectives = ['invanare', 'medarbetare', 'verksamhet'] as const;
export type Perspective = (typeof perspectives)[number];
export type Assessment = Readonly<{ invanare: Rating; medarbetare?: Rating; verksamhet?: Rating }>;

/** Risk value 1–16: severity × likelihood. Source: SKR's risk matrix. */
export const riskOf = (rating: Rating): number => rating.severity * rating.likelihood;

/** The rating that decides: the highest risk, and among equals the most severe. */
export function worst(assessment: Assessment): Rating {
  const ratings = perspectives.flatMap((perspective) => assessment[perspective] ?? []);
  return ratings.reduce((a, b) =>
    riskOf(b) > riskOf(a) || (riskOf(b) === riskOf(a) && b.severity > a.severity) ? b : a,
  );
}

/** The highest severity in any perspective: severity alone can send a case on at once. */
export const severityOf = (assessment: Assessment): number =>
  Math.max(...perspectives.flatMap((perspective) => assessment[perspective]?.severity ?? []));

export const riskLevels = ['low', 'medium', 'high', 'veryHigh'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** The colour of the matrix: green 1–3, yellow 4–7, orange from the policy's risk or severity, red 12–16. */
export const riskLevelOf = (assessment: Assessment, policy: Policy): RiskLevel =>
  levelOf(numbersOf(assessment), policy);

/** The same of a row in a list, which has an assessment as two numbers. */
export function levelOf(numbers: RiskNumbers, policy: Policy): RiskLevel {
  if (numbers.risk >= 12) return 'veryHigh';
  if (areAtOnce(numbers, policy)) return 'high';
  return numbers.risk >= 4 ? 'medium' : 'low';
}

export const goesAtOnce = (assessment: Assessment, policy: Policy): boolean => areAtOnce(numbersOf(assessment), policy);

interface RiskNumbers {
  readonly severity: number;
  readonly risk: number;
}
const numbersOf = (assessment: Assessment): RiskNumbers => ({
  severity: severityOf(assessment),
  risk: riskOf(worst(assessment)),
});
const areAtOnce = ({ severity, risk }: RiskNumbers, { severityAtOnce, riskAtOnce }: Policy): boolean =>
  severity >= severityAtOnce || risk >= riskAtOnce;
