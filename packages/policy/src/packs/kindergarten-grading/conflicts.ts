import type { ConflictNote } from '../../pack/sections.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';
import { t } from './parts.ts';

const note = (id: string, numbers: readonly string[], title: Text, decision: Text, alternatives: readonly Text[]): ConflictNote => ({
  id, clauses: clauses(...numbers), title, decision, alternatives,
});

const GRADES = ['2.3.1', '2.3.2', '2.3.3', '2.3.4'];

export const conflicts: readonly ConflictNote[] = [
  note('C28', ['2.3-x', ...GRADES.flatMap((grade) => [`${grade}-a`, `${grade}-d`])],
    t('几项指标不一致时怎么定级没有写；B、C 级在园年数可能重叠；各级消费年数分别留空；“左右”没有界限',
      'How a mixed profile is graded is not said; the tenure of B and C may overlap; each grade has its own blank for the years; “about” has no bounds'),
    t('四项等权平均，A 级另有门槛；各级门槛首尾相接，启用前校验；消费年数统一；B 级的“左右”取 C 级上限以上、A 级门槛以内；在园短的，有转园倾向为 D 级，没有为 C 级',
      'Equal weights and a gate for A; ranges join, checked before activation; one window; “about” means over the limit of C, up to that of A; a short tenure is D with signs of leaving, else C'),
    [
      t('以最低一项定级', 'The lowest indicator decides'),
      t('以多数指标所在级别定级，平手取低', 'The grade of most indicators, the lower one at a tie'),
      t('只看消费，其余作参考', 'Spend alone decides, the others inform'),
      t('“左右”取前后各 6 个月，落在空档的由园长判定', 'About means six months either way; the director decides what falls between'),
    ]),
  note('C29', ['1.3.2', '2.2.1', '3.A.1-b'],
    t('一面讲公平公正，一面按消费定级并优先处理', 'Fairness on the one hand, grades by spend and priority on the other'),
    t('优先只体现在咨询答复更快，且只在同等紧急时作先后；不影响投诉时限和孩子照护', 'Priority means faster answers to enquiries, as a tie-breaker within one urgency; complaints and the care of children are untouched'),
    [t('各级咨询同一时限，不设优先', 'One limit for all enquiries, no priority'), t('消费不计入分级', 'Spend does not count for the grade')]),
  note('C30', ['3.B.4', '3.D.3-a', '2.2.1'],
    t('增值服务和优惠与幼儿园收费规定可能抵触', 'Paid extras and discounts may collide with the rules on kindergarten fees'),
    t('增值服务默认停用，经法务审核后才可推荐；优惠须属于已公示、同等情形一视同仁的规则，并经批准', 'Extras stay switched off until a legal review; an offer must fall under a published rule, equal for equal cases, and be approved'),
    [t('完全不推荐收费服务', 'No paid services are recommended at all'), t('只推荐清单内收费项目', 'Only items of the published fee list are recommended')]),
  note('C33', ['6.3.1'],
    t('原文在“评估结果运用”处中断', 'The source breaks off at the use of results'),
    t('标为不完整；暂按“评估得出的修改须作为新版本发布”处理，待补全文', 'Marked as incomplete; for now, changes that an evaluation leads to are published as a new version, until the full text is at hand'),
    [t('在补全文之前不执行本条', 'The clause waits for the full text')]),
];
