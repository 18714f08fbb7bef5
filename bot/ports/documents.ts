import type { UrgentReminder } from '../domain/notices.ts';
import type { Instant } from '../domain/time.ts';
import type { Shapes } from './shapes.ts';

/** Documents outside the cases. All live in one container; `pk` is the partition, `id` is unique within it. */
export type DocumentType = keyof Shapes;
export type DocumentOf<T extends DocumentType> = Shapes[T] & {
  readonly pk: string;
  readonly id: string;
  readonly type: T;
};
/** Any document outside the cases. */
export type Document = { [T in DocumentType]: DocumentOf<T> }[DocumentType];
export interface Key<T extends DocumentType> {
  readonly pk: string;
  readonly id: string;
  readonly type: T;
}

/** Decisions, holds and what has gone: all that a run of gallring goes by. */
export const retentionPartition = 'job:gallring';
export const logReviewPartition = 'job:logReview';
/** Cases that periodic work has had to leave out. */
export const leftOutPartition = 'job:leftOut';

/** Where each document lives: the only place that spells partitions and ids. */
export const keys = {
  profile: (personId: string) => key('profile', `person:${personId}`, 'profile'),
  draft: (personId: string, requestId: string) => key('draft', `person:${personId}`, `draft:${requestId}`),
  channel: (unitId: string) => key('channel', `unit:${unitId}`, 'channel'),
  /** Teams' channel ids hold signs that no document id may. */
  channelUnit: (channelId: string) => key('channelUnit', `channel:${encodeURIComponent(channelId)}`, 'unit'),
  /** `about` is a conversation key: `channel:<unitId>` or `person:<personId>`, or `responsible:<unitId>`. */
  health: (about: string) => key('health', 'job:health', `health:${about}`),
  numbers: (year: number) => key('numbers', `job:number:${year}`, 'numbers'),
  lane: (lane: number) => key('lane', `job:lane:${lane}`, 'lane'),
  limits: () => key('limits', 'job:limits', 'limits'),
  leftOut: (caseId: string) => key('leftOut', leftOutPartition, `leftOut:${caseId}`),
  reminderRound: () => key('reminderRound', 'job:reminders', 'round'),
  unsentDigest: (personId: string, day: string) => key('unsentDigest', 'job:reminders', `unsent:${day}:${personId}`),
  digest: (personId: string, day: string) => key('digest', `reminder:${personId}`, `digest:${day}`),
  urgentReminder: ({ personId, caseId, duty, nth }: UrgentReminder) =>
    key('urgentReminder', `reminder:${personId}`, `urgent:${caseId}:${duty}:${nth}`),
  unitDigest: (unitId: string, day: string) => key('unitDigest', `reminder:${unitId}`, `unitDigest:${day}`),
  directory: () => key('directory', 'job:directory', 'directory'),
  absences: () => key('absences', 'job:absences', 'absences'),
  standIn: (deputyId: string, about: string) => key('standIn', `person:${deputyId}`, `standIn:${about}`),
  /** A reference holds slashes, which no id may. */
  retentionDecision: (reference: string) =>
    key('retentionDecision', retentionPartition, `decision:${encodeURIComponent(reference)}`),
  hold: (caseId: string) => key('hold', retentionPartition, `hold:${caseId}`),
  liftedHold: (caseId: string, at: Instant) => key('liftedHold', retentionPartition, `lifted:${caseId}:${at}`),
  removal: (caseId: string) => key('removal', retentionPartition, `removal:${caseId}`),
  logReview: (at: Instant, id: string) => key('logReview', logReviewPartition, `${at}:${id}`),
  rollup: (unitId: string, week: string) => key('rollup', `summary:${unitId}`, `rollup:${week}`),
  summary: (unitId: string, week: string) => key('summary', `summary:${unitId}`, `summary:${week}`),
  measure: (unitId: string, indicator: string, period: string) =>
    key('measure', `measure:${unitId}`, `${indicator}:${period}`),
  recipients: (unitId: string) => key('recipients', `unit:${unitId}`, 'recipients'),
  catalogue: () => key('catalogue', 'job:catalogue', 'catalogue'),
  weekAction: (unitId: string, week: string, id: string) =>
    key('weekAction', `summary:${unitId}`, `action:${week}:${id}`),
  units: (generation: string, slice: number) => key('units', `directory:${generation}`, `units:${pad(slice)}`),
  people: (generation: string, slice: number) => key('people', `directory:${generation}`, `people:${pad(slice)}`),
  /** Sharded, so that a busy month does not write to one partition alone. */
  log: (at: Instant, shard: number, id: string) => key('log', `log:${at.slice(0, 7)}:${shard}`, `log:${at}:${id}`),
};

const key = <T extends DocumentType>(type: T, pk: string, id: string): Key<T> => ({ type, pk, id });
const pad = (n: number): string => String(n).padStart(4, '0');
