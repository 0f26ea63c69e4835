import { describe, expect, it } from 'vitest';
import { parseRegistry, RegistryError } from './registry.ts';

const entry = {
  name: 'mfe_complaints',
  entry: '/remotes/complaints/mf-manifest.json',
  expose: './module',
  path: 'complaints',
  title: { 'zh-CN': '投诉', 'en-US': 'Complaints' },
  contractVersion: 1,
};

describe('the registry of remotes', () => {
  it('is taken as it is when every entry is complete', () => {
    expect(parseRegistry([entry])).toEqual([entry]);
  });

  it('may be empty', () => {
    expect(parseRegistry([])).toEqual([]);
  });

  it.each(['/remotes/x/mf-manifest.json', './mf-manifest.json', '../x/mf.json', 'https://cdn.example/mf.json', 'http://127.0.0.1:5171/mf.json'])(
    'may name its manifest %s',
    (address) => expect(parseRegistry([{ ...entry, entry: address }])).toHaveLength(1),
  );

  it.each([null, undefined, {}, 'complaints', 3])('refuses %j in place of a list', (content) => {
    expect(() => parseRegistry(content)).toThrow('The registry must be a list of remotes.');
  });

  it.each([
    ['name', 'Mfe Complaints', 'a name of lower-case letters'],
    ['name', undefined, 'a name of lower-case letters'],
    ['entry', 'javascript:alert(1)', 'an http(s) address or a path'],
    ['entry', 'data:text/javascript,1', 'an http(s) address or a path'],
    ['entry', '//elsewhere.example/mf.json', 'an http(s) address or a path'],
    ['expose', 'module', 'of the form ./module'],
    ['path', '/complaints', 'one path segment'],
    ['path', 'a/b', 'one path segment'],
    ['title', { 'zh-CN': '投诉' }, 'a text for zh-CN and for en-US'],
    ['title', null, 'a text for zh-CN and for en-US'],
    ['contractVersion', '1', 'a whole number'],
    ['slots', 'client-page', 'a list of slot names'],
  ])('names the entry and the field when %s is %j', (field, value, meaning) => {
    const read = () => parseRegistry([entry, { ...entry, name: 'mfe_other', path: 'other', [field]: value }]);
    expect(read).toThrow(RegistryError);
    expect(read).toThrow(new RegExp(`entry 1 .*${field} must (be|have) .*${meaning.replace(/[().]/g, '\\$&')}`));
  });

  it('refuses an entry that is no object', () => {
    expect(() => parseRegistry([null])).toThrow('entry 0 must be an object');
  });

  it('lists every problem at once', () => {
    expect(() => parseRegistry([{ ...entry, expose: 'x', path: 'A' }])).toThrow(/expose .*; .*path /);
  });

  it.each(['name', 'path'])('refuses two remotes with the same %s', (field) => {
    const other = { ...entry, name: 'mfe_other', path: 'other' };
    expect(() => parseRegistry([entry, { ...other, [field]: entry[field as 'name'] }])).toThrow(`${field} ${entry[field as 'name']} is used twice`);
  });
});
