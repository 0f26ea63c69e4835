import { randomUUID } from 'node:crypto'
import { hashOfSecret, newSecret, type RoleName } from '../access/index.ts'
import type { Application } from '../compose.ts'
import { openChain, type CalendarPattern, type Country } from '../organization/index.ts'
import { permissions, type Permission } from '../shared/viewer.ts'

const day = [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '18:00' }] as const

/** Monday to Friday, 8 to 12 and 13 to 18 o'clock. */
const officeHours: Omit<CalendarPattern, 'zone'> = { weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] } }

export interface SeedOptions {
  name?: string
  /** Default: two, of which the first belongs to a region. */
  campuses?: readonly string[]
  timeZone?: string
  pattern?: Omit<CalendarPattern, 'zone'>
  /** Default: mainland China, with every official table that comes with the product. */
  national?: Country | null
}

export interface SeededStaff { id: string; email: string; password: string }

export interface SeededChain {
  id: string
  name: string
  regionId: string
  calendarId: string
  campusIds: string[]
  /** Departments by kind, of the first campus. */
  departmentIds: { teaching: string; catering: string }
  /** A chain administrator with a log-in. */
  admin: SeededStaff
  /** Adds a member of staff with a log-in. */
  addStaff(role: RoleName, reach?: { campusId?: string; regionId?: string; own?: boolean }): Promise<SeededStaff>
  /** Adds an API key and answers its secret; by default with every scope and no campus restriction. */
  addKey(scopes?: readonly Permission[], campusIds?: readonly string[]): Promise<string>
}

export const TEST_PASSWORD = 'correct horse battery staple'

/** A small chain with staff, calendar, departments and log-ins. Policies and cases are for the tests to add. */
export async function seedChain({ db, access, time }: Pick<Application, 'db' | 'access' | 'time'>, options: SeedOptions = {}): Promise<SeededChain> {
  const id = randomUUID()
  const [regionId, calendarId] = [randomUUID(), randomUUID()]
  const name = options.name ?? `测试集团 ${id.slice(0, 4)}`
  const campuses = (options.campuses ?? ['一园', '二园']).map((campusName) => ({ id: randomUUID(), name: campusName }))
  const departmentIds = { teaching: randomUUID(), catering: randomUUID() }
  const timeZone = options.timeZone ?? 'Asia/Shanghai'
  await db.unitOfWork(id, (em) => openChain(em, {
    chain: { id, name, nameEn: `Test chain ${id.slice(0, 4)}`, timeZone },
    calendars: [{ id: calendarId, name: '标准作息', pattern: { ...(options.pattern ?? officeHours), zone: timeZone }, national: options.national === undefined ? 'china-mainland' : options.national }],
    regions: [{ id: regionId, name: '华东' }],
    campuses: campuses.map((campus, index) => ({ ...campus, calendarId, regionId: index === 0 ? regionId : null, timeZone })),
    departments: [
      { id: departmentIds.teaching, campusId: campuses[0]!.id, name: '教学部', kind: 'teaching' },
      { id: departmentIds.catering, campusId: campuses[0]!.id, name: '后勤部', kind: 'logistics' },
    ],
  }))

  const addStaff: SeededChain['addStaff'] = async (role, { campusId, regionId: region, own } = {}) => {
    const staffId = randomUUID()
    const email = `${role}-${staffId.slice(0, 8)}@example.org`
    const userId = await access.createAccount({ email, name: role, password: TEST_PASSWORD })
    const scope = own ? 'own' : region ? 'region' : campusId ? 'campus' : 'chain'
    await db.write(id, async (sql) => {
      await sql.rows('test.staff', 'insert into staff_member (chain_id, id, user_id, campus_id, name, email) values ($1, $2, $3, $4, $5, $6)', [id, staffId, userId, campusId ?? null, role, email])
      await sql.rows('test.role', 'insert into role_assignment (chain_id, id, staff_member_id, role, scope, region_id, campus_id) values ($1, $2, $3, $4, $5, $6, $7)', [id, randomUUID(), staffId, role, scope, region ?? null, campusId ?? null])
    })
    return { id: staffId, email, password: TEST_PASSWORD }
  }
  return {
    id, name, regionId, calendarId, departmentIds, addStaff,
    campusIds: campuses.map((campus) => campus.id),
    admin: await addStaff('chain_admin'),
    async addKey(scopes = permissions, campusIds) {
      const secret = newSecret()
      await db.write(id, (sql) => sql.rows('test.key', 'insert into api_key (chain_id, id, name, prefix, secret_hash, scopes, campus_ids, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, randomUUID(), 'Test', secret.slice(0, 14), hashOfSecret(secret), scopes, campusIds ?? null, new Date(time.now()).toISOString()]))
      return secret
    },
  }
}
