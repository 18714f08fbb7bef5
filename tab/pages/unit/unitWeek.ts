import type { Answered } from '../../../bot/contract.ts';

export type Units = Answered<'GET /units'>['units'];
export type UnitWeek = Answered<'GET /units/:unitId/week'>;
export type Chart = UnitWeek['charts'][number];
export type Point = Chart['points'][number];

export const unitAddress = (unitId: string): string => `/enhet/${encodeURIComponent(unitId)}`;
