import { actionDone } from './actionDone.ts';
import { closedWithEffect } from './closedWithEffect.ts';
import { cooperation } from './cooperation.ts';
import type { Indicator } from './define.ts';
import { falls } from './falls.ts';
import { fallsWithHarm } from './fallsWithHarm.ts';
import { handledInTime } from './handledInTime.ts';
import { medication } from './medication.ts';
import { recurrence } from './recurrence.ts';
import { reports } from './reports.ts';
import { riskShare } from './riskShare.ts';
import { timeToAnswer } from './timeToAnswer.ts';
import { timeToDecide } from './timeToDecide.ts';
import { timeToReceive } from './timeToReceive.ts';

/** Every computed indicator, in the order a table shows them. A new one is one file and one line here. */
export const indicators: readonly Indicator[] = [
  falls,
  fallsWithHarm,
  medication,
  reports,
  riskShare,
  handledInTime,
  timeToReceive,
  timeToDecide,
  timeToAnswer,
  actionDone,
  closedWithEffect,
  recurrence,
  cooperation,
];
