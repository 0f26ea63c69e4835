import type { PolicyPack } from '../../pack/types.ts';
import { approvals, notices } from './approvals.ts';
import { clocks, duties } from './clocks.ts';
import { congressLifecycle } from './congress.ts';
import { delegateLifecycle } from './delegate.ts';
import { dimensions, rules } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance } from './guidance.ts';
import { conflicts, parameters } from './parameters.ts';
import { proposalLifecycle } from './proposal.ts';
import { resolutionLifecycle } from './resolution.ts';
import { roles } from './roles.ts';
import { improvements, meetings, metrics, records, reports, supervision } from './sessions.ts';

/** The regulation on the staff congress: its delegates, sessions, resolutions and proposals. */
export const staffCongress = {
  id: 'staff-congress',
  version: '1.0.0',
  title: { zh: '教职工代表大会', en: 'Staff congress' },
  effectiveFrom: '2009-02-06',
  subjects: [
    { id: 'congress', title: { zh: '教代会', en: 'congress' } }, { id: 'delegate', title: { zh: '代表席位', en: 'seat of a delegate' } },
    { id: 'resolution', title: { zh: '决议', en: 'resolution' } },
    { id: 'proposal', title: { zh: '提案', en: 'proposal' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } },
  ],
  roles, facts, derivedFacts, events, guidance, dimensions, rules, lifecycles: [congressLifecycle, delegateLifecycle, resolutionLifecycle, proposalLifecycle], ownership, clocks,
  approvals, notices,
  metrics, reports, duties, records, supervision, meetings, improvements, parameters, conflicts,
  channels: [], escalations: [], settlements: [], personnel: [], excluded: [], touchpoints: [], surveys: [], care: [], retention: [], confidentiality: [], training: [],
  parameterRules: [],
} satisfies PolicyPack;
