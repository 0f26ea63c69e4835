import type { CaseAction } from '../actions-bar.tsx';
import type { Act } from './act.ts';
import { actOnPolicy } from './act-on-policy.tsx';
import { answerDepartmentTask } from './answer-department-task.tsx';
import { classify } from './classify.tsx';
import { close } from './close.tsx';
import { dispatch } from './dispatch.tsx';
import { explain } from './explain.tsx';
import { fileExcessExplanation } from './file-excess-explanation.tsx';
import { noteProgress } from './note-progress.tsx';
import { promise } from './promise.tsx';
import { reopen } from './reopen.tsx';
import { reply } from './reply.tsx';

/** Acts that have a mutation of their own, with their forms. */
const acts = {
  CLASSIFY: classify,
  DISPATCH: dispatch,
  ANSWER_DEPARTMENT_TASK: answerDepartmentTask,
  EXPLAIN: explain,
  REPLY: reply,
  PROMISE: promise,
  NOTE_PROGRESS: noteProgress,
  FILE_EXCESS_EXPLANATION: fileExcessExplanation,
  CLOSE: close,
  REOPEN: reopen,
} as const satisfies Record<NonNullable<CaseAction['name']>, Act>;

/** The form of an act; one that only the regulation knows has the fields that the regulation says. */
export const actOf = ({ key, name }: Pick<CaseAction, 'key' | 'name'>): Act => (name ? acts[name] : actOnPolicy(key));
