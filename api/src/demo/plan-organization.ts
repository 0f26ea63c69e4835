import type { WeeklyPattern } from '@huiyin/policy'
import type { RoleName } from '../access/index.ts'
import type { CalendarPattern, ChainPlan } from '../organization/index.ts'
import { chainDepartments, departmentNames, type CampusBlueprint, type ChainBlueprint, type HoursKind } from './chain-blueprint.ts'
import type { DepartmentKind } from './complaint-topic.ts'
import { adultName } from './names.ts'
import type { Random } from './random.ts'

export interface DemoPerson { id: string; name: string; surname: string }

/** A campus with the people and departments its cases go through. */
export interface DemoCampus {
  id: string
  blueprint: CampusBlueprint
  director: DemoPerson
  supervisor: DemoPerson
  frontDesk: readonly DemoPerson[]
  teachers: readonly DemoPerson[]
  departments: Readonly<Record<DepartmentKind, { id: string; liaison: DemoPerson }>>
}

/** Somebody who can log in. */
export interface DemoLogIn { staffMemberId: string; name: string; email: string; role: RoleName }

export interface DemoOrganization {
  chainId: string
  plan: ChainPlan
  campuses: readonly DemoCampus[]
  logIns: readonly DemoLogIn[]
}

const weekly = (workday: readonly (readonly [string, string])[], saturday: readonly (readonly [string, string])[] = []): WeeklyPattern => {
  const day = (intervals: readonly (readonly [string, string])[]) => intervals.map(([from, to]) => ({ from, to }))
  return { mon: day(workday), tue: day(workday), wed: day(workday), thu: day(workday), fri: day(workday), sat: day(saturday), sun: [] }
}

const hours: Readonly<Record<HoursKind, { name: string; weekly: WeeklyPattern }>> = {
  long_day: { name: '全日 7:30–18:30', weekly: weekly([['07:30', '18:30']]) },
  lunch_break_saturday: { name: '午休，周六半日', weekly: weekly([['08:00', '12:00'], ['13:30', '18:00']], [['08:30', '12:00']]) },
  short_day: { name: '8:00–17:30', weekly: weekly([['08:00', '17:30']]) },
}

/** On Saturdays there is somebody, but they are no working days. */
const patternOf = (kind: HoursKind): CalendarPattern => ({ zone: 'Asia/Shanghai', weekly: hours[kind].weekly, workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] })

const TEACHERS = 6

/** The organization of a chain; the same random source gives the same people and ids. */
export function planOrganization(random: Random, blueprint: ChainBlueprint): DemoOrganization {
  const chainId = random.uuid()
  const staff: NonNullable<ChainPlan['staff']>[number][] = []
  const departments: NonNullable<ChainPlan['departments']>[number][] = []
  const logIns: DemoLogIn[] = []
  const calendars = [...new Set(blueprint.campuses.map((campus) => campus.hours))].map((kind) => ({ id: random.uuid(), kind }))
  const regions = [...new Set(blueprint.campuses.map(({ region }) => region))].map((name) => ({ id: random.uuid(), name }))

  const hire = (role: RoleName | null, campusId: string | null, address?: string): DemoPerson => {
    const person = adultName(random, random.chance(0.8) ? 'female' : 'male')
    const id = random.uuid()
    const email = address === undefined ? null : `${address}@${blueprint.domain}`
    staff.push({
      id, name: person.full, campusId, email,
      roles: role === null ? [] : [campusId === null ? { role, scope: 'chain' } : { role, scope: 'campus', campusId }],
    })
    if (role !== null && email !== null) logIns.push({ staffMemberId: id, name: person.full, email, role })
    return { id, name: person.full, surname: person.surname }
  }

  hire('chain_admin', null, 'admin')
  hire('general_manager', null, 'gm')
  hire('client_service', null, 'service')
  hire('analyst', null, 'analyst')
  const finance = { id: random.uuid(), liaison: hire('department_staff', null, 'finance') }
  departments.push({ id: finance.id, name: departmentNames.finance, kind: 'finance' })

  const campuses = blueprint.campuses.map((campus, index): DemoCampus => {
    const id = random.uuid()
    // Log-ins for every role at the first campus; elsewhere the director's will do.
    const address = (role: string): string | undefined => (index === 0 || role === 'director' ? (index === 0 ? role : `${role}${index + 1}`) : undefined)
    const director = hire('director', id, address('director'))
    const supervisor = hire('teaching_supervisor', id, address('supervisor'))
    const frontDesk = [hire('front_desk', id, address('frontdesk')), hire('front_desk', id)]
    const own = Object.fromEntries((Object.keys(departmentNames) as DepartmentKind[]).map((kind) => {
      if (chainDepartments.has(kind)) return [kind, finance]
      const department = { id: random.uuid(), liaison: hire('department_staff', id, kind === 'teaching' ? address('teaching') : undefined) }
      departments.push({ id: department.id, campusId: id, name: departmentNames[kind], kind })
      return [kind, department]
    })) as unknown as DemoCampus['departments']
    return { id, blueprint: campus, director, supervisor, frontDesk, departments: own, teachers: Array.from({ length: TEACHERS }, () => hire(null, id)) }
  })
  return {
    chainId, campuses, logIns,
    plan: {
      chain: { id: chainId, name: blueprint.name, nameEn: blueprint.nameEn, timeZone: 'Asia/Shanghai' },
      calendars: calendars.map(({ id, kind }) => ({ id, name: hours[kind].name, pattern: patternOf(kind), national: 'china-mainland' })),
      regions, departments, staff,
      campuses: campuses.map(({ id, blueprint: { name, region, hours: kind } }) => ({
        id, name, regionId: regions.find((one) => one.name === region)!.id, calendarId: calendars.find((one) => one.kind === kind)!.id,
      })),
    },
  }
}
