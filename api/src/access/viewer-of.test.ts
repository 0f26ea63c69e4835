import { describe, expect, it } from 'vitest'
import { grantOf, permissions } from '../shared/viewer.ts'
import { roles } from './roles.ts'
import { keyViewer, staffViewer, type AssignedRole } from './viewer-of.ts'

const staff = (...assigned: AssignedRole[]) => staffViewer({
  session_id: 's', expires_at: '2026-01-01T00:00:00.000Z', user_id: 'u', chain_id: 'c', staff_id: 'm', name: 'N', email: null, roles: assigned,
})
const role = (name: string, scope: AssignedRole['scope'], campus: string | null = null, campuses: string[] | null = null): AssignedRole => ({ role: name, scope, campus, campuses })

describe('a viewer', () => {
  it.each([
    ['the whole chain', [role('director', 'chain')], { campuses: 'chain', ownOnly: false }],
    ['the campuses of a region', [role('director', 'region', null, ['a', 'b'])], { campuses: ['a', 'b'], ownOnly: false }],
    ['nothing in a region without campuses', [role('director', 'region')], { campuses: [], ownOnly: false }],
    ['one campus', [role('director', 'campus', 'a')], { campuses: ['a'], ownOnly: false }],
    ['own records', [role('director', 'own')], { campuses: 'chain', ownOnly: true }],
    ['two campuses by two roles', [role('director', 'campus', 'b'), role('front_desk', 'campus', 'a')], { campuses: ['a', 'b'], ownOnly: false }],
    ['a campus, though another role reaches own records everywhere', [role('department_staff', 'own'), role('director', 'campus', 'a')], { campuses: ['a'], ownOnly: false }],
    ['nothing by a role this version does not know', [role('wizard', 'chain')], { campuses: [], ownOnly: true }],
    ['nothing by the name of something every object has', [role('constructor', 'chain')], { campuses: [], ownOnly: true }],
  ])('reaches %s', (_words, assigned, grant) => {
    expect(grantOf(staff(...assigned), 'complaints:read')).toEqual(grant)
  })

  it('carries no permission of one role to the campuses of another', () => {
    const viewer = staff(role('director', 'campus', 'a'), role('analyst', 'chain'))
    expect([grantOf(viewer, 'complaints:read').campuses, grantOf(viewer, 'complaints:write').campuses]).toEqual(['chain', ['a']])
    expect(viewer.scope).toEqual(['a'])
  })

  it('is of the class of those who get equal answers', () => {
    expect(staff(role('director', 'campus', 'a')).viewerClass).toBe({ ...staff(role('director', 'campus', 'a')) }.viewerClass)
    expect(staff(role('director', 'campus', 'a')).viewerClass).not.toBe(staff(role('director', 'campus', 'b')).viewerClass)
    expect(staff(role('department_staff', 'own')).viewerClass).toContain('m')
  })

  it('with a key has what the key carries, at its campuses', () => {
    const viewer = keyViewer({ id: 'k', chain_id: 'c', name: 'P', scopes: ['events:read'], campus_ids: ['a'] })
    expect([[...viewer.permissions], grantOf(viewer, 'events:read').campuses, grantOf(viewer, 'complaints:read').campuses]).toEqual([['events:read'], ['a'], []])
  })
})

describe('roles', () => {
  it('state known permissions, each once, and give the administrator all', () => {
    for (const [name, { permissions: stated }] of Object.entries(roles)) {
      expect(stated.filter((permission) => !permissions.includes(permission)), name).toEqual([])
      expect(new Set(stated).size, name).toBe(stated.length)
    }
    expect(roles.chain_admin.permissions).toEqual(permissions)
  })
})
