import type { CaseId } from '../domain/case.ts';
import type { Facts } from '../domain/facts.ts';
import type { StoredRecord } from '../ports/store.ts';
import type { Breach } from './caseBreaches.ts';

/** What must be true of a case of imported history: it has nothing but facts, and there is no history to check them by. */
export function historyBreaches(id: CaseId, records: readonly StoredRecord[]): readonly Breach[] {
  const [facts] = records.flatMap((record) => (record.kind === 'facts' ? [record.facts] : []));
  const about = `import ${facts?.number ?? '?'} (${id})`;
  const others = records.filter(({ kind }) => kind !== 'facts').map((record) => record.id);
  return [
    ...(facts ? wrong(id, facts) : ['has no facts']),
    ...(others.length > 0 ? [`has more than facts: ${others.join(', ')}`] : []),
  ].map((text) => ({ about, rule: 'import', text }));
}

function wrong(id: CaseId, facts: Facts): readonly string[] {
  const { occurredAt, reportedAt, receivedAt, closedAt } = facts;
  const times = [occurredAt, reportedAt, receivedAt, closedAt].filter((at) => at !== null);
  const claims: readonly (readonly [holds: boolean, otherwise: string])[] = [
    [facts.caseId === id, `says that it is ${facts.caseId}`],
    [facts.source === 'import' && facts.history !== undefined, 'does not say that it was imported'],
    [facts.open === (facts.status !== 'closed'), `is ${facts.open ? 'open' : 'not open'} and ${facts.status}`],
    [closedAt === null || !facts.open, 'is open and has a day when it was closed'],
    [facts.secret || !(facts.lexSarah || facts.kind === 'missforhallande'), 'is lex Sarah and not secret'],
    [times.every((at, i) => i === 0 || at >= (times[i - 1] ?? '')), 'has its times out of order'],
  ];
  return claims.flatMap(([holds, otherwise]) => (holds ? [] : [otherwise]));
}
