import type { GradeIndicator, Text } from '@huiyin/policy'

export const indicatorTitles: Readonly<Record<GradeIndicator, Text>> = {
  spend: { zh: '消费金额', en: 'Spend' },
  cooperation_intent: { zh: '合作意向', en: 'Cooperation intent' },
  referral_influence: { zh: '推荐影响力', en: 'Referral influence' },
  tenure: { zh: '在园时长', en: 'Tenure' },
}
