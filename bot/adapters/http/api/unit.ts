import type { unitRoutes } from '../../../contract/unit.ts';
import type { Handlers } from './call.ts';

export const unit: Handlers<keyof typeof unitRoutes> = {};
