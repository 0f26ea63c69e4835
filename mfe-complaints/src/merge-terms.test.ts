import { expect, it } from 'vitest';
import { mergeTerms } from './merge-terms.ts';

const term = (key: string, zh: string) => ({ key, title: { zh, en: zh } });

it('a word that several regulations use appears once, as the first one calls it', () => {
  expect(mergeTerms([[term('received', '受理'), term('closed', '结案')], [term('accepted', '接收'), term('closed', '归档')]])).toEqual([
    term('received', '受理'),
    term('closed', '结案'),
    term('accepted', '接收'),
  ]);
});
