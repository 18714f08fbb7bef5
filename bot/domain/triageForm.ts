import { assessTexts } from '../text/triage.ts';
import type { Triage } from './case.ts';
import { categoryKeys, lagrumKeys } from './categories.ts';
import type { Fault } from './forms/field.ts';
import { type Assessment, grades, type Perspective, type Rating } from './risk.ts';

/** The input of one grade, such as `invanareSeverity`. */
export const gradeInput = (perspective: Perspective, what: 'severity' | 'likelihood'): string =>
  `${perspective}${what === 'severity' ? 'Severity' : 'Likelihood'}`;

type Inputs = Readonly<Record<string, string>>;
type Read = { readonly ok: true; readonly triage: Triage } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads an assessment as it was sent; all that is wrong is told at once. Unknown choices count as none. */
export function readTriage(inputs: Inputs): Read {
  const faults: Fault[] = [];
  const invanare = ratingIn(inputs, 'invanare', true, faults);
  const medarbetare = ratingIn(inputs, 'medarbetare', false, faults);
  const verksamhet = ratingIn(inputs, 'verksamhet', false, faults);
  const categories = chosen(inputs['categories'], categoryKeys);
  if (categories.length === 0) faults.push({ field: 'categories', text: assessTexts.categoriesMissing });
  if (!invanare || faults.length > 0) return { ok: false, faults };
  const assessment: Assessment = {
    invanare,
    ...(medarbetare ? { medarbetare } : {}),
    ...(verksamhet ? { verksamhet } : {}),
  };
  return {
    ok: true,
    triage: {
      assessment,
      categories,
      lagrum: chosen(inputs['lagrum'], lagrumKeys),
      lexSarah: inputs['lexSarah'] === 'true',
      concernsManager: inputs['concernsManager'] === 'true',
    },
  };
}

/** Both grades or neither: one alone makes no risk. */
function ratingIn(inputs: Inputs, of: Perspective, required: boolean, faults: Fault[]): Rating | undefined {
  const [severityId, likelihoodId] = [gradeInput(of, 'severity'), gradeInput(of, 'likelihood')];
  const severity = grades.find((grade) => String(grade) === inputs[severityId]);
  const likelihood = grades.find((grade) => String(grade) === inputs[likelihoodId]);
  if (severity && likelihood) return { severity, likelihood };
  if (!required && !severity && !likelihood) return undefined;
  if (!severity) faults.push({ field: severityId, text: assessTexts.severityMissing });
  if (!likelihood) faults.push({ field: likelihoodId, text: assessTexts.likelihoodMissing });
  return undefined;
}

const chosen = <T extends string>(joined: string | undefined, known: readonly T[]): readonly T[] => {
  const parts = (joined ?? '').split(',').map((part) => part.trim());
  return known.filter((key) => parts.includes(key));
};
