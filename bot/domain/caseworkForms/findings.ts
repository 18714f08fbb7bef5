import { accountByNames, formagaNames } from '../../text/caseworkNames.ts';
import { faultTexts } from '../../text/faults.ts';
import { findingsTexts } from '../../text/investigate.ts';
import type { Case } from '../case.ts';
import { accountsBy, type Findings, type Formaga, formagor } from '../casework.ts';
import { type CategoryGroup, type CategoryKey, categories } from '../categories.ts';
import type { Fault, Field } from '../forms/field.ts';
import { choice, passage } from '../forms/fields.ts';
import type { Inputs } from '../forms/inputs.ts';
import type { Context } from '../forms/meaning.ts';
import { readForm, type Sent } from '../forms/read.ts';
import { chosenOf, type FormRead, readAs, wordsOf } from './sent.ts';

const asked = { required: true } as const;

/** Step 1 of *Utred*: the person comes first (design/product.md, 5). */
export const findingsFields: readonly Field[] = [
  passage('consequence', findingsTexts.consequence, { ...asked, max: 1500 }),
  choice('accountBy', findingsTexts.accountBy, accountByNames, asked),
  passage('account', findingsTexts.account, { ...asked, max: 1500, hint: findingsTexts.accountHint }),
  passage('what', findingsTexts.what, { ...asked, max: 2500 }),
  choice('formaga', findingsTexts.formaga, formagaNames, { hint: findingsTexts.formagaHint }),
];

/** The latest findings; before there are any, the förmåga that the categories point at. */
export function findingsInputs({
  investigation,
  categories: keys,
}: Pick<Case, 'investigation' | 'categories'>): Inputs {
  if (!investigation) return { formaga: keys.flatMap((key) => formagaOf(key) ?? [])[0] ?? '' };
  const { consequence, accountBy, account, what, formaga } = investigation;
  return { consequence, accountBy, account: account ?? '', what, formaga: formaga ?? '' };
}

export function readFindings(inputs: Sent, context: Context): FormRead<Findings> {
  const read = readForm(findingsFields, inputs, context);
  const { answers } = read;
  const accountBy = chosenOf(answers, 'accountBy', accountsBy);
  const missing = accountBy === 'ingen' ? findingsTexts.whyNobody : findingsTexts.accountMissing;
  const faults = read.faults.map(
    (fault): Fault =>
      fault.field === 'account' && fault.text === faultTexts.text ? { ...fault, text: missing } : fault,
  );
  return readAs(
    findingsFields,
    { ...read, faults },
    [],
    () =>
      accountBy && {
        ...{ consequence: wordsOf(answers, 'consequence'), accountBy, account: wordsOf(answers, 'account') },
        ...{ what: wordsOf(answers, 'what'), formaga: chosenOf(answers, 'formaga', formagor) ?? null },
      },
  );
}

const formagaOfGroup: Partial<Record<CategoryGroup, Formaga>> = {
  halsa: 'halsa',
  lakemedel: 'lakemedel',
  utforande: 'utfora',
  bemotande: 'bemota',
  missforhallande: 'trygghet',
  rattssakerhet: 'bedoma',
  trygghet: 'trygghet',
  utrustning: 'teknik',
  samverkan: 'samverka',
  information: 'dokumentera',
};

const formagaOfCategory: Partial<Record<CategoryKey, Formaga>> = {
  dokumentation: 'dokumentera',
  begransningsatgard: 'bemota',
  bemanning: 'bemanna',
};

/** What the operation must be able to do so that such a thing does not happen: a suggestion (R42). */
const formagaOf = (key: CategoryKey): Formaga | undefined =>
  formagaOfCategory[key] ?? formagaOfGroup[categories[key].group];
