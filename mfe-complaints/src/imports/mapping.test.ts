import { describe, expect, it } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import { guessFormat } from './guess-format.ts';
import { guessMapping, missingFields, toMappingInput, withColumn } from './mapping.ts';
import { printMapping, readMapping } from './mapping-file.ts';
import { matchWord } from './match-words.ts';

describe('the columns of a ledger are recognised by their headers', () => {
  it('in Chinese', () => {
    expect(guessColumns(['序号', '园区', '投诉时间', '投诉人', '联系电话', '投诉内容', '诉求', '渠道', '责任部门', '紧急程度', '结案时间', '是否及时', '备注'])).toEqual({
      NUMBER: '序号',
      CAMPUS: '园区',
      RECEIVED_AT: '投诉时间',
      COMPLAINANT_NAME: '投诉人',
      COMPLAINANT_PHONE: '联系电话',
      MATTER: '投诉内容',
      DEMAND: '诉求',
      CHANNEL: '渠道',
      DEPARTMENT: '责任部门',
      URGENCY: '紧急程度',
      CLOSED_AT: '结案时间',
      SOURCE_VERDICT: '是否及时',
    });
  });

  it('in English, with underscores', () => {
    expect(
      guessColumns(['case_enquiry_id', 'open_dt', 'target_dt', 'closed_dt', 'ontime', 'case_status', 'case_title', 'subject', 'reason', 'type', 'queue', 'department', 'source']),
    ).toEqual({
      NUMBER: 'case_enquiry_id',
      RECEIVED_AT: 'open_dt',
      TARGET_AT: 'target_dt',
      CLOSED_AT: 'closed_dt',
      SOURCE_VERDICT: 'ontime',
      MATTER: 'case_title',
      TOPIC: 'reason',
      DEPARTMENT: 'department',
      CHANNEL: 'source',
    });
  });

  it('each serving one field only', () => {
    const columns = Object.values(guessColumns(['投诉人电话', '投诉人', '时间', '约定时间']));
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).toHaveLength(4);
  });

  it('and left alone when nothing resembles them', () => expect(guessColumns(['甲', 'paid', ''])).toEqual({}));
});

it.each([
  [['2026-10-12 09:00:00', ''], null],
  [['2026-10-12T09:00:00+08:00'], null],
  [['2026/3/5 9:05', '2026/12/31 18:00'], 'yyyy/M/d H:mm'],
  [['2026-3-5 9:05'], 'yyyy-M-d H:mm'],
  [['2026年3月5日'], "yyyy'年'M'月'd'日'"],
  [['3/4/2026 9:05'], 'M/d/yyyy H:mm'],
  [['3/4/2026 9:05', '25/4/2026 9:05'], 'd/M/yyyy H:mm'],
  [['02/28/2026 12:15 AM'], 'M/d/yyyy h:mm a'],
  [['2026/3/5 9:05', '昨天', '2026/3/6 9:05'], 'yyyy/M/d H:mm'],
  [['2026/3/5 9:05', '昨天', '前天'], undefined],
  [['', ' '], undefined],
])('dates like %j follow the pattern %j', (texts, pattern) => expect(guessFormat(texts)).toBe(pattern));

describe('a word of the file', () => {
  const campuses = [
    { value: 'c1', names: ['苏州园区园', 'Suzhou SIP'] },
    { value: 'c2', names: ['苏州新区园'] },
    { value: 'c3', names: ['无锡滨湖园'] },
  ];
  it.each([
    ['苏州园区园', 'c1'],
    ['suzhou sip', 'c1'],
    ['无锡滨湖', 'c3'],
    ['苏州', undefined],
    ['上海', undefined],
    ['', undefined],
  ])('"%s" means %s', (word, value) => expect(matchWord(word, campuses)).toBe(value));
});

describe('a mapping', () => {
  const preview = {
    encoding: 'utf-8',
    headers: ['编号', '投诉时间', '投诉内容', '来源'],
    rows: [['1', '2026/3/5 9:05', '饭菜凉了', '热线'], ['2', '2026/3/6 10:00', '换老师', '现场']],
    hasMore: false,
  };
  const mapping = guessMapping(preview, { campusId: 'c1', channel: '' });

  it('is guessed with the pattern of its dates and sent with only what is set', () => {
    expect(toMappingInput(mapping)).toEqual({
      columns: [
        { field: 'NUMBER', column: '编号' },
        { field: 'CHANNEL', column: '来源' },
        { field: 'MATTER', column: '投诉内容' },
        { field: 'RECEIVED_AT', column: '投诉时间', format: 'yyyy/M/d H:mm' },
      ],
      defaultCampusId: 'c1',
    });
    expect(missingFields(mapping)).toEqual([]);
  });

  it('lacks what neither a column nor a default gives', () => {
    const poorer = withColumn(withColumn(mapping, 'CHANNEL', null, preview), 'MATTER', null, preview);
    expect(missingFields({ ...poorer, defaultCampusId: '' })).toEqual(['MATTER', 'CAMPUS', 'CHANNEL']);
  });

  it('is kept in a file and read back, without columns that the new file lacks', () => {
    const kept = { ...mapping, columns: { ...mapping.columns, CHANNEL: { column: '来源', values: { 热线: 'hotline' } } }, timeZone: 'Asia/Shanghai' };
    expect(readMapping(printMapping(kept), preview.headers)).toEqual({ mapping: kept, lost: [] });
    expect(readMapping(printMapping(kept), ['编号', '来源'])).toMatchObject({ lost: ['投诉内容', '投诉时间'], mapping: { columns: { CHANNEL: kept.columns.CHANNEL } } });
  });

  it.each(['', '[]', 'null', '{"kind":"other"}', '{"kind":"huiyin/complaint-import-mapping","version":2,"columns":{}}'])('is not read from %j', (content) =>
    expect(readMapping(content, [])).toBeNull(),
  );
});
