import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const value = (id: string, number: string, zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(number), title: { zh, en }, ...(help ? { text: { zh: help[0], en: help[1] } } : {}),
});
const topic = (id: string, zh: string, en: string): DimensionValue => ({ id, clauses: clauses(id === 'attitude' ? '2.7.2' : '2.5.3.1-a'), title: { zh, en }, proposed: true });

export const dimensions: readonly Dimension[] = [
  {
    id: 'content_cause', clauses: clauses('2.5.1.1', '2.5.1.2', '2.5.1.3', '2.5.1.4'), title: { zh: '投诉成因', en: 'Cause' },
    values: [
      value('client_misunderstanding', '2.5.1.1', '客户理解偏差', "Client's misunderstanding", ['家长对服务内容或规则的理解与约定不同', 'The parents understood the service or its rules otherwise than agreed']),
      value('product_service_defect', '2.5.1.2', '产品与服务质量差错', 'Defect of product or service', ['餐食、课程、照护等未达到标准', 'Meals, lessons or care fell below standard']),
      value('staff_mishandling', '2.5.1.3', '操作失误或处理不当', 'Error or mishandling by staff', ['教职员工操作失误，或事后处理不当', 'Staff made an error or handled it badly afterwards']),
      value('multi_party', '2.5.1.4', '综合性投诉', 'Composite', ['牵涉两个及以上部门或当事方', 'Two or more departments or parties are involved']),
    ],
  },
  {
    id: 'complaint_type', clauses: clauses('2.5.2.1', '2.5.2.2', '2.5.2.3', '2.5.2.4'), title: { zh: '诉求类型', en: 'Kind of demand' },
    values: [
      value('compensation', '2.5.2.1', '赔付型', 'Compensation', ['要求退费、赔偿或补课', 'Wants a refund, damages or make-up lessons']),
      value('opinion', '2.5.2.2', '意见型', 'Opinion', ['提出看法和建议，希望被重视', 'Offers views and suggestions and wants them taken seriously']),
      value('criticism', '2.5.2.3', '批评型', 'Criticism', ['对人或事表示不满，要求改正', 'Is dissatisfied with a person or matter and wants it put right']),
      value('urgent_coordination', '2.5.2.4', '紧急协调型', 'Urgent coordination', ['需要马上协调解决，自动按加急处理', 'Needs coordination at once; treated as urgent']),
    ],
  },
  {
    id: 'urgency', clauses: clauses('2.5.3.1-a', '2.5.3.2-a'), title: { zh: '紧急程度', en: 'Urgency' },
    values: [
      value('urgent', '2.5.3.1-a', '加急', 'Urgent', ['不满 60 分钟内回复家长，部门不满 40 分钟内答复', 'Reply in under 60 minutes, department in under 40']),
      value('ordinary', '2.5.3.2-a', '普通', 'Ordinary', ['不满 120 分钟内回复家长，部门不满 90 分钟内答复', 'Reply in under 120 minutes, department in under 90']),
    ],
  },
  {
    id: 'validity', clauses: clauses('2.5.4.1-a', '2.5.4.2'), title: { zh: '投诉性质', en: 'Validity' },
    values: [
      value('valid', '2.5.4.2', '有效投诉', 'Valid', ['在本园购买，经查服务未达标，造成损害或不良体验', 'Bought here, found below standard, with harm, loss or a bad experience']),
      value('invalid', '2.5.4.1-a', '无效投诉', 'Invalid', ['须由责任部门说明理由、园长确认；可以重新受理', 'The department gives its reason and the director confirms; may be reopened']),
    ],
  },
  {
    id: 'validity_reason', clauses: clauses('2.5.4.1-b'), title: { zh: '无效理由', en: 'Reason for invalidity' },
    values: [
      value('beyond_promise', '2.5.4.1-a', '超出园所承诺', 'Beyond what was promised'),
      value('client_own_problem', '2.5.4.1-a', '原因在客户一方', 'Cause lies with the client'),
      value('not_factual', '2.5.4.1-b', '反映不实', 'Not true'),
      value('not_booked_here', '2.5.4.1-b', '非本园产品或服务', 'Not bought here'),
    ],
  },
  {
    id: 'severity', clauses: clauses('2.5.5.1-a', '2.5.5.2-a', '2.5.5.2-b'), title: { zh: '严重程度', en: 'Severity' }, provisionalUntilClosed: true,
    text: { zh: '结案前为暂定；结案时按实际结果确认', en: 'Provisional until closure, confirmed by the actual outcome' },
    values: [
      value('normal', '2.5.5.1-a', '正常投诉', 'Normal', ['没有直接经济损失，协商解决，园所无支出', 'No direct economic loss, settled by talking, at no cost']),
      value('special', '2.5.5.2-a', '其他特殊投诉', 'Special', ['没有损失但坚持要求金钱补偿，或有损失但最终未赔付', 'No loss but insists on money, or a loss that was not paid in the end']),
      { ...value('compensated', '2.5.5.2-b', '已赔付投诉', 'Compensated', ['有损失且实际赔付；原文没有这一档，由本产品补上', 'A loss that was paid; added by this product because the source has no such value']), proposed: true },
    ],
  },
  {
    id: 'outcome', clauses: clauses('2.7.3-a'), title: { zh: '处理结局', en: 'Outcome' },
    values: [value('refund', '2.7.3-a', '退费', 'Refund', ['须注明起因', 'The cause must be stated'])],
  },
  {
    id: 'outcome_cause', clauses: clauses('2.7.3-a'), title: { zh: '退费起因', en: 'Cause of the refund' },
    values: [
      value('emergency_not_handled', '2.7.3-a', '突发情况未处理', 'Emergency not handled'),
      value('emergency_mishandled', '2.7.3-a', '突发情况处理不当', 'Emergency mishandled'),
      value('staff_mishandled', '2.7.3-a', '员工处理不当', 'Mishandled by staff'),
    ],
  },
  {
    id: 'topic', clauses: clauses('2.5.3.1-a', '2.7.2'), title: { zh: '投诉主题', en: 'Topic' }, openValues: true,
    text: { zh: '用于统计和判断；儿童安全一律加急，态度类可赠礼', en: 'For figures and decisions; child safety is always urgent, attitude may be settled with a gift' },
    values: [
      topic('attitude', '服务态度', 'Attitude'), topic('child_safety', '儿童安全', 'Child safety'), topic('care', '生活照护', 'Care'),
      topic('food_health', '饮食与健康', 'Food and health'), topic('teaching', '教育教学', 'Teaching'), topic('fees', '收费退费', 'Fees'),
      topic('environment', '环境设施', 'Environment'), topic('communication', '家园沟通', 'Communication'), topic('other', '其他', 'Other'),
    ],
  },
];

export const rules: readonly ClassificationRule[] = [
  {
    id: 'child_safety_is_urgent', clauses: clauses('2.5.3.1-a'), effect: 'force', title: { zh: '涉及儿童安全，一律加急', en: 'Child safety is always urgent' },
    when: { fact: 'topic', is: 'child_safety' }, set: { fact: 'urgency', value: 'urgent' },
  },
  {
    id: 'coordination_is_urgent', clauses: clauses('2.5.2.4', '2.5.3.1-a'), effect: 'force', title: { zh: '紧急协调型按加急处理，除非说明理由', en: 'Urgent coordination is urgent unless a reason says otherwise' },
    when: { all: [{ fact: 'complaint_type', is: 'urgent_coordination' }, { fact: 'urgency_override_reason', exists: false }] }, set: { fact: 'urgency', value: 'urgent' },
  },
  {
    id: 'paid_loss', clauses: clauses('2.5.5.2-b'), effect: 'propose', provisional: true, title: { zh: '有损失且已赔付', en: 'A loss that was paid' },
    when: { fact: 'payout_amount', gt: 0 }, set: { fact: 'severity', value: 'compensated' },
  },
  {
    id: 'insists_on_money', clauses: clauses('2.5.5.2-a'), effect: 'propose', provisional: true, title: { zh: '无损失但坚持要求金钱补偿', en: 'No loss, yet insists on money' },
    when: { all: [{ fact: 'direct_economic_loss', is: false }, { fact: 'client_demands_money', is: true }] }, set: { fact: 'severity', value: 'special' },
  },
  {
    id: 'unpaid_loss', clauses: clauses('2.5.5.2-b'), effect: 'propose', provisional: true, title: { zh: '有损失，经调解未赔付', en: 'A loss that was not paid after mediation' },
    when: { all: [{ fact: 'direct_economic_loss', is: true }, { fact: 'payout_amount', lte: 0 }] }, set: { fact: 'severity', value: 'special' },
  },
  {
    id: 'settled_at_no_cost', clauses: clauses('2.5.5.1-a'), effect: 'propose', provisional: true, title: { zh: '无损失，协商解决，无支出', en: 'No loss, settled by talking, at no cost' },
    when: {
      all: [
        { fact: 'direct_economic_loss', is: false }, { fact: 'negotiated', is: true },
        { not: { fact: 'client_demands_money', is: true } }, { any: [{ fact: 'institution_cost', lte: 0 }, { fact: 'institution_cost', exists: false }] },
      ],
    },
    set: { fact: 'severity', value: 'normal' },
  },
];
