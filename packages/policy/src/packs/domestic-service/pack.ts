import type { PolicyPack } from '../../pack/types.ts';
import { channels } from './channels.ts';
import { clocks } from './clocks.ts';
import { approvals, escalations, notices } from './decisions.ts';
import { dimensions, rules } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { duties, improvements, metrics, supervision, training } from './improvement.ts';
import { lifecycle } from './lifecycle/lifecycle.ts';
import { conflicts, parameterRules, parameters } from './parameters.ts';
import { excluded, personnel } from './personnel.ts';
import { records, reports, retention, surveys, touchpoints } from './records.ts';

/** The complaint regulation of a company for home services. */
export const domesticService = {
  id: 'domestic-service',
  version: '1.0.0',
  title: { zh: '家政服务投诉处理', en: 'Home services: complaint handling' },
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } }],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, lifecycles: [lifecycle], ownership, clocks, escalations, approvals, notices, personnel, excluded,
  touchpoints, surveys, metrics, reports, duties, records, retention, supervision, training, improvements, parameters, parameterRules, conflicts,
  settlements: [], care: [], confidentiality: [], meetings: [],
} satisfies PolicyPack;
