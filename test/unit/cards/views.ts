import type { ChannelView } from '../../../bot/domain/channelView.ts';
import type { ContentView, DirectView, ReceiptView } from '../../../bot/domain/views.ts';

/** Views as the domain makes them, for an ordinary fall; a test names only what it is about. */
export const aChannelView = (more: Partial<ChannelView> = {}): ChannelView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  group: 'halsa',
  isRisk: false,
  status: 'registered',
  riskLevel: null,
  day: '2026-11-22',
  holder: null,
  ...more,
});

export const aDirectView = (more: Partial<DirectView> = {}): DirectView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  as: 'responsible',
  unitName: 'Solgården',
  reportType: 'fall',
  kind: 'avvikelse',
  categories: ['fall'],
  harm: 'none',
  events: 1,
  urgent: false,
  lexSarah: false,
  status: 'registered',
  riskLevel: null,
  reportedAt: '2026-11-22T01:00:00.000Z',
  holder: null,
  mayAct: true,
  ...more,
});

export const aContentView = (more: Partial<ContentView> = {}): ContentView => ({
  ...aDirectView(),
  what: 'En boende föll i badrummet.',
  occurredAt: '2026-11-22T00:30:00.000Z',
  immediateAction: 'Vi hjälpte henne upp.',
  personRef: null,
  reporterName: 'Kim Ek',
  concernsManager: false,
  answers: { place: 'bathroom', seen: 'found' },
  additions: [],
  joined: [],
  ...more,
});

export const aReceiptView = (more: Partial<ReceiptView> = {}): ReceiptView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  reportType: 'fall',
  kind: 'avvikelse',
  unitName: 'Solgården',
  reportedAt: '2026-11-22T01:00:00.000Z',
  status: 'registered',
  receivedAt: null,
  assessedAt: null,
  mayWithdraw: true,
  mayAdd: true,
  additions: 0,
  ...more,
});
