import type { Guidance } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { say } from './spec.ts';

const about = (id: string, kind: Guidance['kind'], number: string, title: readonly [zh: string, en: string], text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: say(...title), ...(text ? { text: say(...text) } : {}),
});
const principle = (id: string, number: string, title: readonly [zh: string, en: string], text?: readonly [zh: string, en: string]): Guidance =>
  about(id, 'principle', number, title, text);

/** Why and how: terms, aims, the manner of answering, and how to stand one’s ground. */
export const guidance: readonly Guidance[] = [
  principle('purpose', '1', ['统一流程，投诉有人接、有人管、有结果', 'One flow, so that every complaint is taken up and brought to an end']),
  about('covers', 'scope', '2', ['适用于公司收到的一切客户投诉', 'Covers every client complaint that the company receives']),
  about('complaint', 'definition', '3.1-a', ['什么算投诉', 'What counts as a complaint'],
    ['因我方疏忽、失误、失度、失控，或合理需要未被满足，客户觉得尊严或利益受损，口头或书面提出的意见',
      'An opinion, spoken or written, of a client who feels hurt in dignity or interest through our neglect, mistake, lack of measure or control, or through a reasonable need left unmet']),
  about(
    'expectation', 'definition', '3.1-b', ['期望也按投诉登记', 'Expectations are registered like complaints'],
    ['登记时选“期望”，同样有时限、有答复', 'Registered as an expectation; the same times and answers apply'],
  ),
  principle('aim', '5.1.1', ['站在客户一边想，也顾到公司，把实际问题解决掉', 'Think from the side of the client, mind the company, and solve the real problem'],
    ['顺带收集信息、改进工作、提升满意度', 'Learn from it, improve the work and raise satisfaction']),
  principle('timely', '5.1.2.1-a', ['反应快，按时办，办得有效', 'React fast, keep the time, handle with effect']),
  principle('once_and_for_all', '5.1.2.1-c', ['一次办好，不让客户再投诉一回', 'Do it so well that nobody complains twice'], ['结论写准确，信息收集全', 'With a precise conclusion and complete information']),
  principle(
    'good_faith', '5.1.2.2-a', ['说到做到，做法经得起公开', 'Keep promises, and do nothing that could not be shown'],
    ['不搞暗箱操作；约定的时间由系统盯着', 'No hidden dealing; the system watches the times that were agreed'],
  ),
  principle('careful_promises', '5.1.2.2-b', ['不作超出能力的承诺，不轻易许诺结果', 'Promise nothing beyond our ability, and no result lightly'], ['约定前先想好由谁兑现', 'Know who will keep it before promising']),
  principle('professional', '5.1.2.3-a', ['专业：有标准，有证据，尊重人', 'Professional: standards, evidence, respect'], ['拿不准的请专业部门', 'When in doubt, ask the professional department']),
  principle('humane', '5.1.2.3-b', ['替客户着想，给客户方便', 'Think on behalf of clients and make it easy for them']),
  principle('no_misspelling', '5.3.3-a', ['回复不出错别字', 'Replies without misspelling']),
  principle('thanks', '5.3.3-b', ['先谢客户提出来', 'Thank the client for speaking up']),
  principle('all_points', '5.3.3-c', ['客户提到的，一条不漏', 'Answer every point raised']),
  principle(
    'in_the_name_of_the_centre', '5.3.3-d', ['正式回复只以客户服务中心名义发出', 'Formal replies go out in the name of the customer service centre only'],
    ['落款用参数“正式回复落款”', 'Signed with the parameter “signature of formal replies”'],
  ),
  principle('tone', '5.3.4', ['不打官腔，亲切、细致、有人情味', 'No officialese: warm, careful, humane']),
  principle('own_up', '5.4.1-b', ['尽快澄清：自己的责任不推，别人的责任说明白', 'Clear up quickly: own up to our part, explain that of others'], ['做法灵活，有人情味', 'Flexible and humane']),
  principle(
    'hold_to_principle', '5.4.2-a', ['以法律、合同、质量标准、国家规范为依据', 'Law, contract, quality standards and national norms are the base'],
    ['先把事实弄清楚；补偿须写明依据', 'Get the facts clear first; compensation states its basis'],
  ),
  principle(
    'say_no_clearly', '5.4.3-a', ['不是我方责任的，明确说不是', 'Where we are not responsible, say so clearly'],
    ['即使对方说要曝光也不含糊；判为无效须写明理由', 'Even when exposure is threatened; finding a complaint invalid needs its reason'],
  ),
  principle('facts_first', '5.4.3-b', ['答不上来就先查清，再给负责任的答复', 'If there is no answer yet, check first and then give one we stand by']),
];
