import type { PolicyPack } from '../../pack/types.ts';
import { careActions, duties, improvements, meetings, metrics, surveys, training } from './care.ts';
import { channels } from './channels.ts';
import { clocks } from './clocks.ts';
import { dimensions, rules } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { lifecycle } from './lifecycle.ts';
import { conflicts, parameters } from './parameters.ts';
import { approvals, escalations, excluded, personnel, settlements } from './settlements.ts';
import { touchpoints } from './touchpoints.ts';

/** The complaint and follow-up regulation of a childcare institution. */
export const childcareInstitution = {
  id: 'childcare-institution',
  version: '1.0.0',
  title: { zh: '托育机构客户回访与投诉管理', en: 'Childcare institution: client follow-up and complaints' },
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'client', title: { zh: '家庭', en: 'client' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } }],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, lifecycles: [lifecycle], ownership, clocks, escalations, approvals, settlements, personnel, excluded,
  touchpoints, surveys, care: careActions, metrics, duties, meetings, training, improvements, parameters, conflicts,
  notices: [], reports: [], records: [], retention: [], supervision: [], confidentiality: [], parameterRules: [],
} satisfies PolicyPack;
