export const rateKinds = ['COMPLAINT_RATE', 'TIMELINESS_RATE', 'RETENTION_RATE'] as const
export type RateKind = (typeof rateKinds)[number]

export interface RateDefinition {
  formula: { zh: string; en: string }
  clauses: readonly string[]
}

/**
 * How each rate is worked out. The regulations name the rates; which month a case belongs to and what counts as its denominator is the
 * product's reading, spelled out here and shown beside every figure.
 */
export const rateDefinitions: Record<RateKind, RateDefinition> = {
  COMPLAINT_RATE: {
    formula: {
      zh: '当月受理的投诉数 ÷ 当月在园家庭数 × 100；跨月合计时按“家庭·月”累加',
      en: 'Complaints received in the month ÷ families present in the month × 100; over several months both are summed, families as family-months',
    },
    clauses: ['domestic-service/8.2.3'],
  },
  TIMELINESS_RATE: {
    formula: {
      zh: '当月受理且按时（含经批准延期）办结的投诉数 ÷ 当月受理且已有时限结论的投诉数 × 100；尚未到期或没有时限的不计，说明后的逾期仍算不及时',
      en: 'Complaints received in the month and handled in time (or within a lawful extension) ÷ those received in the month and already judged × 100; not yet due and without target left out, excused lateness is not timely',
    },
    clauses: ['domestic-service/8.2.1', 'childcare-institution/2.5.3.2-d'],
  },
  RETENTION_RATE: {
    formula: {
      zh: '月末仍在园的家庭数 ÷（月初在园家庭数 − 当月毕业家庭数）× 100；跨月合计时按“家庭·月”累加',
      en: 'Families still enrolled at the end of the month ÷ (families enrolled at its start − graduates of the month) × 100; over several months summed as family-months',
    },
    clauses: ['kindergarten-grading/6.2.1-b'],
  },
}
