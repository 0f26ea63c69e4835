import { expect, test } from 'vitest'
import { forPeople } from '../../tools/api-service.ts'

test.each<[string, string, string | undefined]>([
  ['plain words reach the screen', 'Filling in demo data: 1,200 families', 'Filling in demo data: 1,200 families'],
  ['log lines for machines do not', '{"level":30,"msg":"request completed"}', undefined],
  ['a warning does, in short', '{"level":40,"msg":"slow statement","ms":900}', 'Warning: slow statement'],
  ['an error does, with its reason', '{"level":50,"msg":"webhook failed","err":{"message":"refused"}}', 'Error: webhook failed: refused'],
  ['what only looks like a log line is shown whole', '{broken', '{broken'],
])('%s', (_, line, shown) => expect(forPeople(line)).toBe(shown))
