import type { PolicyPack } from '../../pack/types.ts';
import { approvals, escalations, improvements, personnel, touchpoints } from './accountability.ts';
import { channels, records } from './channels.ts';
import { clocks } from './clocks.ts';
import { dimensions, rules } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { excluded } from './excluded.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, metrics, roles } from './guidance.ts';
import { lifecycle } from './lifecycle.ts';
import { conflicts, parameters } from './parameters.ts';

/** How a campus of a training company handles complaints. */
export const trainingCompanyCampus = {
  id: 'training-company-campus',
  version: '1.0.0',
  title: { zh: '培训机构校区投诉处理', en: 'Training company: complaints on a campus' },
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'client', title: { zh: '家庭', en: 'client' } }],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, lifecycles: [lifecycle], ownership, clocks, escalations, approvals, personnel, excluded,
  touchpoints, metrics, records, improvements, parameters, conflicts,
  notices: [], settlements: [], surveys: [], care: [], reports: [], duties: [], retention: [], supervision: [], confidentiality: [], meetings: [], training: [], parameterRules: [],
} satisfies PolicyPack;
