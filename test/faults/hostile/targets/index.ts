import type { Target } from '../target.ts';
import { activities } from './activities.ts';
import { imports } from './imports.ts';
import { tabApi } from './tabApi.ts';
import { tool } from './tool.ts';
import { wire } from './wire.ts';

/** Every place that anybody can send anything to; 200 payloads in a round. */
export const targets: readonly Target[] = [activities, wire, imports, tool, tabApi];
