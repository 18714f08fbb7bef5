import type { UnitGap } from '../domain/administration.ts';
import type { Better, CatalogueEntry } from '../domain/indicators/define.ts';
import type { DecidedKind } from '../domain/retention.ts';
import type { Localised } from './language.ts';

export const gapNames: Readonly<Record<UnitGap, Localised>> = {
  noManager: { sv: 'Ingen enhetschef', en: 'No unit manager' },
  noDeputy: { sv: 'Ingen ersättare', en: 'No deputy' },
  noHead: { sv: 'Ingen verksamhetschef', en: 'No head of operations' },
  noChannel: { sv: 'Ingen kanal', en: 'No channel' },
};

export const logFlags = {
  night: { sv: 'Natt (23–05)', en: 'Night (23–05)' },
  refused: { sv: 'Nekades', en: 'Refused' },
  failed: { sv: 'Avbröts', en: 'Broke off' },
} as const satisfies Record<string, Localised>;

/** Whom the directory does not know. */
export const unknownPerson: Localised = { sv: 'Okänd person', en: 'Unknown person' };

export const leftOpenText = (unit: string, cases: number): Localised => ({
  sv: `${unit} tas bort men har öppna ärenden: ${cases}. Ingen kan arbeta med dem sedan.`,
  en: `${unit} is removed but has open cases: ${cases}. Nobody can work on them afterwards.`,
});

export const shutsOutText: Localised = {
  sv: 'Du själv är inte administratör i den nya filen. Då kan du inte ändra tillbaka.',
  en: 'You yourself are no administrator in the new file. Then you cannot change it back.',
};

export const measureNames: Readonly<Record<CatalogueEntry['measure'], Localised>> = {
  share: { sv: 'Andel', en: 'Share' },
  rate: { sv: 'Antal i förhållande till', en: 'Rate' },
  mean: { sv: 'Medelvärde', en: 'Mean' },
  value: { sv: 'Värde', en: 'Value' },
  duration: { sv: 'Tid', en: 'Duration' },
};

export const betterNames: Readonly<Record<Better, Localised>> = {
  lower: { sv: 'Lägre är bättre', en: 'Lower is better' },
  higher: { sv: 'Högre är bättre', en: 'Higher is better' },
  context: { sv: 'Varken högt eller lågt är bättre', en: 'Neither high nor low is better' },
};

export const decidedKindNames: Readonly<Record<DecidedKind, Localised>> = {
  kommunal: { sv: 'Kommunal verksamhet', en: 'Municipal units' },
  privat: { sv: 'Privat verksamhet', en: 'Private providers' },
};

/** Where a value comes from: Lyhörd computes it from cases, or somebody enters it. */
export const sourceText = (source: string): Localised => {
  const [, detail = ''] = /^(?:computed|entered)(?:: (.+))?$/.exec(source) ?? [];
  if (source.startsWith('computed')) return { sv: 'Räknas av Lyhörd', en: `Computed: ${detail}` };
  return { sv: 'Matas in', en: 'Entered' };
};
