import type { Element, PolicyPack, Text } from '@huiyin/policy'

const named = (zh: string, en: string): Text => ({ zh, en })

/** Sections whose members people look at, in the order of a regulation; `stages` and `actions` are parts of life cycles. */
export const SECTION_TITLES = {
  guidance: named('原则与定义', 'Principles and definitions'), roles: named('角色', 'Roles'), channels: named('渠道', 'Channels'), dimensions: named('分类', 'Classification'),
  rules: named('定级规则', 'Classification rules'), stages: named('阶段', 'Stages'), actions: named('操作', 'Actions'), clocks: named('时限', 'Time limits'),
  escalations: named('升级', 'Escalations'), approvals: named('审批', 'Approvals'), notices: named('通报', 'Notices'), settlements: named('赔付', 'Settlements'),
  personnel: named('人事处理', 'Personnel measures'), excluded: named('禁止事项', 'Excluded acts'), touchpoints: named('回访', 'Follow-ups'), surveys: named('问卷', 'Surveys'),
  care: named('关怀', 'Care'), metrics: named('指标', 'Metrics'), reports: named('报表', 'Reports'), duties: named('例行工作', 'Recurring duties'), records: named('记录', 'Records'),
  retention: named('保存期限', 'Retention'), supervision: named('监督', 'Supervision'), confidentiality: named('保密', 'Confidentiality'), meetings: named('会议', 'Meetings'),
  training: named('培训与公示', 'Training and publication'), improvements: named('改进', 'Improvements'), parameters: named('参数', 'Parameters'), conflicts: named('矛盾与裁定', 'Conflicts'),
} as const satisfies Record<string, Text>

export type SectionName = keyof typeof SECTION_TITLES
export const SECTIONS = Object.keys(SECTION_TITLES) as SectionName[]
export const isSection = (name: string): name is SectionName => Object.hasOwn(SECTION_TITLES, name)

export interface Placed<T extends Element = Element> {
  readonly element: T
  /** Subject of the life cycle that a stage or an action belongs to. */
  readonly lifecycle: string | null
}

/** Members of a section; none where the pack is out of shape. */
export function membersOf(pack: PolicyPack, section: SectionName): readonly Placed[] {
  if (section === 'stages' || section === 'actions') {
    return listOf(pack.lifecycles).flatMap((lifecycle) => listOf(lifecycle?.[section] as readonly Element[]).map((element) => ({ element, lifecycle: lifecycle.subject })))
  }
  return listOf(pack[section] as readonly Element[]).map((element) => ({ element, lifecycle: null }))
}

/** A draft may hold anything in the place of a list. */
const listOf = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : [])
