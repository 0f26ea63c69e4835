import { expect, it } from 'vitest'
import { Frame, headOf } from './frame.ts'

it('a frame is a whole message for whichever operation it is sent to', () => {
  const frame = new Frame(7, { data: { events: { note: '家长“投诉”' } } })
  for (const id of ['1', '1', 'a"b\\c', '家', '1']) {
    expect(JSON.parse(String(frame.messageAfter(headOf(id))))).toEqual({ id, type: 'next', payload: { data: { events: { note: '家长“投诉”' } } } })
  }
})
