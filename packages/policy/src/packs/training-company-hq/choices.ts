import { option } from './parts.ts';

const never = (id: string, zh: string, en: string) => option(id, `${zh}（不予执行）`, `${en} (not carried out)`);

/** What can be proposed against a person: the lawful measures, and what the source asks for but nobody may do. */
export const personnelMeasures = [
  option('company_rule_measure', '按公司制度处理', 'Measure under the rules of the company'),
  option('teaching_accident_measure', '按教学事故规定处理', 'Measure under the rules on teaching accidents'),
  option('management_responsibility_review', '管理责任复核', 'Review of management responsibility'),
  option('performance_review', '绩效复核', 'Performance review'),
  option('recovery_decision', '追偿决定', 'Recovery decision'),
  never('full_recovery', '损失由当事人全部承担', 'The person bears the whole loss'),
  never('performance_zero', '当月绩效清零', 'Performance pay of the month set to zero'),
  never('management_performance_zero', '直接上级管理绩效清零', 'Management performance of the superior set to zero'),
] as const;

/** What can be proposed in a crisis; the lawful ones wait for the spokesperson. */
export const crisisMeasures = [
  option('factual_statement', '附证据的书面情况说明', 'Written factual statement with evidence'),
  option('authority_file', '答复主管部门的材料', 'Response file for the authority'),
  option('authority_report', '向主管部门的正式书面报告', 'Formal written report to the authority'),
  option('right_of_reply', '请求更正或答辩', 'Request for correction or reply'),
  option('public_statement', '公开声明及客户补救', 'Public statement with remedy for clients'),
  option('press_release', '署名新闻稿', 'Press release that names its author'),
  option('platform_infringement_notice', '向平台发出侵权通知', 'Notice of infringement to the platform'),
  never('hospitality', '宴请记者或官员', 'Entertaining journalists or officials'),
  never('press_suppression', '压下报道', 'Having a report suppressed'),
  never('buy_back_print', '买回已发行报刊', 'Buying up the printed copies'),
  never('seek_indulgence', '向媒体和官员求情', 'Seeking indulgence of media and officials'),
  never('planted_articles', '安排正面报道', 'Having favourable articles planted'),
  never('paid_post_deletion', '花钱删帖', 'Paying for posts to be deleted'),
] as const;
