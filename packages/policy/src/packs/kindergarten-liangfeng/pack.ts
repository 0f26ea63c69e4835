import type { PolicyPack } from '../../pack/types.ts';
import { channels, records } from './channels.ts';
import { clocks } from './clocks.ts';
import { approvals, excluded, improvements, personnel } from './consequences.ts';
import { dimensions, rules } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { lifecycle } from './lifecycle.ts';
import { conflicts, parameters } from './parameters.ts';
import { duties, meetings, metrics, notices, reports } from './reporting.ts';

/** How a public kindergarten receives, investigates and answers complaints. */
export const kindergartenLiangfeng = {
  id: 'kindergarten-liangfeng',
  version: '1.0.0',
  title: { zh: '公办幼儿园投诉受理与处理', en: 'Public kindergarten: receiving and handling complaints' },
  effectiveFrom: '2009-02-06',
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'client', title: { zh: '家庭', en: 'client' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } }],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, lifecycles: [lifecycle], ownership, clocks, approvals, notices, personnel, excluded, metrics,
  reports, duties, records,
  meetings, improvements, parameters, conflicts,
  escalations: [], settlements: [], touchpoints: [], surveys: [], care: [], retention: [], supervision: [], confidentiality: [], training: [], parameterRules: [],
} satisfies PolicyPack;
