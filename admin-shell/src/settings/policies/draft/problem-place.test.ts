import { expect, it } from 'vitest';
import { placeOfProblem } from './problem-place.ts';

const element = (section: string, elementId: string, lifecycle: string | null = null) => ({ section, elementId, lifecycle }) as never;
const draft = {
  parameters: [{ key: 'gift_cap' }] as never,
  elements: [
    element('stages', 'received', 'complaint'), element('stages', 'closed', 'complaint'), element('stages', 'begun', 'crisis'), element('actions', 'close', 'complaint'),
    element('actions', 'reopen', 'complaint'), element('actions', 'end', 'crisis'), element('clocks', 'reply'), element('clocks', 'answer'), element('parameters', 'gift_cap'),
  ],
};

it.each([
  ['parameters.gift_cap', { kind: 'parameter', key: 'gift_cap' }],
  ['parameters.0.max', { kind: 'element', section: 'parameters', id: 'gift_cap', rest: 'max' }],
  ['clocks.1.ownerRole', { kind: 'element', section: 'clocks', id: 'answer', rest: 'ownerRole' }],
  ['clocks.1', { kind: 'element', section: 'clocks', id: 'answer', rest: '' }],
  ['lifecycles.0.actions.1.requires.0.when', { kind: 'element', section: 'actions', id: 'reopen', rest: 'requires.0.when' }],
  ['lifecycles.1.stages.0', { kind: 'element', section: 'stages', id: 'begun', rest: '' }],
  ['lifecycles.0.moves.3.to', { kind: 'pack', path: 'lifecycles.0.moves.3.to' }],
  ['events.4.type', { kind: 'pack', path: 'events.4.type' }],
  ['parameters.unheard_of', { kind: 'pack', path: 'parameters.unheard_of' }],
  ['', { kind: 'pack', path: '' }],
])('“%s” is mended at %j', (path, place) => expect(placeOfProblem(path, draft)).toEqual(place));
