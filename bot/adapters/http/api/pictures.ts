import type { picturesRoutes } from '../../../contract/pictures.ts';
import type { Handlers } from './call.ts';

export const pictures: Handlers<keyof typeof picturesRoutes> = {};
