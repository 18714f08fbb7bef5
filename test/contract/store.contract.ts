import { describe } from '@jest/globals';
import type { Store } from '../../bot/ports/store.ts';
import { casesContract } from './cases.contract.ts';
import { documentsContract } from './documents.contract.ts';
import { historyContract } from './history.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { queriesContract } from './queries.contract.ts';
import { removalContract } from './removal.contract.ts';

/**
 * What every store keeps. `connect` gives a connection to the same data each time it is called: the same object where
 * a store is one connection anyway. The suite closes none of them.
 */
export function storeContract(connect: () => Store): void {
  describe('cases', () => casesContract(connect));
  describe('imported history', () => historyContract(connect));
  describe('documents', () => documentsContract(connect));
  describe('notices', () => noticesContract(connect));
  describe('queries', () => queriesContract(connect));
  describe('removal', () => removalContract(connect));
}
