import { graphql } from '@huiyin/graphql';
import { CaseClocks } from '../clocks/clocks-panel.tsx';
import { CaseOwnership } from '../clocks/ownership-panel.tsx';
import { CaseActions } from './actions-bar.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseFacts } from './facts-panel.tsx';
import { CaseHistory } from './history-panel.tsx';
import { CaseTasks } from './tasks-panel.tsx';

/** Everything the case page shows; each act asks for it too, so that one answer brings the whole page up to date. */
export const CaseFields = graphql(
  `
    fragment CaseFields on Complaint {
      id
      version
      policy { id }
      campus { id }
      ...CaseHead
      ...CaseFacts
      ...CaseActions
      ...CaseTasks
      ...CaseClocks
      ...CaseOwnership
      ...CaseHistory
    }
  `,
  [CaseHead, CaseFacts, CaseActions, CaseTasks, CaseClocks, CaseOwnership, CaseHistory],
);
