import { defaultLimits, type Limits } from '../../../../domain/limits.ts';
import { defaultMandates, type MandateKey } from '../../../../domain/mandates.ts';
import { defaultPolicy, type Policy } from '../../../../domain/policy.ts';
import { processKinds } from '../../../../domain/processes/index.ts';
import { type Language, type Localised, say } from '../../../../text/language.ts';
import {
  lengthText,
  limitTitles,
  mandateTitles,
  notSet,
  providersLexSarah,
  thresholdTitles,
  yearsText,
} from '../../../../text/policy.ts';
import { relationNames } from '../../../../text/process.ts';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What no municipality can change. */
export function lawSaid({ retention }: Pick<Policy, 'retention'>, language: Language) {
  const ofProcesses = processKinds.flatMap(({ key, title, source, clocks }) =>
    clocks.flatMap((clock) =>
      clock.basis === 'law' && typeof clock.limit !== 'string'
        ? [
            {
              key: `${key}.${clock.key}`,
              name: `${say(title, language)}: ${say(clock.title, language)}`,
              value: say(lengthText(clock.limit), language),
              where: source,
            },
          ]
        : [],
    ),
  );
  const destroyed = {
    key: 'lexSarahPrivat',
    name: say(providersLexSarah, language),
    value: say(yearsText(retention.lexSarahPrivatYears), language),
    where: 'SoL (2025:400) 27 kap.; LSS 24 e–f §§',
  };
  return [...ofProcesses, destroyed].map((row) => ({ ...row, isDefault: true }));
}

/** What the law's own word is, where the municipality has set how long that is. */
const lawsWords = new Map(
  processKinds.flatMap(({ clocks }) =>
    clocks.flatMap(({ limit, word }) => (typeof limit === 'string' && word ? [[limit, word] as const] : [])),
  ),
);

export function limitsSaid({ limits }: Pick<Policy, 'limits'>, language: Language) {
  return (Object.keys(defaultLimits) as (keyof Limits)[]).map((key) => {
    const word = lawsWords.get(key);
    return {
      ...{ key, name: say(limitTitles[key], language), value: say(lengthText(limits[key]), language) },
      ...{ where: `POLICY_FILE: limits.${key}`, isDefault: isSame(limits[key], defaultLimits[key]) },
      word: word ? say(word, language) : null,
    };
  });
}

export const mandatesSaid = ({ mandates }: Pick<Policy, 'mandates'>, language: Language) =>
  (Object.keys(defaultMandates) as MandateKey[]).map((key) => ({
    ...{ key, name: say(mandateTitles[key], language), where: `POLICY_FILE: mandates.${key}` },
    value: mandates[key].map((relation) => say(relationNames[relation], language)).join(', '),
    isDefault: isSame(mandates[key], defaultMandates[key]),
  }));

export function thresholdsSaid(policy: Policy, language: Language) {
  const plain = (value: string | number): Localised => ({ sv: String(value), en: String(value) });
  const text = (value: string): Localised => (value === '' ? notSet : plain(value));
  const days = (of: Policy): Localised => lengthText({ days: of.retention.draftDays });
  const rows = [
    ['severityAtOnce', 'SEVERITY_AT_ONCE', (of: Policy) => plain(of.severityAtOnce)],
    ['riskAtOnce', 'RISK_AT_ONCE', (of: Policy) => plain(of.riskAtOnce)],
    ['summaryTime', 'SUMMARY_TIME', (of: Policy) => plain(of.summaryTime)],
    ['reminderTime', 'POLICY_FILE: reminderTime', (of: Policy) => plain(of.reminderTime)],
    [
      'remindersBeforeEscalation',
      'POLICY_FILE: remindersBeforeEscalation',
      (of: Policy) => plain(of.remindersBeforeEscalation),
    ],
    ['draftDays', 'POLICY_FILE: draftDays', days],
    ['childReception', 'CHILD_RECEPTION', (of: Policy) => text(of.childReception)],
    ['dataProtection', 'POLICY_FILE: dataProtection', (of: Policy) => text(of.dataProtection)],
  ] as const;
  return rows.map(([key, where, valueIn]) => ({
    ...{ key, where, name: say(thresholdTitles[key], language), value: say(valueIn(policy), language) },
    isDefault: isSame(valueIn(policy), valueIn(defaultPolicy)),
  }));
}
