import { bemotande } from './bemotande.ts';
import type { ReportType } from './define.ts';
import { dokumentation } from './dokumentation.ts';
import { fall } from './fall.ts';
import { handlaggning } from './handlaggning.ts';
import { hjalpmedel } from './hjalpmedel.ts';
import { hotVald } from './hotVald.ts';
import { informationssakerhet } from './informationssakerhet.ts';
import type { ReportTypeKey } from './keys.ts';
import { klagomal } from './klagomal.ts';
import { lakemedel } from './lakemedel.ts';
import { lokal } from './lokal.ts';
import { missforhallande } from './missforhallande.ts';
import { ovrigt } from './ovrigt.ts';
import { risk } from './risk.ts';
import { samling } from './samling.ts';
import { samverkan } from './samverkan.ts';
import { utforande } from './utforande.ts';

const table: Readonly<Record<ReportTypeKey, ReportType>> = {
  fall,
  lakemedel,
  utforande,
  bemotande,
  hot_vald: hotVald,
  hjalpmedel,
  dokumentation,
  samverkan,
  handlaggning,
  informationssakerhet,
  lokal,
  ovrigt,
  risk,
  missforhallande,
  klagomal,
  samling,
};

/** Every report type, in the menu's order: the most usual first. */
export const reportTypes: readonly ReportType[] = Object.values(table);

export const reportTypeOf = (key: ReportTypeKey): ReportType => table[key];
