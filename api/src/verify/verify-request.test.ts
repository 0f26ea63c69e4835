import { describe, expect, it } from 'vitest'
import { readVerifyRequest } from './verify-request.ts'

describe('what is to be verified', () => {
  it.each<[string, object]>([
    ['', { do: 'verify', parts: ['clocks', 'events', 'rollups'] }],
    ['clocks', { do: 'verify', parts: ['clocks'] }],
    ['rollups', { do: 'verify', parts: ['rollups'] }],
    ['events --export a.jsonl', { do: 'export', path: 'a.jsonl', chain: undefined }],
    ['events --chain 集团 --export a.jsonl', { do: 'export', path: 'a.jsonl', chain: '集团' }],
    ['events --file a.jsonl', { do: 'check-file', path: 'a.jsonl' }],
  ])('"%s" is understood', (words, request) => {
    expect(readVerifyRequest(words.split(' ').filter(Boolean))).toEqual(request)
  })
  it.each(['everything', 'clocks --file a', 'events --file', 'events --export --chain a', 'events --file a --export b', 'events --file a --chain b', 'events --file a --file b', 'events a b', 'events --chain a'])('"%s" is answered with what would be right', (words) => {
    expect(readVerifyRequest(words.split(' '))).toEqual(expect.stringContaining('npm run verify'))
  })
})
