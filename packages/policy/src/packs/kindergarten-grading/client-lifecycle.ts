import type { Condition } from '../../pack/fact.ts';
import type { Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { careActs } from './care-acts.ts';
import { clauses } from './clause.ts';
import { fileActs } from './file-acts.ts';
import { t } from './parts.ts';

const FILE = ['update_file', 'record_interaction', 'decline_contact', 'resume_contact'];
const BEFORE = [...FILE, 'enrol', 'send_news', 'invite'];
const ACTS = [...fileActs, ...careActs].map(({ id }) => id).filter((id) => id !== 'open_file' && id !== 'enrol');

const stage = (id: string, numbers: readonly string[], zh: string, en: string, actions: readonly string[], terminal = false): Stage => ({
  id, clauses: clauses(...numbers), title: t(zh, en), actions, ...(terminal ? { terminal } : {}),
});

const NOT_AT_RISK: Condition = { fact: 'grade', in: ['A', 'B', 'C'] };

/** The way of a family from the first contact on. */
export const clientLifecycle: Lifecycle = {
  subject: 'client', initial: 'contacted',
  stages: [
    stage('contacted', ['2.1.1-a'], '首次接触', 'First contact', ['open_file', 'record_interaction', 'decline_contact']),
    stage('prospect', ['1.2'], '已建档', 'On file', BEFORE),
    stage('enrolled', ['2.2.4'], '在园', 'Enrolled', ACTS),
    stage('win_back', ['3.D.1-b'], '挽回中', 'Being won back', ACTS),
    stage('left', ['6.2.1-b'], '已离园', 'Left', ['enrol'], true),
  ],
  actions: [...fileActs, ...careActs],
  moves: [
    { on: 'client_file_opened', from: ['contacted'], to: 'prospect' },
    { on: 'client_enrolled', to: 'enrolled' },
    { on: 'win_back_planned', from: ['enrolled'], to: 'win_back' },
    { on: 'client_graded', from: ['win_back'], when: NOT_AT_RISK, to: 'enrolled' },
    { on: 'grade_override_approved', from: ['win_back'], when: NOT_AT_RISK, to: 'enrolled' },
    { on: 'client_left', to: 'left' },
  ],
};
