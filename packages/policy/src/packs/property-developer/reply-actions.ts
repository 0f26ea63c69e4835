import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { CENTER, DEPARTMENTS, HANDLERS, SPECIALISTS } from './intake-actions.ts';
import { settlementDemands, settlements } from './settlements.ts';
import { demand, field, optional, say } from './spec.ts';

const online = demand('NOT_ONLINE', '5.3.1', { fact: 'channel', is: 'forum' }, '只适用于网上投诉', 'For online complaints only');

/** What the client and the public hear from us. */
export const replyActions: readonly ActionDefinition[] = [
  {
    id: 'draft_online_reply', event: 'online_reply_drafted', clauses: clauses('5.3.1'), title: say('拟网上回复', 'Draft the online reply'), roles: [...SPECIALISTS, ...DEPARTMENTS],
    requires: [online], fields: [field('draft', '5.3.1', '回复稿', 'draft')],
  },
  {
    id: 'post_courtesy_reply', event: 'courtesy_reply_posted', clauses: clauses('5.3.1'), title: say('发布礼节性回复', 'Post a courtesy reply'), roles: [CENTER], requires: [online],
    fields: [field('reply', '5.3.1', '回复内容', 'reply'), field('shows_acceptance', '5.3.1', '如何表明已受理', 'how it shows that the complaint is accepted')],
  },
  {
    id: 'post_formal_reply', event: 'formal_reply_posted', clauses: clauses('4.1.3', '5.3.1', '5.3.3-d'), title: say('以中心名义正式回复', 'Reply formally in the name of the centre'),
    roles: [CENTER],
    requires: [
      demand(
        'NOT_FORUM_OR_MAILBOX', '4.1.3', { fact: 'channel', in: ['forum', 'email'] }, '只用于论坛和邮箱；其他渠道由经办人回复',
        'For the forum and the mailbox; other channels are answered by whoever handles the case',
      ),
      demand(
        'ADVICE_MISSING', '5.3.2-a', { any: [{ not: { fact: 'professional_question', is: true } }, { fact: 'advice_given', is: true }] }, '专业问题须先听取专业部门意见',
        'A professional question needs the advice of the professional department first',
      ),
    ],
    fields: [field('reply', '5.3.3-c', '回复内容', 'reply'), optional('signature', '5.3.3-d', '落款', 'signature')],
  },
  {
    id: 'reply', event: 'customer_reply_given', clauses: clauses('4.3.1-a'), title: say('回复客户', 'Reply to the client'), roles: HANDLERS,
    requires: [
      demand(
        'CENTER_ANSWERS', '4.1.3', { not: { fact: 'channel', in: ['forum', 'email'] } }, '论坛和邮箱由客户服务中心统一回复', 'The forum and the mailbox are answered by the centre with one voice',
      ),
    ],
    fields: [field('reply', '4.3.1-a', '回复内容', 'reply')],
  },
  {
    id: 'publish_result', event: 'result_published', clauses: clauses('5.3.2-b'), title: say('在原处公布结果', 'Publish the result where the complaint stands'), roles: [CENTER],
    requires: [online, demand('RESULT_NOT_TOLD', '5.3.1', { fact: 'result_told', is: true }, '还没有正式回复', 'There is no formal reply yet')],
    fields: [field('published_at', '5.3.2-b', '公布位置', 'where')],
  },
  {
    id: 'waive_publication', event: 'publication_waived', clauses: clauses('5.3.2-b'), title: say('说明不公布的原因', 'Say why it cannot be published'), roles: [CENTER], requires: [online],
    fields: [field('reason', '5.3.2-b', '原因', 'reason')],
  },
  {
    id: 'promise', event: 'reply_promised', clauses: clauses('5.1.2.2-a', '5.1.2.2-b'), title: say('约定回复时间', 'Promise a time'), roles: HANDLERS,
    requires: [demand('RESULT_ALREADY_TOLD', '5.1.2.2-a', { fact: 'result_told', is: false }, '结果已经告知客户，无需再约时间', 'The client already knows the result; there is nothing left to promise')],
    fields: [field('agreed_reply_at', '5.1.2.2-a', '约定时间', 'agreed time'), optional('promise_owner', '5.1.2.2-b', '由谁兑现', 'who will keep it', { type: 'staff' })],
  },
  {
    id: 'note_progress', event: 'progress_noted', clauses: clauses('5.1.2.1-b'), title: say('记录进展', 'Note progress'), roles: [], requires: [],
    fields: [field('note', '5.1.2.1-b', '进展情况', 'progress'), optional('told_complainant', '5.1.2.1-b', '已告知客户', 'told to the client')],
  },
  {
    id: 'propose_settlement', event: 'settlement_proposed', clauses: clauses('5.4.2-b'), title: say('提出补偿方案', 'Propose a settlement'), roles: HANDLERS, requires: [],
    fields: [
      field('settlement', '5.4.2-b', '补偿方式', 'way of settling', { type: 'choice', choices: settlements.map(({ id, title }) => ({ id, title })) }),
      field('amount', '5.4.2-b', '金额', 'amount', { type: 'money' }),
      field('owners_interest_weighed', '5.4.2-b', '已通盘考虑业主利益', 'the interest of all owners was weighed'),
      field('settlement_basis', '5.4.2-a', '依据', 'basis', {
        type: 'choice', choices: [
          { id: 'law', title: say('法律', 'law') }, { id: 'contract', title: say('合同', 'contract') }, { id: 'quality_standard', title: say('质量标准', 'quality standard') },
          { id: 'national_norm', title: say('国家规范', 'national norm') },
        ],
      }),
      optional('third_party', '5.4.2-b', '协调的第三方', 'third party'),
    ],
  },
  {
    id: 'approve_settlement', event: 'settlement_approved', clauses: clauses('5.4.2-b'), title: say('批准补偿方案', 'Approve the settlement'), roles: ['leaders', 'main_leader'],
    notBy: ['settlement_proposed'],
    requires: [demand('NO_SETTLEMENT_PROPOSED', '5.4.2-b', { fact: 'settlement_open', gte: 1 }, '没有等待批准的补偿方案', 'No settlement is waiting for approval'), ...settlementDemands],
    fields: [optional('note', '5.4.2-b', '批准意见', 'note')],
  },
];
