import type { Limit, PolicyPack } from '@huiyin/policy'
import { describe, expect, it } from 'vitest'
import { limitText } from './limit-text.ts'

const title = { zh: '回复家长', en: 'reply to the family' }
const pack = { clocks: [{ key: 'reply', title }], parameters: [] } as unknown as PolicyPack

describe('a limit in words', () => {
  it.each<[Limit, 'lt' | 'lte' | 'gte', string, string]>([
    [{ amount: 60, unit: 'minutes', counted: 'natural' }, 'lt', '不满 60 分钟', 'under 60 minutes'],
    [{ amount: 1, unit: 'hours', counted: 'opening' }, 'lte', '1 小时（营业时间）以内', 'within 1 hour of opening time'],
    [{ amount: 3, unit: 'days', counted: 'working' }, 'lte', '3 个工作日以内', 'within 3 working days'],
    [{ amount: 7, unit: 'days', counted: 'natural' }, 'lte', '7 个自然日以内', 'within 7 days'],
    [{ amount: 1, unit: 'months', counted: 'natural' }, 'gte', '满 1 个月之后', 'not before 1 month'],
    [{ instant: 'agreed_reply_at' }, 'lte', '约定的时间', 'the agreed time'],
    [{ sameAs: 'reply' }, 'lte', '与“回复家长”相同', 'as long as “reply to the family”'],
    [{ point: { period: 'week', day: 1, counted: 'working', time: '12:00' } }, 'lte', '下周第 1 个工作日 12:00 前', 'by 12:00 on working day 1 of next week'],
  ])('%j %s reads %s', (limit, comparator, zh, en) => {
    expect(limitText({ limit, comparator }, pack)).toEqual({ zh, en })
  })
})
