import { type Directory, directoryOf } from '../../bot/domain/directory.ts';
import type { Unit } from '../../bot/domain/people.ts';
import { aPerson, aUnit } from '../builders.ts';

/** Someone of every role, of Björken's board and of another; Granen is another unit of the same head. */
export const aRoster = (regime: Unit['regime'] = 'kommunal', other: Unit['regime'] = 'kommunal'): Directory =>
  directoryOf(
    'roster',
    [
      aUnit({ board: 'omsorg', regime }),
      aUnit({ unitId: 'granen', name: 'Granen', board: 'omsorg', regime: other }),
      aUnit({ unitId: 'linden', name: 'Linden', board: 'social', lagrum: ['sol'] }),
    ],
    [
      aPerson('leyla', { unitIds: ['bjorken'] }), // reports
      aPerson('lena', { unitIds: ['bjorken'] }), // works there too
      aPerson('omar', { unitIds: ['bjorken'] }), // is to do the action
      aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }),
      aPerson('nils', { unitIds: ['bjorken'], deputyFor: ['karin'] }),
      aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken', 'granen'] }),
      aPerson('gunnar', { roles: ['enhetschef'], unitIds: ['granen'] }),
      aPerson('hanna', { roles: ['verksamhetschef'], unitIds: ['linden'] }),
      aPerson('jonas', { roles: ['enhetschef'], unitIds: ['linden'] }), // was on call
      aPerson('maria', { roles: ['sas'], board: 'omsorg' }),
      aPerson('oskar', { roles: ['mas'], board: 'omsorg' }),
      aPerson('ebba', { roles: ['mar'], board: 'omsorg' }),
      aPerson('moa', { roles: ['sas'], board: 'social' }),
      aPerson('olle', { roles: ['mas'], board: 'social' }),
      aPerson('elin', { roles: ['mar'], board: 'social' }),
      aPerson('ulla', { roles: ['utvecklingsledare'] }),
      aPerson('henrik', { roles: ['ledning'] }),
      aPerson('anders', { roles: ['admin'] }),
    ],
  );

/** And one whom the directory does not know. */
export const everyone: readonly string[] = [...aRoster().people.map(({ personId }) => personId), 'okand'];
