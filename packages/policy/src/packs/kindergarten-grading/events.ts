import type { EventDefinition, Ownership } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { t } from './parts.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({ type, title: { zh, en }, clauses: clauses(...numbers) });

const ofClients: readonly EventDefinition[] = [
  event('first_contact_made', '首次接触', 'first contact', '2.1.1-a'),
  event('client_file_opened', '建档', 'file opened', '2.1.1-a'),
  event('client_file_updated', '更新资料', 'file updated', '5.1.1'),
  event('interaction_recorded', '记录来往', 'dealing recorded', '2.1.1-b'),
  event('participation_recorded', '记录参加活动', 'participation recorded', '2.1.1-b'),
  event('client_enrolled', '入园', 'family enrolled', '2.2.4'),
  event('client_left', '家庭离园', 'family left', '6.2.1-b'),
  event('fees_changed', '缴费或退费', 'fees paid or refunded', '2.2.1'),
  event('referral_recorded', '记录推荐', 'referral recorded', '2.2.3'),
  event('referral_converted', '推荐的家庭入园', 'referred family enrolled', '2.2.3'),
  event('client_assessed', '评估合作意向', 'cooperation assessed', '2.2.2'),
  event('client_graded', '定级', 'family graded', '1.3.3', '2.3-x'),
  event('grade_override_proposed', '申请人工调整级别', 'change of grade proposed', '1.3.2'),
  event('grade_override_approved', '批准人工调整', 'change of grade approved', '1.3.2'),
  event('grade_override_refused', '不同意人工调整', 'change of grade refused', '1.3.2'),
  event('client_reviewed', '不定期评估', 'family reviewed', '6.2.2-b'),
];

const ofCare: readonly EventDefinition[] = [
  event('dedicated_contact_assigned', '指定专属客服', 'dedicated contact named', '3.A.1-a'),
  event('contact_logged', '联系家庭', 'family contacted', '3.B.2-a', '3.C.1-a', '3.D.2-a'),
  event('contact_waived', '免除本期联系', 'contact of this period waived', '3.D.2-a'),
  event('contact_declined', '家长不愿再被联系', 'family declined further contact', '3.D.2-a'),
  event('contact_resumed', '家长愿意再被联系', 'family wants contact again', '3.D.2-a'),
  event('callback_made', '回访', 'family called back', '4.2.1-c'),
  event('invitation_sent', '发出邀请', 'invitation sent', '3.A.2-a'),
  event('care_recorded', '记录关怀', 'care recorded', '1.3.4'),
  event('gift_given', '送礼品', 'gift given', '3.A.4-a'),
  event('points_awarded', '发放积分', 'points awarded', '3.B.3-b'),
  event('child_progress_noted', '孩子有进步', 'progress of the child noted', '3.C.3'),
  event('news_sent', '推送活动信息', 'news sent', '3.C.4-a'),
  event('value_added_approved', '增值服务通过审核', 'value-added service passed review', '3.B.4'),
  event('value_added_recommended', '推荐增值服务', 'value-added service recommended', '3.B.4'),
  event('win_back_planned', '制定挽回方案', 'winning back planned', '3.D.1-b'),
  event('offer_proposed', '申请优惠', 'offer proposed', '3.D.3-a'),
  event('offer_approved', '批准优惠', 'offer approved', '3.D.3-a'),
  event('proposal_made', '提出个性化建议', 'personal proposal made', '4.2.3-c'),
  event('touchpoint_planned', '计划联系', 'contact planned', '3.A.4-b'),
  event('touchpoint_done', '完成联系', 'contact done', '3.A.4-b'),
  event('touchpoint_cancelled', '取消联系', 'contact cancelled'),
];

const ofWork: readonly EventDefinition[] = [
  event('enquiry_received', '接到咨询', 'enquiry received', '4.2.1-a'),
  event('enquiry_forwarded', '转交部门', 'enquiry forwarded', '4.2.1-b'),
  event('enquiry_answered', '答复', 'enquiry answered', '4.2.1-a'),
  event('answer_accepted', '家长满意答复', 'answer accepted', '4.2.1-b'),
  event('answer_rejected', '家长不满意答复', 'answer rejected', '4.2.1-b'),
  event('enquiry_decided', '园长决定', 'enquiry decided by the director', '4.2.1-b'),
  event('enquiry_closed', '咨询办结', 'enquiry closed', '4.2.1-b'),
  event('enquiry_turned_complaint', '转为投诉', 'enquiry turned complaint', '4.2.3-b'),
  event('activity_proposed', '提出活动', 'activity proposed', '4.2.2-a'),
  event('activity_planned', '策划活动', 'activity planned', '4.2.2-a'),
  event('activity_arranged', '落实活动', 'activity arranged', '4.2.2-b'),
  event('activity_held', '举办活动', 'activity held', '4.2.2-a'),
  event('activity_feedback_collected', '收集活动反馈', 'feedback on the activity gathered', '4.2.2-c'),
  event('activity_cancelled', '取消活动', 'activity cancelled'),
  event('finding_raised', '发现问题', 'finding raised', '6.1.1-b'),
  event('measure_set', '确定措施', 'measure set', '6.1.1-b'),
  event('measure_carried_out', '完成整改', 'measure carried out', '6.1.1-b'),
  event('finding_result_told', '结果告知家长', 'result told to the family', '6.1.2-b'),
  event('finding_closed', '问题办结', 'finding closed', '6.1.1-b'),
  event('access_requested', '申请查看资料', 'access requested', '5.1.2-b'),
  event('confidentiality_training_completed', '完成保密培训', 'confidentiality training completed', '5.2.1'),
  event('confidentiality_agreement_signed', '签保密协议', 'confidentiality agreement signed', '5.2.3'),
  event('access_granted', '开通权限', 'access granted', '5.1.2-b'),
  event('client_data_exported', '导出资料', 'data exported', '5.2.2-a'),
  event('access_revoked', '收回权限', 'access revoked', '5.1.2-b'),
  event('duty_opened', '例行工作到期', 'duty opened', '6.1.1-a'),
  event('duty_done', '完成例行工作', 'duty done', '6.1.1-a'),
  event('duty_cancelled', '取消例行工作', 'duty cancelled'),
];

/** What can happen to a family, an enquiry, an activity, a finding, an access and a duty. */
export const events: readonly EventDefinition[] = [...ofClients, ...ofCare, ...ofWork];

/** Who holds an enquiry. */
export const ownership: Ownership = {
  parties: [{ id: 'service', title: t('客服专员', 'service specialist') }, { id: 'department', title: t('承办部门', 'department') }, { id: 'director', title: t('园长', 'director') }],
  rules: [
    { event: 'enquiry_received', party: 'service' },
    { event: 'enquiry_forwarded', party: 'department', holderFact: 'department' },
    { event: 'enquiry_answered', party: 'service' },
    { event: 'answer_rejected', party: 'director', when: { fact: 'times_rejected', gte: 3 } },
    { event: 'answer_rejected', party: 'service' },
    { event: 'enquiry_closed', party: null },
    { event: 'enquiry_turned_complaint', party: null },
  ],
};
