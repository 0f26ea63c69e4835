/** What one may be allowed to do. Roles bundle these, API keys carry them as scopes. */
export const permissions = [
  'complaints:read', 'complaints:write', 'complaints:unmask',
  'clients:read', 'clients:write', 'clients:unmask',
  'analytics:read', 'events:read', 'organization:read', 'policies:read', 'policies:write',
  'keys:manage', 'imports:write', 'calendars:write', 'admin',
] as const
export type Permission = (typeof permissions)[number]

/** Campuses a permission reaches: all of the chain, or these. */
export type Scope = 'chain' | readonly string[]

/** How far one permission reaches. */
export interface Grant {
  campuses: Scope
  /** Only records that concern the staff member: assigned to, first contact of, liaison of. */
  ownOnly: boolean
}

export interface Actor {
  kind: 'staff' | 'partner' | 'system'
  /** Uuid of the staff member or API key. */
  id: string | null
}

/** Who is asking, as far as answers depend on it. */
export interface Viewer {
  kind: 'staff' | 'partner'
  chainId: string
  /** Of the staff member or of the API key. */
  name: string
  staffMemberId?: string
  apiKeyId?: string
  /** Of staff only. */
  session?: { id: string; userId: string; email: string | null; expiresAt: string }
  actor: Actor
  /** Keys of the staff member's roles, such as `director`: policies let some acts to some roles. None for API keys. */
  roles: ReadonlySet<string>
  permissions: ReadonlySet<Permission>
  grants: ReadonlyMap<Permission, Grant>
  /** What every one of the permissions reaches. Where one permission is meant, `grantOf` is exact. */
  scope: Scope
  /** Equal for viewers that get equal answers: chain, permissions, their reach, and the person where something is personal. */
  viewerClass: string
}

const nothing: Grant = { campuses: [], ownOnly: true }

/** How far this permission reaches for this viewer; without the permission, nowhere. */
export const grantOf = (viewer: Viewer | null, permission: Permission): Grant => viewer?.grants.get(permission) ?? nothing

/** Whether a record of this campus is within reach. */
export const reaches = (grant: Grant, campusId: string): boolean => grant.campuses === 'chain' || grant.campuses.includes(campusId)

/** For `($n::uuid[] is null or campus_id = any($n))`. */
export const campusArray = (grant: Grant): readonly string[] | null => (grant.campuses === 'chain' ? null : grant.campuses)
