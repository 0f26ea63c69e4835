import type { ConfidentialityRule, Improvement, RecordRule, ReportDefinition, Supervision, Training } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { fileFields, interactionFields } from './file-acts.ts';
import { field, t } from './parts.ts';

export const records: readonly RecordRule[] = [
  {
    id: 'client_file', kind: 'form', clauses: clauses('2.1.1-a'), title: t('家庭档案', 'Client file'), actions: ['open_file', 'update_file'], fields: fileFields,
    text: t('住址和职业可不填；孩子信息须监护人同意', 'Address and occupation may stay empty; data of the child needs the consent of the guardian'),
  },
  {
    id: 'interaction_log', kind: 'archive', clauses: clauses('2.1.1-b'), title: t('来往记录', 'Record of dealings'), actions: ['record_interaction', 'record_participation'],
    fields: interactionFields,
  },
  {
    id: 'data_quality', kind: 'evidence', clauses: clauses('5.1.1'), title: t('资料录入和更新', 'Entry and update of data'), actions: ['open_file', 'update_file'],
    fields: [field('changes', '5.1.1', '变动内容', 'what changed')],
    text: t('每次变动留下谁、何时、改了什么', 'Each change says who, when and what'),
  },
  {
    id: 'care_record', kind: 'archive', clauses: clauses('1.3.4'), title: t('关怀记录', 'Record of care'), actions: ['record_care', 'give_gift', 'award_points', 'invite'],
    fields: [field('care', '1.3.4', '关怀事项', 'what was done'), field('note', '1.3.4', '内容', 'note')],
  },
  {
    id: 'backup_record', kind: 'evidence', clauses: clauses('5.1.2-a'), title: t('备份记录', 'Record of backups'), duty: 'backup',
    fields: [field('stored_at', '5.1.2-a', '存放位置', 'where it is kept')],
  },
];

export const confidentiality: readonly ConfidentialityRule[] = [
  {
    id: 'access_rights', clauses: clauses('5.1.2-b'), title: t('访问权限', 'Access rights'),
    text: t('按岗位开通，只看需要的字段；申请人不能自己开通，离岗收回', 'Granted by post, for the fields needed; never by the person who asks, and revoked on leaving'),
  },
  {
    id: 'protection', clauses: clauses('5.1.2-c'), title: t('技术防护', 'Technical protection'),
    text: t('联系方式加密存放，传输加密，服务器有防火墙', 'Contacts are stored encrypted, transport is encrypted, servers stand behind a firewall'),
  },
  {
    id: 'purpose_limitation', clauses: clauses('5.2.2-a'), title: t('用途限定', 'Limits of use'),
    text: t('开通时写明范围和方式；每次导出写明用途和使用人', 'Scope and manner are stated when access is granted; each export states purpose and user'),
  },
  {
    id: 'no_disclosure', clauses: clauses('5.2.2-b'), title: t('不得外用外泄', 'No outside use, no disclosure'),
    exception: t('法律规定须向主管部门提供的除外', 'Except what the law requires to be given to authorities'),
  },
  {
    id: 'agreement', clauses: clauses('5.2.3'), title: t('保密协议', 'Confidentiality agreement'), document: 'confidentiality_agreement',
    text: t('先签后看；违约责任以法律允许为限，条款经审核', 'Signed before access; liability for breach as far as the law allows, in reviewed terms'),
  },
];

export const training: readonly Training[] = [
  {
    id: 'client_team', kind: 'training', duty: 'team_training', clauses: clauses('4.1.2'), title: t('客户服务团队培训', 'Training of the client service team'),
    text: t('幼教知识、沟通、客户关系管理', 'Early-childhood knowledge, communication, client relations'),
  },
  { id: 'confidentiality', kind: 'training', clauses: clauses('5.2.1'), title: t('保密培训', 'Training in confidentiality'), text: t('完成后才能开通资料权限', 'No access to client data without it') },
];

export const supervision: readonly Supervision[] = [
  { id: 'grading_work', ownerRole: 'supervision_group', duty: 'grading_supervision', clauses: clauses('6.1.1-a'), title: t('检查分级工作', 'Check of the grading work') },
  { id: 'rectification', ownerRole: 'supervision_group', action: 'set_measure', clauses: clauses('6.1.1-b'), title: t('督促整改', 'Pressing for rectification') },
  {
    id: 'issue_tracking', ownerRole: 'parent_relations_specialist', action: 'tell_result', clauses: clauses('6.1.2-b'),
    title: t('家长反映的问题跟踪到告知结果', 'What families raise is tracked until they know the result'),
  },
  {
    id: 'ad_hoc_review', ownerRole: 'supervision_group', action: 'review_client', clauses: clauses('6.2.2-b'),
    title: t('重点家庭或环节的不定期评估', 'Ad-hoc evaluation of important clients or steps'),
  },
];

const opinion = (number: string) => field('opinion', number, '家长的话', 'what the family said');

export const improvements: readonly Improvement[] = [
  {
    id: 'c_feedback', clauses: clauses('3.C.2-a', '3.C.2-b'), title: t('按 C 级家长反馈改进', 'Improving by what C parents say'), action: 'set_measure',
    when: { fact: 'finding_source', is: 'c_contact' },
    fields: [opinion('3.C.2-a'), field('cause', '3.C.2-b', '原因', 'cause'), field('measure', '3.C.2-b', '措施', 'measure')],
  },
  {
    id: 'loss_causes', clauses: clauses('3.D.1-c'), title: t('按流失原因改进', 'Improving by why families leave'), action: 'set_measure', when: { fact: 'finding_source', is: 'win_back' },
    fields: [opinion('3.D.1-c'), field('cause', '3.D.1-c', '原因', 'cause'), field('measure', '3.D.1-c', '措施', 'measure')],
  },
  {
    id: 'use_of_results', clauses: clauses('6.3.1'), title: t('运用评估结果', 'Use of the results'), action: 'set_measure', when: { fact: 'finding_source', is: 'quarterly_evaluation' },
    text: t('原文不完整；修改标准或服务须发布新版本，旧版本保留', 'The source is incomplete; changes to criteria or services are published as a new version, the old one is kept'),
    fields: [field('conclusion', '6.3.1', '评估结论', 'conclusion'), field('change', '6.3.1', '拟作的修改', 'proposed change')],
  },
];

export const reports: readonly ReportDefinition[] = [{
  id: 'quarterly_grading_evaluation', period: 'quarter', author: 'supervision_group', audience: ['director'], duty: 'quarterly_evaluation', clockKey: 'quarterly_evaluation',
  clauses: clauses('6.2.2-a'),
  title: t('分级工作季度评估报告', 'Quarterly evaluation of grading'), content: [
    field('client_satisfaction', '6.2.1-a', '客户满意度', 'client satisfaction'), field('retention_rate', '6.2.1-b', '各级留存率', 'retention by grade'),
    field('new_client_growth_rate', '6.2.1-c', '新客户增长率', 'growth of new clients'), field('referral_count', '6.2.1-d', '各级推荐数', 'referrals by grade'),
    field('analysis', '6.2.2-a', '数据分析', 'analysis'), field('conclusions', '6.2.2-a', '总结', 'conclusions'),
  ],
}];
