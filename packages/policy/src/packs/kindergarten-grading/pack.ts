import type { PolicyPack } from '../../pack/types.ts';
import { approvals, escalations, excluded, notices } from './approvals.ts';
import { careActions, meetings, settlements, touchpoints } from './care.ts';
import { channels, surveys } from './channels.ts';
import { clientClocks } from './client-clocks.ts';
import { clientLifecycle } from './client-lifecycle.ts';
import { conflicts } from './conflicts.ts';
import { dimensions, rules } from './dimensions.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { grading, metrics } from './metrics.ts';
import { parameterRules, parameters } from './parameters.ts';
import { t } from './parts.ts';
import { confidentiality, improvements, records, reports, supervision, training } from './records.ts';
import { duties, workClocks } from './work-clocks.ts';
import { accessLifecycle, activityLifecycle, enquiryLifecycle, findingLifecycle } from './work-lifecycles.ts';

/** The client grading regulation of a kindergarten: grades, care by grade, the team, its data and its supervision. Complaints are another regulation's. */
export const kindergartenGrading = {
  id: 'kindergarten-grading',
  version: '1.0.0',
  title: t('幼儿园客户分级管理', 'Kindergarten: client grading'),
  subjects: [
    { id: 'client', title: t('家庭', 'client') }, { id: 'enquiry', title: t('咨询', 'enquiry') }, { id: 'activity', title: t('活动', 'activity') },
    { id: 'finding', title: t('问题', 'finding') }, { id: 'data_access', title: t('资料权限', 'access to data') }, { id: 'duty', title: t('例行工作', 'recurring duty') },
  ],
  roles, facts, derivedFacts, events, guidance, channels, dimensions, rules, ownership, escalations, approvals, notices, settlements, excluded,
  lifecycles: [clientLifecycle, enquiryLifecycle, activityLifecycle, findingLifecycle, accessLifecycle],
  clocks: [...clientClocks, ...workClocks],
  touchpoints, surveys, care: careActions, metrics, reports, duties, records, supervision, confidentiality, grading, meetings, training, improvements, parameters, parameterRules,
  conflicts,
  personnel: [], retention: [],
} satisfies PolicyPack;
