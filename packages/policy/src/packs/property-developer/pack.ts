import type { PolicyPack } from '../../pack/types.ts';
import { careActions, metrics, supervision, touchpoints } from './care.ts';
import { channels } from './channels.ts';
import { clocks } from './clocks.ts';
import { dimensions, handlerRules } from './dimensions.ts';
import { duties } from './duties.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance } from './guidance.ts';
import { levelRules } from './levels.ts';
import { lifecycle } from './lifecycle.ts';
import { notices } from './notices.ts';
import { conflicts, parameters } from './parameters.ts';
import { meetings, records, reports } from './reports.ts';
import { roles } from './roles.ts';
import { approvals, escalations, settlements } from './settlements.ts';

/** The complaint regulation of a property developer with projects, property management and a group above it. */
export const propertyDeveloper = {
  id: 'property-developer',
  version: '1.0.0',
  title: { zh: '房地产企业客户投诉管理', en: 'Property developer: client complaints' },
  subjects: [
    { id: 'complaint', title: { zh: '投诉', en: 'complaint' } }, { id: 'client', title: { zh: '客户', en: 'client' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } },
  ],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules: [...levelRules, ...handlerRules], lifecycles: [lifecycle], ownership, clocks, escalations, approvals,
  notices, settlements,
  touchpoints, care: careActions, metrics, reports, duties, records, supervision, meetings, parameters, conflicts,
  personnel: [], excluded: [], surveys: [], retention: [], confidentiality: [], training: [], improvements: [], parameterRules: [],
} satisfies PolicyPack;
