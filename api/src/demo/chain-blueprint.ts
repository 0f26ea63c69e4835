import type { DepartmentKind } from './complaint-topic.ts'

/** Hours of a calendar, by kind. */
export type HoursKind = 'long_day' | 'lunch_break_saturday' | 'short_day'

export interface CampusBlueprint {
  name: string
  region: string
  hours: HoursKind
  /** Share of the chain's families. */
  share: number
  /** Share of complaints answered in time, at the beginning of the two years and now. */
  timely: readonly [then: number, now: number]
  /** Share of families lost per month. */
  loss: number
  /** Tuition of half a year in yuan. */
  tuition: number
  /** A topic that went wrong here for some months, counted back from now. */
  trouble?: { topic: string; from: number; to: number }
}

export interface ChainBlueprint {
  key: string
  name: string
  nameEn: string
  domain: string
  families: number
  complaints: number
  campuses: readonly CampusBlueprint[]
}

/** Two chains, invented like everything in them. */
export const chainBlueprints: readonly ChainBlueprint[] = [
  {
    key: 'hemiao', name: '禾苗屿托育连锁', nameEn: 'Hemiaoyu Childcare', domain: 'hemiaoyu.example', families: 1900, complaints: 3750,
    campuses: [
      { name: '梧桐里园', region: '城东片区', hours: 'long_day', share: 0.25, timely: [0.88, 0.94], loss: 0.007, tuition: 13_800 },
      { name: '河湾园', region: '城东片区', hours: 'lunch_break_saturday', share: 0.22, timely: [0.9, 0.91], loss: 0.009, tuition: 11_400, trouble: { topic: 'food_health', from: 7, to: 5 } },
      { name: '星桥园', region: '城东片区', hours: 'long_day', share: 0.2, timely: [0.92, 0.96], loss: 0.006, tuition: 15_600 },
      { name: '南坪园', region: '城西片区', hours: 'short_day', share: 0.17, timely: [0.72, 0.93], loss: 0.016, tuition: 8_400 },
      { name: '书香路园', region: '城西片区', hours: 'long_day', share: 0.16, timely: [0.93, 0.84], loss: 0.011, tuition: 10_200, trouble: { topic: 'communication', from: 3, to: 1 } },
    ],
  },
  {
    key: 'qinggu', name: '晴谷幼育集团', nameEn: 'Qinggu Early Years', domain: 'qinggu.example', families: 1100, complaints: 2250,
    campuses: [
      { name: '松岚园', region: '北区', hours: 'long_day', share: 0.4, timely: [0.9, 0.95], loss: 0.008, tuition: 12_600 },
      { name: '芳汀园', region: '北区', hours: 'lunch_break_saturday', share: 0.34, timely: [0.84, 0.89], loss: 0.012, tuition: 9_600 },
      { name: '云栖路园', region: '南区', hours: 'short_day', share: 0.26, timely: [0.94, 0.9], loss: 0.009, tuition: 14_400, trouble: { topic: 'attitude', from: 10, to: 8 } },
    ],
  },
]

/** Departments of every campus, and the one that serves the whole chain. */
export const departmentNames: Readonly<Record<DepartmentKind, string>> = {
  teaching: '教学部', care: '保育保健部', catering: '膳食部', safety: '安全后勤部', client_service: '家长服务部', finance: '财务部',
}
export const chainDepartments: ReadonlySet<DepartmentKind> = new Set(['finance'])
