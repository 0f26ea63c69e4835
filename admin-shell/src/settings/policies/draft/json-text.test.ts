import { expect, it } from 'vitest';
import { copyOf, jsonFault, withinLifecycle } from './json-text.ts';

it.each([
  ['{', 'syntax'], ['[1]', 'object'], ['null', 'object'], ['{"id":"b"}', 'id'], ['{"id":"a"}', null],
])('%s is refused for %s', (text, fault) => expect(jsonFault(text, { key: 'id', id: 'a' })).toBe(fault));

const way = JSON.stringify({ subject: 'complaint', actions: [{ id: 'close' }, { id: 'reopen' }], stages: [] });

it('an action is changed, added and removed within its life cycle', () => {
  const actions = (text: string) => (JSON.parse(text) as { actions: object[] }).actions;
  expect(actions(withinLifecycle(way, 'actions', 'close', '{"id":"close","roles":[]}'))).toEqual([{ id: 'close', roles: [] }, { id: 'reopen' }]);
  expect(actions(withinLifecycle(way, 'actions', 'merge', '{"id":"merge"}'))).toEqual([{ id: 'close' }, { id: 'reopen' }, { id: 'merge' }]);
  expect(actions(withinLifecycle(way, 'actions', 'close', null))).toEqual([{ id: 'reopen' }]);
  expect(JSON.parse(withinLifecycle(way, 'stages', 'none', null))).toEqual(JSON.parse(way));
});

it('a copy carries the new id', () => expect(JSON.parse(copyOf('{"id":"a","title":1}', 'b'))).toEqual({ id: 'b', title: 1 }));
