import { builtInPacks, childcareInstitution } from '@huiyin/policy'
import { describe, expect, it } from 'vitest'
import { roles, type RoleName } from '../access/index.ts'
import type { Permission, Viewer } from '../shared/viewer.ts'
import { rolesIn } from './acting-roles.ts'

const withRoles = (kind: Viewer['kind'], ...posts: string[]): Viewer => ({
  kind, chainId: 'c', name: '', actor: { kind, id: 'v' }, roles: new Set(posts), permissions: new Set(), grants: new Map(), scope: 'chain', viewerClass: '',
})
const packs = Object.values(builtInPacks).map(({ pack }) => pack)

describe('in which roles of a policy somebody acts', () => {
  it.each<[string, string[], string[]]>([
    ['childcare-institution', ['front_desk'], ['intake_officer']],
    ['childcare-institution', ['client_service'], ['intake_officer']],
    ['childcare-institution', ['department_staff'], ['responsible_department']],
    ['childcare-institution', ['general_manager'], ['director']],
    ['childcare-institution', ['teaching_supervisor', 'front_desk'], ['teaching_supervisor', 'intake_officer']],
    ['childcare-institution', ['analyst'], []],
    ['childcare-institution', ['unknown_post'], []],
    ['training-company-hq', ['director'], ['department_head', 'campus_supervisor', 'regional_manager', 'company_executives']],
    ['training-company-campus', ['teaching_supervisor'], ['campus_supervisor', 'persons_concerned']],
    ['property-developer', ['general_manager'], ['customer_service_center', 'main_leader', 'incident_command', 'leaders', 'general_managers']],
    ['school', ['department_staff'], ['handling_department', 'respondent']],
    ['kindergarten-liangfeng', ['front_desk'], ['director_office', 'respondent']],
  ])('%s: %j act as %j', (key, posts, expected) => {
    expect(rolesIn(builtInPacks[key]!.pack, withRoles('staff', ...posts))).toEqual(expected)
  })

  it('a role named like a post is held by it, whatever else the pack says', () => {
    const [title, clauses] = [{ zh: '测', en: 'test' }, [] as const]
    const named = [{ id: 'director', title, clauses }, { id: 'front_desk', title, clauses, heldBy: ['client_service'] }, { id: 'nobody', title, clauses, heldBy: [] }]
    const pack = { ...childcareInstitution, roles: named }
    expect(rolesIn(pack, withRoles('staff', 'director'))).toEqual(['director'])
    expect(rolesIn(pack, withRoles('staff', 'front_desk'))).toEqual(['front_desk'])
    expect(rolesIn(pack, withRoles('staff', 'client_service'))).toEqual(['front_desk'])
  })

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s: API keys and whoever runs the chain act in every role', (_id, pack) => {
    const all = pack.roles.map(({ id }) => id)
    expect(rolesIn(pack, withRoles('partner'))).toEqual(all)
    expect(rolesIn(pack, withRoles('staff', 'chain_admin'))).toEqual(all)
  })

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s: every action is for a post that may write', (_id, pack) => {
    const may = (post: string, permission: Permission): boolean => (roles[post as RoleName].permissions as readonly Permission[]).includes(permission)
    const posts = new Set(pack.roles.flatMap(({ heldBy = [] }) => heldBy))
    expect([...posts].filter((post) => !Object.hasOwn(roles, post))).toEqual([])
    for (const { subject, actions } of pack.lifecycles) {
      const permission = subject === 'client' ? 'clients:write' : 'complaints:write'
      const writers = Object.keys(roles).filter((post) => post !== 'chain_admin' && may(post, permission))
      const closed = actions.filter(({ roles: named }) => named.length > 0 && !writers.some((post) => rolesIn(pack, withRoles('staff', post)).some((role) => named.includes(role))))
      expect(closed.map(({ id }) => `${subject}/${id}`)).toEqual([])
    }
  })
})
