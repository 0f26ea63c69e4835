import type { Lifecycle } from '../../pack/lifecycle-definition.ts';
import { centerActions } from './center-actions.ts';
import { closingActions } from './closing-actions.ts';
import { intakeActions } from './intake-actions.ts';
import { replyActions } from './reply-actions.ts';
import { stages } from './stages.ts';

const ARRIVING = ['received', 'redirected', 'forwarded'];
const WORKING = [...ARRIVING, 'accepted_by_specialist', 'referred', 'execute_center_plan', 'progress_told'];

/** The way of a complaint from reception to closure. Later opinions of departments do not move it back. */
export const lifecycle: Lifecycle = {
  subject: 'complaint', initial: 'received', stages, actions: [...intakeActions, ...centerActions, ...replyActions, ...closingActions],
  moves: [
    { on: 'complaint_redirected', from: ['received'], to: 'redirected' },
    { on: 'department_task_dispatched', from: ARRIVING, to: 'forwarded' },
    { on: 'complaint_accepted', from: ARRIVING, to: 'accepted_by_specialist' },
    { on: 'referred_to_center', from: WORKING, to: 'referred' },
    { on: 'classification_answered', from: ['referred'], to: 'accepted_by_specialist' },
    { on: 'center_plan_returned', from: WORKING, to: 'execute_center_plan' },
    { on: 'progress_noted', when: { fact: 'told_complainant', is: true }, from: WORKING, to: 'progress_told' },
    { on: 'customer_reply_given', from: WORKING, to: 'result_told' },
    { on: 'formal_reply_posted', from: WORKING, to: 'result_told' },
    { on: 'result_published', from: ['result_told'], to: 'public_result' },
    { on: 'handling_finished', to: 'handled' },
    { on: 'complaint_closed', to: 'closed' },
    { on: 'complaint_withdrawn', to: 'closed' },
    { on: 'complaint_merged', to: 'closed' },
    { on: 'complaint_reopened', to: 'received' },
  ],
};
