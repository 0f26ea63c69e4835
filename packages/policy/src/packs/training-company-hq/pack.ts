import type { PolicyPack } from '../../pack/types.ts';
import { channels, records } from './channels.ts';
import { clocks } from './clocks.ts';
import { conflicts } from './conflicts.ts';
import { crisisLifecycle } from './crisis/lifecycle.ts';
import { dimensions } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { excluded } from './excluded.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { complaintLifecycle } from './lifecycle.ts';
import { approvals, confidentiality, escalations, notices, reports } from './oversight.ts';
import { parameters } from './parameters.ts';
import { rules } from './rules.ts';
import { improvements, personnel, settlements } from './settlements.ts';

/** The complaint plan of the headquarters of a training company, with its crisis procedure in lawful form. */
export const trainingCompanyHq = {
  id: 'training-company-hq',
  version: '1.0.0',
  title: { zh: '培训公司总部投诉处理与危机应对', en: 'Training company headquarters: complaints and crises' },
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'client', title: { zh: '客户', en: 'client' } }, { id: 'crisis', title: { zh: '危机', en: 'crisis' } }],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, lifecycles: [complaintLifecycle, crisisLifecycle], ownership, clocks, escalations, approvals,
  notices, settlements,
  personnel, excluded, reports, records, confidentiality, improvements, parameters, conflicts,
  touchpoints: [], surveys: [], care: [], metrics: [], duties: [], retention: [], supervision: [], meetings: [], training: [], parameterRules: [],
} satisfies PolicyPack;
