import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import { clauses } from './clause.ts';

export const parameters: readonly Parameter[] = [{
  id: 'stage_plan_days', clauses: clauses('3'), type: 'number', recommended: 30, min: 1, max: 120, sourcePlaceholder: false, unit: { zh: '自然日', en: 'natural days' },
  title: { zh: '开学后订出阶段计划的期限', en: 'Time for the stage plan after the school year begins' },
}];

export const conflicts: readonly ConflictNote[] = [
  {
    id: 'repeated_extension', clauses: clauses('9-b'), title: { zh: '不合格延长一年，没有说可以延长几次', en: 'A year more for who fails, but how often is open' },
    decision: { zh: '延长一次；仍不合格的，由园长决定再延长或结束', en: 'Once; after failing again the director decides on another year or the end' },
    alternatives: [{ zh: '不限次数', en: 'Without limit' }, { zh: '再次不合格即结束', en: 'The second failure ends the training' }],
  },
  {
    id: 'mentor_growth', clauses: clauses('4-b'), title: { zh: '成长计入导师考核，没有说怎么算', en: 'Growth counts for the mentor, but how is open' },
    decision: { zh: '按两学年考核得分的增幅计算', en: 'By the growth of the score from one year to the next' },
    alternatives: [{ zh: '只看本学年是否合格', en: 'Only whether this year was passed' }],
  },
];
