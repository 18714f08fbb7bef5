import { fail } from '../../../domain/result.ts';

/** A part of an address that must be an id of ours; anything else is no case of anyone's. */
export const isCaseId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** To whom it does not exist, it does not exist in the same words as a case that was never there. */
export const noSuchCase = fail('not_found', 'unknownCase');
