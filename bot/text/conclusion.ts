import type { Conclusion } from '../domain/conclusion.ts';
import type { IndicatorWeek } from '../domain/indicators/week.ts';
import { formatDay, type Instant, stockholm } from '../domain/time.ts';
import { daysText, measureText, reportsText, weeksText } from './amounts.ts';
import type { Localised } from './language.ts';

/** What a week's figures come to, in a sentence or two. */
export function conclusionText(conclusion: Conclusion): Localised {
  switch (conclusion.kind) {
    case 'silent':
      return silent(conclusion.days);
    case 'signal':
      return joined(
        signalText(conclusion.of),
        judgement(conclusion.of),
        ...(conclusion.mayBeUnreported ? [doubt] : []),
      );
    case 'quiet':
      return conclusion.lastReportAt === null ? quiet : joined(quiet, lastReport(conclusion.lastReportAt));
    case 'few':
      return joined(reportsOfWeek(conclusion.reports), few);
    case 'usual':
      return joined(reportsOfWeek(conclusion.reports), conclusion.isWhole ? usualOnTheWhole : usual);
  }
}

const quiet: Localised = { sv: 'En lugn vecka utan rapporter.', en: 'A quiet week without reports.' };
const few: Localised = {
  sv: 'Det är ännu för få värden för att säga vad som är vanligt.',
  en: 'There are still too few values to say what is usual.',
  lattlast: 'Vi behöver fler veckor för att veta vad som är vanligt.',
};
const usual: Localised = {
  sv: 'Allt ligger inom det vanliga.',
  en: 'Everything is within the usual.',
  lattlast: 'Allt är som vanligt.',
};
const usualOnTheWhole: Localised = {
  sv: 'Sammantaget är det som vanligt.',
  en: 'On the whole it is as usual.',
  lattlast: 'Det mesta är som vanligt.',
};
const doubt: Localised = {
  sv: 'Men rapporterna har också blivit färre: se efter att det som händer rapporteras.',
  en: 'But reports have become fewer too: check that what happens is reported.',
  lattlast: 'Men rapporterna är också färre. Kontrollera att allt rapporteras.',
};

const silent = (days: number): Localised => {
  const passed = daysText(days);
  return {
    sv: `Ingen rapport på ${passed.sv}, och det är längre än vanligt. Händer det inget, eller är det något som hindrar?`,
    en: `No report for ${passed.en}, longer than usual. Does nothing happen, or does something stand in the way?`,
    lattlast: `Ingen har rapporterat på ${passed.sv}. Det är ovanligt länge. Är det svårt att rapportera?`,
  };
};

const lastReport = (at: Instant): Localised => {
  const day = stockholm(at).toPlainDate().toString();
  return {
    sv: `Den senaste rapporten kom ${formatDay(day, 'sv')}.`,
    en: `The last report came on ${formatDay(day, 'en')}.`,
  };
};

const reportsOfWeek = (count: number): Localised => {
  const { sv, en } = reportsText(count);
  return { sv: `${capital(sv)} under veckan.`, en: `${capital(en)} during the week.` };
};

const levels = {
  below: { sv: 'under', en: 'below' },
  above: { sv: 'över', en: 'above' },
} as const;

function signalText(of: IndicatorWeek): Localised {
  const level = levels[of.side ?? 'above'];
  const [sv, en] = [capital(of.subject.sv), capital(of.subject.en)];
  if (of.signal === 'longRun') {
    const time = weeksText(of.weeks);
    return {
      sv: `${sv} har legat ${level.sv} det vanliga i ${time.sv}.`,
      en: `${en} have been ${level.en} the usual for ${time.en}.`,
    };
  }
  const [value, median] = [measureText(of.value ?? 0, of), measureText(of.median ?? 0, of)];
  return {
    sv: `${sv} låg långt ${level.sv} det vanliga den veckan: ${value.sv}, mot vanligen ${median.sv}.`,
    en: `${en} were far ${level.en} the usual that week: ${value.en}, where ${median.en} is usual.`,
    lattlast: `${sv} låg långt ${level.sv} det vanliga. Veckan: ${value.sv}. Vanligt: ${median.sv}.`,
  };
}

/** A single week is a hint to look; a run of weeks is a change. */
const judgements = {
  week: {
    better: {
      sv: 'Det är knappast en slump, och det går åt rätt håll.',
      en: 'That is hardly chance, and it goes the right way.',
      lattlast: 'Det är ingen slump. Det är bra.',
    },
    worse: {
      sv: 'Det är knappast en slump: se efter vad som hände.',
      en: 'That is hardly chance: look into what happened.',
      lattlast: 'Det är ingen slump. Ta reda på vad som hände.',
    },
    none: { sv: 'Det är knappast en slump.', en: 'That is hardly chance.', lattlast: 'Det är ingen slump.' },
  },
  change: {
    better: {
      sv: 'Det är en verklig förbättring.',
      en: 'That is a real improvement.',
      lattlast: 'Det har blivit bättre på riktigt.',
    },
    worse: {
      sv: 'Det är en verklig försämring.',
      en: 'That is a real change for the worse.',
      lattlast: 'Det har blivit sämre på riktigt.',
    },
    none: {
      sv: 'Det är en verklig förändring.',
      en: 'That is a real change.',
      lattlast: 'Det har ändrat sig på riktigt.',
    },
  },
} as const;

/** Report counts are never good or bad in themselves (design/indicators.md). */
const aboutReporting: Readonly<Record<'above' | 'below', Localised>> = {
  above: { sv: 'Fler rapporter är inget misslyckande.', en: 'More reports is no failure.' },
  below: {
    sv: 'Färre rapporter är inte säkert färre händelser.',
    en: 'Fewer reports are not surely fewer events.',
    lattlast: 'Det behöver inte ha hänt mindre.',
  },
};

function judgement({ id, signal, direction, side }: IndicatorWeek): Localised {
  const said = judgements[signal === 'outside' ? 'week' : 'change'][direction ?? 'none'];
  return id === 'reports' && side !== null ? joined(said, aboutReporting[side]) : said;
}

function joined(...texts: readonly Localised[]): Localised {
  const all = (language: 'sv' | 'en' | 'lattlast') => texts.map((text) => text[language] ?? text.sv).join(' ');
  return { sv: all('sv'), en: all('en'), lattlast: all('lattlast') };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
