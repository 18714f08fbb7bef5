import type { UnitSignals, UnitsOfWeek, WeekCardView } from '../domain/weekView.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { andMore, passedText, weekTexts } from '../text/weekCard.ts';
import { type Element, text } from './elements.ts';

/** So many are read; what is beyond them is in the tool. */
const mostNames = 15;

/** What ledning alone is told: clocks that have passed, and which units have something to tell. */
export const wholeOf = (view: WeekCardView, language: Language): readonly Element[] =>
  view.units ? [...passed(view, language), ...unitsOf(view.units, language)] : [];

const passed = ({ waiting: { clocks } }: WeekCardView, language: Language): readonly Element[] =>
  named(
    weekTexts.clocks,
    clocks.map((one) => say(passedText(one), language)),
    language,
  );

function unitsOf({ signals, improved, silent }: UnitsOfWeek, language: Language): readonly Element[] {
  const told = (units: readonly UnitSignals[]) =>
    units.map(({ unitName, subjects }) => `${unitName}: ${subjects.map((one) => say(one, language)).join(', ')}`);
  return [
    ...named(weekTexts.signals, told(signals), language),
    ...named(weekTexts.improved, told(improved), language),
    ...named(weekTexts.silent, silent, language),
    ...(silent.length > 0 ? [text(say(weekTexts.askThem, language), { isSubtle: true, size: 'Small' })] : []),
  ];
}

function named(title: Localised, lines: readonly string[], language: Language): readonly Element[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostNames;
  return [
    text(say(title, language), { weight: 'Bolder' }),
    ...lines.slice(0, mostNames).map((line) => text(line, { spacing: 'Small' })),
    ...(more > 0 ? [text(say(andMore(more), language), { spacing: 'Small' })] : []),
  ];
}
