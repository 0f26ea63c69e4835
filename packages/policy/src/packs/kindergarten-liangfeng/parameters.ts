import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';

const WORKING_DAYS: Text = { zh: '工作日', en: 'working days' };

/** Words the source leaves open; none is a literal blank, so the recommended values apply until the house decides. */
export const parameters: readonly Parameter[] = [
  { id: 'complaint_phone', clauses: clauses('1.1-a'), type: 'text', recommended: '本园投诉电话', sourcePlaceholder: false, title: { zh: '投诉电话', en: 'Phone number for complaints' } },
  { id: 'decision_body', clauses: clauses('2.4-b', '3-a'), type: 'text', recommended: '园长办公会议', sourcePlaceholder: false, title: { zh: '决定处理意见的会议', en: 'Body that decides' } },
  {
    id: 'extension_max_days', clauses: clauses('4.4-b'), type: 'number', recommended: 7, min: 1, max: 30, sourcePlaceholder: false, unit: WORKING_DAYS,
    title: { zh: '延期最多几个工作日', en: 'Most an extension may add' },
  },
  {
    id: 'circulation_days', clauses: clauses('2.3-b'), type: 'number', recommended: 5, min: 1, max: 30, sourcePlaceholder: false, unit: WORKING_DAYS,
    title: { zh: '未填会议时间时，几个工作日内通报', en: 'Working days until circulation when no meeting is named' }, text: { zh: '按每周一次行政会议推算', en: 'As for a weekly meeting' },
  },
];

type Pair = readonly [zh: string, en: string];
const text = ([zh, en]: Pair): Text => ({ zh, en });
const note = (id: string, numbers: readonly string[], title: Pair, decision: Pair, ...alternatives: readonly Pair[]): ConflictNote => ({
  id, clauses: clauses(...numbers), title: text(title), decision: text(decision), alternatives: alternatives.map(text),
});

export const conflicts: readonly ConflictNote[] = [
  note('C17', ['2.4-c'], ['“直到满意”可能没有尽头', '“Until content” may never end'],
    ['告知满三次仍不满意的，由相关领导决定是否结束；结束的算不满意', 'After three rounds the responsible leader may end it; that counts as not content'],
    ['不设次数，只由投诉人确认满意', 'No number of rounds, only the word of the complainant'], ['告知一次即可结案', 'One round is enough']),
  note('C18', ['2.3-b', '2.4-b', '3-a'], ['行政会议、校长办公会议、园长办公会议三种说法', 'Three names for meetings that hear or decide'],
    ['决定机构只有一个，名称可以设置；行政会议只听取通报', 'One body decides, under a name of choice; the administrative meeting merely hears'],
    ['由行政会议一并决定', 'The administrative meeting decides too']),
  note('C19', ['4.4-a'], ['七个工作日是办结还是办结并答复，原文重复了一句', 'Seven working days to handle, or to handle and answer; the source says one half twice'],
    ['一个时限，以答复投诉人为准', 'One limit, ended by the answer to the complainant'],
    ['办结和答复分开计时', 'Handling and answering are timed apart'], ['投诉人要求时才答复', 'An answer only on demand']),
];
