import { expect, it } from 'vitest';
import type { Mapping } from './mapping.ts';
import { foreignWords, withWord, withWords, type KnownWords } from './word-matching.ts';

const known: KnownWords = {
  CAMPUS: [{ value: 'c1', names: ['苏州园区园'] }, { value: 'c2', names: ['无锡滨湖园'] }],
  CHANNEL: [{ value: 'hotline', names: ['投诉热线', 'Hotline'] }, { value: 'on_site', names: ['现场', 'On site'] }],
  DEPARTMENT: [],
  TOPIC: [],
  URGENCY: [{ value: 'urgent', names: ['加急', 'Urgent'] }],
};
const preview = { encoding: 'utf-8', headers: ['园', '渠道', '部门'], rows: [['苏州园区园', '热线', '后勤'], ['滨湖', 'HOTLINE', '教学']], hasMore: true };
const mapping: Mapping = { columns: { CAMPUS: { column: '园' }, CHANNEL: { column: '渠道' }, DEPARTMENT: { column: '部门' } }, timeZone: '', defaultCampusId: '', defaultChannel: '' };

it('only words that the server would not take as they stand need matching, with a guess', () => {
  expect(foreignWords('CAMPUS', mapping, preview, known)).toEqual([{ word: '滨湖', means: 'c2' }]);
  expect(foreignWords('CHANNEL', mapping, preview, known)).toEqual([{ word: '热线', means: 'hotline' }]);
});

it('a field that takes any word, or that is not in the file, needs none', () => {
  expect(foreignWords('DEPARTMENT', mapping, preview, known)).toEqual([]);
  expect(foreignWords('URGENCY', mapping, preview, known)).toEqual([]);
});

it('words that a dry run has found are asked for too', () => {
  expect(foreignWords('CHANNEL', mapping, preview, known, ['来电', 'hotline'])).toEqual([{ word: '热线', means: 'hotline' }, { word: '来电', means: '' }]);
});

it('what somebody chose wins over the guess, and what means nothing is not sent', () => {
  const chosen = withWord(withWord(mapping, 'CHANNEL', '热线', 'on_site'), 'CAMPUS', '滨湖', '');
  const sent = withWords(chosen, preview, known, { CHANNEL: ['来电'] });
  expect(sent.columns.CHANNEL?.values).toEqual({ 热线: 'on_site' });
  expect(sent.columns.CAMPUS?.values).toEqual({});
});
