import type { PolicyPack } from '../../pack/types.ts';
import { channels, records } from './channels.ts';
import { clocks } from './clocks.ts';
import { approvals, escalations, notices } from './consent.ts';
import { dimensions, rules } from './dimensions.ts';
import { duties, improvements, metrics, reports, supervision } from './duties.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { lifecycle } from './lifecycle.ts';
import { conflicts, parameters } from './parameters.ts';
import { excluded, personnel } from './personnel.ts';

/** The complaint regulation of a school: staff conduct, handling within seven working days, weekly figures. */
export const school = {
  id: 'school',
  version: '1.0.0',
  title: { zh: '学校投诉受理与处理', en: 'School: receiving and handling complaints' },
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } }],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, lifecycles: [lifecycle], ownership, clocks, escalations, approvals, notices, personnel, excluded,
  metrics, reports, duties, records, supervision, improvements, parameters, conflicts,
  settlements: [], touchpoints: [], surveys: [], care: [], retention: [], confidentiality: [], meetings: [], training: [], parameterRules: [],
} satisfies PolicyPack;
