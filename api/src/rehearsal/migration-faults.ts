/** Why a case was left as it is. */
export const faultText = {
  CLOSED: { zh: '已结案，不作调整。', en: 'It is closed, and stays as it was judged.' },
  OTHER_PACK: { zh: '适用的是另一部制度，不作调整。', en: 'It belongs to another regulation.' },
  WOULD_CLOSE: { zh: '按该版本此件已结案；调整制度不会结案，请先处理。', en: 'By this version it would be closed; changing rules closes no case.' },
  CANNOT_BE_JUDGED: { zh: '无法按该版本判定，请联系管理员。', en: 'It cannot be judged by this version; tell the administrator.' },
} as const

export type FaultCode = keyof typeof faultText
