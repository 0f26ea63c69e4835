import type { ActionName } from '../actions-bar.tsx';
import type { Act } from './act.ts';
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

/** Every act of the API, with its form. */
export const acts = {
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
} as const satisfies Record<ActionName, Act>;
