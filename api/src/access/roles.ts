import { permissions, type Permission } from '../shared/viewer.ts'

export interface Role {
  title: { zh: string; en: string }
  /** Permission statements: what somebody in this role may do, as far as the assignment's scope reaches. */
  permissions: readonly Permission[]
}

const everybody = ['organization:read', 'policies:read'] as const satisfies readonly Permission[]

/** Roles are data: a role is its title and its statements. */
export const roles = {
  chain_admin: { title: { zh: '集团管理员', en: 'Chain administrator' }, permissions },
  general_manager: {
    title: { zh: '总经理', en: 'General manager' },
    permissions: [...everybody, 'complaints:read', 'complaints:write', 'complaints:unmask', 'clients:read', 'clients:unmask', 'analytics:read', 'events:read', 'imports:write', 'calendars:write', 'policies:write'],
  },
  policy_owner: {
    title: { zh: '制度负责人', en: 'Policy owner' },
    permissions: [...everybody, 'policies:write', 'calendars:write', 'complaints:read', 'clients:read', 'analytics:read', 'events:read'],
  },
  director: {
    title: { zh: '园长', en: 'Director' },
    permissions: [...everybody, 'complaints:read', 'complaints:write', 'complaints:unmask', 'clients:read', 'clients:write', 'clients:unmask', 'analytics:read', 'events:read', 'imports:write', 'calendars:write'],
  },
  teaching_supervisor: {
    title: { zh: '教学主管', en: 'Teaching supervisor' },
    permissions: [...everybody, 'complaints:read', 'complaints:write', 'clients:read', 'clients:write', 'analytics:read', 'events:read'],
  },
  front_desk: {
    title: { zh: '前台接待', en: 'Front desk' },
    permissions: [...everybody, 'complaints:read', 'complaints:write', 'complaints:unmask', 'clients:read', 'clients:write', 'events:read'],
  },
  department_staff: {
    title: { zh: '部门经办人', en: 'Department staff' },
    permissions: [...everybody, 'complaints:read', 'complaints:write'],
  },
  client_service: {
    title: { zh: '客户服务', en: 'Client service' },
    permissions: [...everybody, 'complaints:read', 'complaints:write', 'complaints:unmask', 'clients:read', 'clients:write', 'clients:unmask', 'analytics:read', 'events:read'],
  },
  analyst: {
    title: { zh: '数据分析员', en: 'Analyst' },
    permissions: [...everybody, 'complaints:read', 'clients:read', 'analytics:read', 'events:read'],
  },
} as const satisfies Record<string, Role>

export type RoleName = keyof typeof roles

/** A role unknown to this version grants nothing. */
export const roleOf = (name: string): Role | undefined => (Object.hasOwn(roles, name) ? roles[name as RoleName] : undefined)
