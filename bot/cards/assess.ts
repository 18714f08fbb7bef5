import type { Case } from '../domain/case.ts';
import { categories, categoryKeys, lagrumKeys } from '../domain/categories.ts';
import type { Policy } from '../domain/policy.ts';
import type { Harm } from '../domain/report.ts';
import { type Grade, grades, type Perspective, perspectives } from '../domain/risk.ts';
import { gradeInput } from '../domain/triageForm.ts';
import type { ContentView } from '../domain/views.ts';
import { buttons, yes } from '../text/cards.ts';
import { lagrumNames, likelihoodNames, perspectiveNames, severityNames } from '../text/case.ts';
import { type Localised, say } from '../text/language.ts';
import { assessTexts, matrixHelp } from '../text/triage.ts';
import { warnings } from './direct.ts';
import {
  box,
  buttonsInBody,
  type Element,
  execute,
  group,
  type Message,
  showOrHide,
  text,
  withoutInputs,
} from './elements.ts';
import { formCard } from './formCard.ts';
import { answered, choiceInput, choicesInput, type Form, toggleInput } from './inputs.ts';
import { story } from './story.ts';
import { verbs } from './verbs.ts';

/** Harm that was done is severity already seen; no harm says nothing of what could have been. */
const severityOfHarm: Partial<Record<Harm, Grade>> = { mild: 1, serious: 3, life: 4 };

/** What stands in the form when it opens: what is already known of the case. */
export function assessInputsOf(
  c: Pick<Case, 'lagrum' | 'categories' | 'lexSarah' | 'concernsManager' | 'assessed'> & {
    readonly report: Pick<Case['report'], 'harm'>;
  },
): Record<string, string> {
  const suggested = severityOfHarm[c.report.harm];
  const ratings = perspectives.flatMap((perspective) => {
    const rating = c.assessed?.assessment[perspective];
    if (!rating) return [];
    return [
      [gradeInput(perspective, 'severity'), String(rating.severity)],
      [gradeInput(perspective, 'likelihood'), String(rating.likelihood)],
    ];
  });
  return {
    ...(suggested ? { [gradeInput('invanare', 'severity')]: String(suggested) } : {}),
    ...Object.fromEntries(ratings),
    lagrum: c.lagrum.join(','),
    categories: c.categories.join(','),
    lexSarah: String(c.lexSarah),
    concernsManager: String(c.concernsManager),
  };
}

interface AssessView {
  readonly content: ContentView;
  /** The version of the case that the form was opened from: what the one who sends it has seen. */
  readonly seen: number;
  /** What somebody else has found meanwhile. */
  readonly overtaken?: Localised;
}

/**
 * Assessing a case: inputs `<perspective>Severity` and `<perspective>Likelihood` (see gradeInput), `lagrum` and
 * `categories` (joined by comma), `lexSarah` and `concernsManager` (`true` or `false`). It shows the story, so opening
 * it is reading the case.
 */
export function assessCard(
  { content, seen, overtaken }: AssessView,
  form: Form,
  policy: Pick<Policy, 'severityAtOnce' | 'riskAtOnce'>,
): Message {
  const { language } = form;
  const { caseId, number } = content;
  const title: Localised = { sv: `${assessTexts.title.sv} ${number}`, en: `${assessTexts.title.en} ${number}` };
  return formCard(
    form,
    title,
    [
      ...(overtaken ? [box('attention', [text(`⚠ ${say(overtaken, language)}`, { weight: 'Bolder' })])] : []),
      ...warnings(content, language),
      ...story(content, language),
      ...(isSuggested(content, form) ? [text(say(assessTexts.severityFromReport, language), { size: 'Small' })] : []),
      ...rating('invanare', form),
      text(say(matrixHelp(policy.severityAtOnce, policy.riskAtOnce), language), { isSubtle: true, size: 'Small' }),
      ...otherPerspectives(form),
      ...law(form),
      ...categoryChoice(form),
      ...questions(form),
    ],
    [
      execute(say(buttons.save, language), verbs.caseAssess, { caseId, seen }),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs),
    ],
  );
}

const isSuggested = ({ harm, riskLevel }: ContentView, form: Form): boolean =>
  riskLevel === null &&
  severityOfHarm[harm] !== undefined &&
  answered(form, gradeInput('invanare', 'severity')).value === String(severityOfHarm[harm]);

/** Both grades of one perspective; only the person's own are required. */
function rating(perspective: Perspective, form: Form): readonly Element[] {
  const { language } = form;
  const isRequired = perspective === 'invanare';
  const grade = (what: 'severity' | 'likelihood', names: Readonly<Record<number, Localised>>, missing: Localised) =>
    choiceInput(
      {
        ...answered(form, gradeInput(perspective, what)),
        // The heading above may scroll out of sight, and a screen reader jumps between inputs: the label says whose.
        label: `${say(perspectiveNames[perspective], language)}: ${say(assessTexts[what], language)}`,
        ...(isRequired ? { isRequired, errorMessage: say(missing, language) } : {}),
      },
      grades.flatMap((value) => {
        const name = names[value];
        return name ? [{ title: say(name, language), value: String(value) }] : [];
      }),
      isRequired ? 'expanded' : 'compact',
    );
  return [
    ...grade('severity', severityNames[perspective], assessTexts.severityMissing),
    ...grade('likelihood', likelihoodNames, assessTexts.likelihoodMissing),
  ];
}

/** Staff and operation wait behind a button, unless something is already said of them. */
function otherPerspectives(form: Form): readonly Element[] {
  const others = perspectives.filter((perspective) => perspective !== 'invanare');
  const ids = others.flatMap((one) => [gradeInput(one, 'severity'), gradeInput(one, 'likelihood')]);
  return [
    buttonsInBody([showOrHide(say(assessTexts.others, form.language), 'others')]),
    group('others', isTouched(ids, form), [
      text(say(assessTexts.othersHint, form.language), { isSubtle: true, size: 'Small' }),
      ...others.flatMap((perspective) => rating(perspective, form)),
    ]),
  ];
}

const isTouched = (ids: readonly string[], { inputs, faults }: Form): boolean =>
  ids.some((id) => Boolean(inputs[id]) || faults.some(({ field }) => field === id));

const law = (form: Form): readonly Element[] =>
  choicesInput(
    { ...answered(form, 'lagrum'), label: say(assessTexts.lagrum, form.language) },
    lagrumKeys.map((key) => ({ title: say(lagrumNames[key], form.language), value: key })),
    'expanded',
  );

/** All categories are a long list on a phone: those chosen are named, and the list waits behind a button. */
function categoryChoice(form: Form): readonly Element[] {
  const { language } = form;
  const chosen = new Set((answered(form, 'categories').value ?? '').split(','));
  const label = (key: (typeof categoryKeys)[number]) => say(categories[key].label, language);
  const named = categoryKeys.filter((key) => chosen.has(key));
  const others = categoryKeys.filter((key) => !chosen.has(key));
  const hasFault = form.faults.some(({ field }) => field === 'categories');
  const chosenOnes = [
    text(`${say(assessTexts.categories, language)}: ${named.map(label).join(', ')}`, { spacing: 'Medium' }),
    buttonsInBody([showOrHide(say(assessTexts.changeCategories, language), 'categoryChoice')]),
  ];
  return [
    ...(named.length > 0 ? chosenOnes : []),
    group('categoryChoice', hasFault || named.length === 0, [
      ...choicesInput(
        {
          ...answered(form, 'categories'),
          label: say(assessTexts.categories, language),
          isRequired: true,
          errorMessage: say(assessTexts.categoriesMissing, language),
        },
        [...named, ...others].map((key) => ({ title: label(key), value: key })),
        'compact',
      ),
    ]),
  ];
}

const questions = (form: Form): readonly Element[] =>
  (['lexSarah', 'concernsManager'] as const).flatMap((id) =>
    toggleInput(
      {
        ...answered(form, id),
        label: say(assessTexts[id], form.language),
        hint: say(assessTexts[`${id}Hint`], form.language),
      },
      say(yes, form.language),
    ),
  );
