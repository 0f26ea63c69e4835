import type { Text } from '../text.ts';
import type { PolicyPack } from './types.ts';

/** A part of the product that some elements need and that is not there yet. */
export type MissingPart = 'notifications' | 'report_documents' | 'archive' | 'surveys' | 'care_plans' | 'meetings_and_training' | 'improvement_loop' | 'approvals' | 'settlement_records' | 'personnel_triggers';

export const missingParts: Readonly<Record<MissingPart, Text>> = {
  notifications: { zh: '通知与通报的发送', en: 'sending of notices and calls' },
  report_documents: { zh: '报表和报告的生成', en: 'making of reports' },
  archive: { zh: '归档、保存与销毁', en: 'archiving, retention and disposal' },
  surveys: { zh: '问卷与满意度调查', en: 'surveys' },
  care_plans: { zh: '分级关怀计划', en: 'care plans by grade' },
  meetings_and_training: { zh: '会议、培训与公示', en: 'meetings, training and publication' },
  improvement_loop: { zh: '整改与监督闭环', en: 'corrective action and supervision' },
  approvals: { zh: '审批流', en: 'approvals' },
  settlement_records: { zh: '赔付协议的记录', en: 'the record of a settlement' },
  personnel_triggers: { zh: '人事处理的自动启动', en: 'personnel decisions that facts start' },
};

interface Carrier {
  readonly id: string;
  readonly key?: string;
  readonly audience?: readonly string[];
  readonly clockKey?: string;
  readonly duty?: string;
  readonly action?: string;
  readonly actions?: readonly string[];
  readonly gives?: string;
  readonly asks?: string;
  readonly onBreachOf?: string;
  readonly touchpoint?: string;
  readonly compute?: unknown;
  readonly kind?: string;
  readonly when?: unknown;
  readonly fields?: readonly { readonly id: string; readonly required: boolean }[];
}

/** Acts on clients beside planned contacts, and the clocks that go with them, have no place in the product yet. */
const UNSERVED = 'client';

/** Planned contacts are the part of a client's life that is carried out. */
function planned(pack: PolicyPack): ReadonlySet<string> {
  return new Set(pack.touchpoints.filter(({ trigger }) => trigger !== 'case' && trigger !== 'contact').map(({ clockKey }) => clockKey));
}

const servedClock = (pack: PolicyPack, key: string): boolean => pack.clocks.some((clock) => clock.key === key && clock.subject !== UNSERVED) || planned(pack).has(key);
const servedAct = (pack: PolicyPack, id: string): boolean => pack.lifecycles.some(({ subject, actions }) => subject !== UNSERVED && actions.some((action) => action.id === id));

const hasClock = (pack: PolicyPack, { clockKey, duty }: Carrier): boolean => duty !== undefined || (clockKey !== undefined && servedClock(pack, clockKey));
const hasAct = (pack: PolicyPack, { action, actions = [], gives, asks }: Carrier): boolean => [action, gives, asks, ...actions].some((id) => id !== undefined && servedAct(pack, id));

/** Fields that the acts on settlements ask for; what only the kind of settlement asks for is not asked yet. */
const proposed = (pack: PolicyPack): ReadonlySet<string> =>
  new Set(pack.lifecycles.flatMap(({ actions }) => actions.filter(({ id }) => id.endsWith('_settlement')).flatMap(({ fields }) => fields.map(({ id }) => id))));

/** Sections that the engine and the acts on cases carry out by themselves. */
const CARRIED: ReadonlySet<string> = new Set(['roles', 'channels', 'dimensions', 'rules', 'excluded', 'touchpoints', 'duties', 'grading']);

type Needs = (element: Carrier, pack: PolicyPack) => MissingPart | null;
const acted = (part: MissingPart): Needs => (element, pack) => (hasAct(pack, element) ? null : part);
const timed = (part: MissingPart): Needs => (element, pack) => (hasClock(pack, element) ? null : part);
const either = (part: MissingPart): Needs => (element, pack) => (hasAct(pack, element) || hasClock(pack, element) ? null : part);

/** What the others need besides being written down: a clock that makes them due, an act that does them, or a part of the product. */
const NEEDS: Readonly<Record<string, Needs>> = {
  clocks: ({ key }, pack) => (servedClock(pack, key!) ? null : 'care_plans'),
  actions: ({ id }, pack) => (servedAct(pack, id) ? null : 'care_plans'),
  stages: ({ id }, pack) => (pack.lifecycles.some(({ subject, stages }) => subject !== UNSERVED && stages.some((stage) => stage.id === id)) ? null : 'care_plans'),
  approvals: acted('approvals'),
  settlements: ({ fields = [] }, pack) => (fields.every(({ id, required }) => !required || proposed(pack).has(id)) ? null : 'settlement_records'),
  personnel: ({ kind, when }) => (kind === 'trigger' && when !== undefined ? 'personnel_triggers' : null),
  escalations: ({ onBreachOf }) => (onBreachOf === undefined ? 'notifications' : null),
  // A notice to nobody says that none is due: there is nothing to carry out.
  notices: (element, pack) => (element.audience?.length === 0 || hasClock(pack, element) ? null : 'notifications'),
  reports: timed('report_documents'),
  records: either('archive'),
  retention: () => 'archive',
  surveys: () => 'surveys',
  care: (element, pack) => (hasClock(pack, element) || hasAct(pack, element) || (element.touchpoint !== undefined && servedTouchpoint(pack, element.touchpoint)) ? null : 'care_plans'),
  metrics: ({ compute }) => (compute === undefined ? 'report_documents' : null),
  meetings: timed('meetings_and_training'),
  training: timed('meetings_and_training'),
  improvements: acted('improvement_loop'),
  supervision: either('improvement_loop'),
  confidentiality: () => 'archive',
};

function servedTouchpoint(pack: PolicyPack, id: string): boolean {
  const touchpoint = pack.touchpoints.find((candidate) => candidate.id === id);
  return touchpoint !== undefined && servedClock(pack, touchpoint.clockKey);
}

/** What is missing for an element to be carried out; null when nothing is. `guidance` is shown, not carried out, and answers null too. */
export function missingFor(pack: PolicyPack, section: string, id: string): MissingPart | null {
  const needs = NEEDS[section];
  if (CARRIED.has(section) || !needs) return null;
  const elements: readonly Carrier[] = section === 'actions' || section === 'stages'
    ? pack.lifecycles.flatMap((lifecycle): readonly Carrier[] => lifecycle[section])
    : (pack as unknown as Record<string, readonly Carrier[]>)[section] ?? [];
  const element = elements.find((candidate) => candidate.id === id);
  return element ? needs(element, pack) : null;
}
