import type { PolicyPack } from '../../pack/types.ts';
import { clocks } from './clocks.ts';
import { approvals, duties, meetings, metrics, records, reports, training } from './duties.ts';
import { events, ownership } from './events.ts';
import { derivedFacts, facts } from './facts.ts';
import { guidance, roles } from './guidance.ts';
import { lifecycle } from './lifecycle.ts';
import { conflicts, parameters } from './parameters.ts';

/** The training of new teachers: two mentors, activities each term, papers each year, a review at the end. */
export const newTeacherTraining = {
  id: 'new-teacher-training',
  version: '1.0.0',
  title: { zh: '新教师培训与考核', en: 'New teachers: training and assessment' },
  effectiveFrom: '2009-02-06',
  subjects: [{ id: 'new_teacher', title: { zh: '新教师', en: 'new teacher' } }, { id: 'duty', title: { zh: '例行工作', en: 'recurring duty' } }],
  roles, facts, derivedFacts, events, guidance, lifecycles: [lifecycle], ownership, clocks, approvals, metrics, reports, duties, records, meetings, training, parameters, conflicts,
  channels: [], dimensions: [], rules: [], escalations: [], notices: [], settlements: [], personnel: [], excluded: [], touchpoints: [], surveys: [], care: [], retention: [],
  supervision: [], confidentiality: [], improvements: [], parameterRules: [],
} satisfies PolicyPack;
