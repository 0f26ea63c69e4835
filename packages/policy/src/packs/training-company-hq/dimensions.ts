import type { Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const value = (id: string, numbers: readonly string[], zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(...numbers), title: { zh, en }, ...(help ? { text: { zh: help[0], en: help[1] } } : {}),
});
const proposed = (id: string, numbers: readonly string[], zh: string, en: string): DimensionValue => ({ ...value(id, numbers, zh, en), proposed: true });

export const dimensions: readonly Dimension[] = [
  {
    id: 'complaint_type', clauses: clauses('4.1-a', '4.1-b', '4.2-a', '4.2-b', '4.3-a'), title: { zh: '投诉类型', en: 'Kind of complaint' },
    text: { zh: '未分类的按问题型计算时限', en: 'Until it is classified a complaint keeps the times of a problem' },
    values: [
      value('suggestion', ['4.1-a', '4.1-b'], '建议型（善意）', 'Suggestion (well meant)', ['希望看法被重视，通常不强求答复', 'Wants a view to be valued; an answer is usually not insisted on']),
      value('problem', ['4.2-a', '4.2-b'], '问题型', 'Problem', ['认为自身权益受损，期待精神或物质补偿', 'Sees own rights infringed and hopes for moral or material compensation']),
      value('malicious', ['4.3-a'], '恶意', 'Malicious', [
        '须一人提出并附证据、另一人确认；各项时限照常，不减少对客户的任何义务', 'One person proposes it with evidence, another confirms; every time limit keeps running and nothing owed to the client falls away',
      ]),
    ],
  },
  {
    id: 'client_aim', clauses: clauses('2.1', '2.2', '2.3'), title: { zh: '客户目的', en: 'What the client wants' },
    values: [
      value('be_heard', ['2.1'], '受到重视和热情接待', 'To be taken seriously', ['先倾听，表示感谢', 'Listen first, and say thanks']),
      value('service_solved', ['2.2'], '问题彻底解决', 'A problem solved for good', ['给出明确的解决办法和时间', 'Give a clear solution and a time']),
      value('max_benefit', ['2.3'], '权益最大化', 'The most for own rights', ['说清能给什么、依据是什么', 'Say clearly what can be given and on what ground']),
    ],
  },
  {
    id: 'topic', clauses: clauses('0.4'), title: { zh: '投诉主题', en: 'Topic' }, openValues: true,
    values: [
      value('teaching', ['0.4'], '教学', 'Teaching'), value('operations', ['0.4'], '运营', 'Operations'),
      proposed('fees', ['0.4'], '收费退费', 'Fees'), proposed('campus_service', ['0.4'], '校区服务', 'Service at the campus'), proposed('other', ['0.4'], '其他', 'Other'),
    ],
  },
  {
    id: 'case_family', clauses: clauses('0.4'), title: { zh: '事件类别', en: 'Family of the case' },
    values: [
      value('parent_complaint', ['0.4'], '家长投诉', 'Complaint of parents'),
      value('group_complaint', ['0.4'], '群体性投诉', 'Group complaint', ['同一事项达到规定人数', 'As many persons as set, with the same matter']),
      value('media_visit', ['0.4'], '媒体来访', 'Visit of the media'),
    ],
  },
  {
    id: 'severity', clauses: clauses('4.4-a'), title: { zh: '严重程度', en: 'Severity' },
    values: [
      proposed('ordinary', ['4.4-a'], '一般', 'Ordinary'),
      value('crisis', ['4.4-a'], '危机', 'Crisis', ['媒体或政府部门已收到投诉', 'The media or a government department hold the complaint']),
    ],
  },
  {
    id: 'crisis_trigger', clauses: clauses('4.4-a', '4.5-a', '4.6-a'), title: { zh: '危机起因', en: 'What opened the crisis' },
    values: [
      value('media_received', ['4.4-a'], '媒体已收到投诉', 'The media hold the complaint'), value('government_received', ['4.4-a'], '政府部门已收到投诉', 'A government department holds the complaint'),
      value('negative_coverage', ['4.5-a'], '已出现负面报道', 'Negative coverage has appeared'), value('external_visit', ['4.6-a'], '媒体或外部检查来访', 'Media or inspectors at the door'),
    ],
  },
  {
    id: 'dispute_state', clauses: clauses('4.3-b'), title: { zh: '争议状态', en: 'State of the dispute' },
    values: [
      value('deadlocked_mediation', ['4.3-b'], '僵局，走调解', 'Deadlocked, mediation',
        ['协商不成不等于恶意；可申请消费者组织、监管平台、仲裁或法院处理', 'Failed talks prove no malice; consumer organisation, regulator, arbitration or court are open']),
    ],
  },
];
