import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { severity } from './levels.ts';
import { say } from './spec.ts';

const value = (id: string, number: string, zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(number), title: say(zh, en), ...(help ? { text: say(...help) } : {}),
});

export const dimensions: readonly Dimension[] = [
  {
    id: 'complaint_kind', clauses: clauses('3.1-a', '3.1-b'), title: say('意见或期望', 'Opinion or expectation'),
    values: [
      value('opinion', '3.1-a', '意见', 'Opinion'),
      value('expectation', '3.1-b', '期望', 'Expectation', ['客户希望我们做得更好，同样按投诉处理', 'The client hopes for better; handled like any complaint']),
    ],
  },
  {
    id: 'client_class', clauses: clauses('3.2.1', '3.2.2', '3.2.3'), title: say('客户类别', 'Client class'),
    values: [
      value('owner', '3.2.1', '业主、准业主', 'Owner or owner-to-be'),
      value('target_client', '3.2.2', '目标客户', 'Target client', ['表示过购房意向', 'Showed that they want to buy']),
      value('other_contact', '3.2.3', '其他接触对象', 'Other contact', ['销售和物业工作中接触的其他人', 'Others whom sales and property management deal with']),
    ],
  },
  {
    id: 'topic', clauses: clauses('3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6'), title: say('内容类别', 'Content'),
    values: [
      value('engineering_quality', '3.3.1', '工程质量', 'Quality of construction', ['房屋本身的质量', 'The quality of the building']),
      value('planning_design', '3.3.2', '规划设计', 'Planning and design', ['总体规划、公共配套、主体、户型、居住性能', 'Master plan, public facilities, building, unit, how it lives']),
      value('sales_management', '3.3.3', '销售管理', 'Sales', ['销售承诺、销售执行、售后办证', 'Promises, the way of selling, certificates after the sale']),
      value('property_management', '3.3.4', '物业管理', 'Property management', ['通报同时抄送物业管理部', 'Circulations also go to the property management department']),
      value('customer_service', '3.3.5', '客户服务', 'Client service', ['员工态度和工作质量', 'Attitude and quality of work of the staff']),
      value('other', '3.3.6', '其他', 'Other', ['由合作单位或社会环境引起', 'Brought about by partners or the surroundings']),
    ],
  },
  {
    id: 'validity', clauses: clauses('4.1.1'), title: say('投诉性质', 'Validity'), text: say('由客户服务中心判定；标准参照投诉的定义', 'Decided by the centre, by the definition of a complaint'),
    values: [
      value('valid', '4.1.1', '有效', 'Valid', ['确因我方疏忽、失误或合理需要未满足', 'Indeed through our neglect or mistake, or a reasonable need left unmet']),
      value('invalid', '4.1.1', '无效', 'Invalid', ['不属我方原因；须写明理由', 'Not through us; the reason must be stated']),
    ],
  },
  {
    id: 'urgency', clauses: clauses('4.3.2-a'), title: say('紧急程度', 'Urgency'),
    values: [
      value('urgent', '4.3.2-a', '紧急', 'Urgent', ['受理后 4 小时内报中心', 'Reaches the centre within 4 hours of acceptance']),
      { ...value('ordinary', '4.3.2-a', '普通', 'Ordinary'), proposed: true },
    ],
  },
  severity,
];

/** Who should take the case, by the phase of the home and the warranty; a person decides. The first that fits is proposed. */
export const handlerRules: readonly ClassificationRule[] = [
  {
    id: 'warranty_to_project_specialist', clauses: clauses('4.2.3'), effect: 'propose', title: say('保修期内的工程投诉由项目部专员处理', 'Construction under warranty goes to the project specialist'),
    when: { all: [{ fact: 'phase', is: 'after_moving_in' }, { fact: 'topic', is: 'engineering_quality' }, { fact: 'within_warranty', is: true }] },
    set: { fact: 'handler', value: 'project_specialist' },
  },
  {
    id: 'moved_in_to_property_specialist', clauses: clauses('4.3.1-a'), effect: 'propose', title: say('入住后由物业专员处理', 'After moving-in the property specialist takes it'),
    when: { fact: 'phase', is: 'after_moving_in' }, set: { fact: 'handler', value: 'property_specialist' },
  },
  {
    id: 'before_moving_in_to_project_specialist', clauses: clauses('4.2.1'), effect: 'propose', title: say('入住前由项目部专员处理', 'Before moving-in the project specialist takes it'),
    when: { fact: 'phase', is: 'before_moving_in' }, set: { fact: 'handler', value: 'project_specialist' },
  },
];
