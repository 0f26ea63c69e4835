import { describeLimit } from '../clock/sentence.ts';
import type { ClauseId, Text } from '../text.ts';
import type { ClockDefinition } from './clock-definition.ts';
import type { Element } from './element.ts';
import type { ParameterValues, PolicyPack, ResolvedPack } from './types.ts';

/** One thing that two editions of a policy say differently. */
export interface PackDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly section: string;
  readonly id: string;
  readonly title: Text;
  readonly clauses: readonly ClauseId[];
  /** The difference in a sentence. */
  readonly text: Text;
}

/** Sections whose members are told apart by an id; facts and events only serve them. */
const SECTIONS = [
  'roles', 'guidance', 'channels', 'dimensions', 'rules', 'clocks', 'escalations', 'approvals', 'notices', 'settlements', 'personnel', 'excluded', 'touchpoints', 'surveys',
  'care', 'metrics', 'reports', 'duties', 'records', 'retention', 'supervision', 'confidentiality', 'meetings', 'training', 'improvements', 'parameters',
] as const satisfies readonly (keyof PolicyPack)[];

const NAMES: Readonly<Record<string, Text>> = {
  roles: { zh: '角色', en: 'role' }, guidance: { zh: '原则', en: 'guidance' }, channels: { zh: '渠道', en: 'channel' }, dimensions: { zh: '分类', en: 'dimension' },
  rules: { zh: '定级规则', en: 'rule' }, clocks: { zh: '时限', en: 'time limit' }, escalations: { zh: '升级', en: 'escalation' }, approvals: { zh: '审批', en: 'approval' },
  notices: { zh: '通报', en: 'notice' }, settlements: { zh: '赔付', en: 'settlement' }, personnel: { zh: '人事处理', en: 'personnel measure' }, excluded: { zh: '禁止事项', en: 'excluded act' },
  touchpoints: { zh: '回访', en: 'follow-up' }, surveys: { zh: '问卷', en: 'survey' }, care: { zh: '关怀', en: 'care' }, metrics: { zh: '指标', en: 'metric' }, reports: { zh: '报表', en: 'report' },
  duties: { zh: '例行工作', en: 'recurring duty' }, records: { zh: '记录', en: 'record' }, retention: { zh: '保存期限', en: 'retention' }, supervision: { zh: '监督', en: 'supervision' },
  confidentiality: { zh: '保密', en: 'confidentiality' }, meetings: { zh: '会议', en: 'meeting' }, training: { zh: '培训', en: 'training' }, improvements: { zh: '改进', en: 'improvement' },
  parameters: { zh: '参数', en: 'parameter' }, stages: { zh: '阶段', en: 'stage' }, actions: { zh: '操作', en: 'action' },
};

const CHANGES: Record<PackDifference['change'], Text> = { added: { zh: '新增', en: 'New' }, removed: { zh: '删除', en: 'Removed' }, changed: { zh: '修改', en: 'Changed' } };

/** Equal as JSON; databases keep no order of members. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b].map((value) => Object.entries(value).filter(([, member]) => member !== undefined)) as [[string, unknown][], [string, unknown][]];
  return left.length === right.length && left.every(([key, member]) => Object.hasOwn(b, key) && same(member, (b as Record<string, unknown>)[key]));
}

function sentence(change: PackDifference['change'], section: string, title: Text, detail?: Text): Text {
  const [verb, name] = [CHANGES[change], NAMES[section]!];
  return {
    zh: `${verb.zh}${name.zh}“${title.zh}”${detail ? `：${detail.zh}` : ''}。`,
    en: `${verb.en} ${name.en} “${title.en}”${detail ? `: ${detail.en}` : ''}.`,
  };
}

/** A limit that reads differently; other changes of a clock are merely named. */
function limitChange(before: Element, after: Element): Text | undefined {
  const [old, fresh] = [before, after].map((clock) => describeLimit(clock as ClockDefinition)) as [Text, Text];
  return same(old, fresh) ? undefined : { zh: `${old.zh} → ${fresh.zh}`, en: `${old.en} → ${fresh.en}` };
}

function differencesOf(section: string, before: readonly Element[], after: readonly Element[]): PackDifference[] {
  const [old, fresh] = [new Map(before.map((element) => [element.id, element])), new Map(after.map((element) => [element.id, element]))];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id): PackDifference[] => {
    const [was, is] = [old.get(id), fresh.get(id)];
    if (same(was, is)) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const { title, clauses } = (is ?? was)!;
    const detail = section === 'clocks' && was && is ? limitChange(was, is) : undefined;
    return [{ change, section, id, title, clauses, text: sentence(change, section, title, detail) }];
  });
}

const shown = (value: ParameterValues[string] | undefined): string => (value === undefined ? '—' : typeof value === 'object' ? value.join('、') : String(value));

/** Parameters whose value differs though they are the same blank. */
function valueDifferences(before: ResolvedPack, after: ResolvedPack): PackDifference[] {
  return after.parameters.flatMap(({ id, title, clauses, unit }): PackDifference[] => {
    if (!before.parameters.some((parameter) => parameter.id === id)) return [];
    const [was, is] = [before.parameterValues[id], after.parameterValues[id]];
    if (same(was, is)) return [];
    const detail = (language: 'zh' | 'en'): string => `${shown(was)} → ${shown(is)}${unit ? ` ${unit[language]}` : ''}`;
    return [{ change: 'changed', section: 'parameters', id, title, clauses, text: sentence('changed', 'parameters', title, { zh: detail('zh'), en: detail('en') }) }];
  });
}

const ways = (pack: PolicyPack, part: 'stages' | 'actions'): Element[] => pack.lifecycles.flatMap((lifecycle): readonly Element[] => lifecycle[part]);

/** What two editions of a policy say differently, in words, section by section. Both have their blanks filled, so that limits read as they count. */
export function packDifferences(before: ResolvedPack, after: ResolvedPack): PackDifference[] {
  return [
    ...valueDifferences(before, after),
    ...SECTIONS.flatMap((section) => differencesOf(section, before[section], after[section])),
    ...(['stages', 'actions'] as const).flatMap((part) => differencesOf(part, ways(before, part), ways(after, part))),
  ];
}
