import type { MetricDefinition } from '../../pack/duty.ts';
import type { CareAction, Supervision, TouchpointDefinition } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { field, say } from './spec.ts';

export const touchpoints: readonly TouchpointDefinition[] = [{
  id: 'post_result_follow_up', trigger: 'case', clockKey: 'post_result_follow_up', ownerRole: 'property_specialist', clauses: clauses('5.1.2.2-c'),
  title: say('结案后跟踪回访', 'Follow-up after closing'), text: say('看结果是否落实，客户怎么说', 'Was it carried out, and what does the client say'),
  checklist: [
    { id: 'carried_out', clauses: clauses('5.1.2.2-c'), title: say('结果已落实', 'the result was carried out'), required: true },
    { id: 'client_view', clauses: clauses('5.1.2.2-c'), title: say('客户的看法', 'what the client says'), required: false },
  ],
}];

/** Closeness to clients beside complaints. */
export const careActions: readonly CareAction[] = [
  {
    id: 'moving_in_preparation', kind: 'programme', clauses: clauses('4.2.2'), title: say('参与入住准备', 'Preparing the moving-in'),
    fields: [field('basic_data', '4.2.2', '客户基本情况', 'basic data of the client')],
  },
  { id: 'satisfaction_activity', kind: 'activity', clauses: clauses('4.3.3'), title: say('满意度活动', 'Work on satisfaction') },
  {
    id: 'close_contact', kind: 'action', clauses: clauses('4.3.3'), title: say('与客户保持联系，反映潜在需求', 'Keeping in touch and reporting latent needs'),
    fields: [field('need', '4.3.3', '潜在需求', 'latent need')],
  },
];

export const metrics: readonly MetricDefinition[] = [
  {
    id: 'closure_rate', clauses: clauses('4.1.6-a'), title: say('投诉关闭率', 'Closure rate'), unit: 'percent',
    formula: say('本季已关闭的有效投诉 ÷ 本季受理的有效投诉 × 100%（原文未给公式，本产品建议）', 'valid complaints closed / valid complaints received in the quarter × 100 % (our proposal, the source gives none)'),
    inputs: [{ id: 'closed_valid', title: say('已关闭的有效投诉', 'valid complaints closed') }, { id: 'valid_received', title: say('受理的有效投诉', 'valid complaints received') }],
    compute: { kind: 'ratio', of: 'closed_valid', to: 'valid_received', times: 100 },
  },
  {
    id: 'repeat_rate', clauses: clauses('5.1.2.1-c'), title: say('重复投诉率', 'Repeat rate'), unit: 'percent', formula: say('处理后再次投诉 ÷ 已处理的投诉 × 100%', 'complained again / handled × 100 %'),
    inputs: [{ id: 'complained_again', title: say('再次投诉', 'complained again') }, { id: 'handled', title: say('已处理的投诉', 'handled') }],
    compute: { kind: 'ratio', of: 'complained_again', to: 'handled', times: 100 },
  },
];

export const supervision: readonly Supervision[] = [{
  id: 'specialists_rated', clauses: clauses('4.1.6-b'), title: say('专员工作比较与评定', 'Comparing and rating the specialists'), text: say('以有效投诉的关闭率为依据', 'On the closure rate of valid complaints'),
  ownerRole: 'customer_service_center', duty: 'specialist_appraisal',
}];
