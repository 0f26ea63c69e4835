import { expect, test } from 'vitest'
import { forPeople } from '../../tools/api-service.ts'

test.each<[string, string, number, string | undefined]>([
  ['plain words reach the screen', 'The database cannot be reached.', 40, 'The database cannot be reached.'],
  ['of the log for machines, progress does on the way up', '{"level":30,"msg":"1900 families"}', 30, '1900 families'],
  ['but not in service', '{"level":30,"msg":"request completed"}', 40, undefined],
  ['a warning does, in short', '{"level":40,"msg":"slow statement","ms":900}', 40, 'Warning: slow statement'],
  ['an error does, with its reason', '{"level":50,"msg":"webhook failed","err":{"message":"refused"}}', 40, 'Error: webhook failed: refused'],
  ['what only looks like a log line is shown whole', '{broken', 40, '{broken'],
])('%s', (_, line, least, shown) => expect(forPeople(line, least)).toBe(shown))
