// A pack with just enough around some clocks to run them.
import type { ClockDefinition } from '../pack/clock-definition.ts';
import type { PolicyPack } from '../pack/types.ts';

const EVENTS = [
  'received', 'accepted', 'handled', 'replied', 'noted', 'waiting_began', 'waiting_ended', 'promised', 'explained', 'closed', 'reopened', 'merged', 'classified',
  'extension_requested', 'extension_approved', 'extension_told', 'task_opened', 'task_done', 'restarted', 'published', 'session_opened', 'call_sent',
];
const title = { zh: '测试', en: 'test' };

export const clock = (definition: Partial<ClockDefinition> & Pick<ClockDefinition, 'id' | 'limit'>): ClockDefinition => ({
  key: definition.id, clauses: ['test/1'], title, subject: 'complaint', start: [{ event: 'received' }], stop: [{ event: 'replied' }], comparator: 'lte', ownerRole: 'owner', ...definition,
});

export const smallPack = (clocks: readonly ClockDefinition[], more: Partial<PolicyPack> = {}): PolicyPack => ({
  id: 'test', version: '1.0.0', title, subjects: [{ id: 'complaint', title }],
  roles: [{ id: 'owner', clauses: ['test/1'], title }, { id: 'director', clauses: ['test/1'], title }],
  facts: [
    { id: 'urgency', type: 'text', title }, { id: 'severity', type: 'text', title }, { id: 'agreed_at', type: 'instant', title, scope: 'event' },
    { id: 'target_at', type: 'instant', title }, { id: 'days', type: 'number', title, scope: 'event' },
  ],
  derivedFacts: [], events: EVENTS.map((type) => ({ type, title })), guidance: [], channels: [], dimensions: [], rules: [],
  lifecycles: [{ subject: 'complaint', initial: 'open', stages: [{ id: 'open', clauses: ['test/1'], title, actions: [] }], moves: [], actions: [] }],
  ownership: { parties: [], rules: [] }, clocks, escalations: [], approvals: [], notices: [], settlements: [], personnel: [], excluded: [], touchpoints: [], surveys: [],
  care: [], metrics: [], reports: [], duties: [], records: [], retention: [], supervision: [], confidentiality: [], meetings: [], training: [], improvements: [], parameters: [], parameterRules: [], conflicts: [],
  ...more,
});
