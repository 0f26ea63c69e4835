import type { Locale } from '@huiyin/ui';

/** Kinds of clauses as people call them. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  clock: ['时限', 'Time limit'], stage: ['流程', 'Way of a case'], classification: ['分类', 'Classification'], channel: ['渠道', 'Channel'], role: ['职责', 'Role'], touchpoint: ['回访', 'Follow-up'],
  training: ['培训与公示', 'Training'], survey: ['问卷', 'Survey'], metric: ['指标', 'Metric'], scope: ['适用范围', 'Scope'], definition: ['定义', 'Definition'], principle: ['原则', 'Principle'],
  other: ['其他', 'Other'], 'care-action': ['关怀', 'Care'], meeting: ['会议', 'Meeting'], improvement: ['改进', 'Improvement'], approval: ['审批', 'Approval'], compensation: ['赔付', 'Settlement'],
  'severity-rule': ['定级', 'Severity'], escalation: ['升级', 'Escalation'], 'intake-record': ['登记内容', 'Record of intake'], penalty: ['人事处理', 'Personnel measure'], excluded: ['不予执行', 'Excluded'],
  report: ['报表', 'Report'], record: ['记录', 'Record'], supervision: ['监督', 'Supervision'], 'grading-criterion': ['分级标准', 'Grading criterion'], confidentiality: ['保密', 'Confidentiality'], notice: ['通报', 'Notice'],
};

/** The name of a kind; one that a chain has made up stands for itself. */
export const kindName = (kind: string, locale: Locale): string => (Object.hasOwn(names, kind) ? names[kind]![locale === 'zh-CN' ? 0 : 1] : kind);
