import { expect, it } from 'vitest';
import { nextEdition } from './next-edition.ts';

it.each([['1.0.0', '1.1.0'], ['2.9.3', '2.10.0'], [null, '1.0.0'], ['new', '1.0.0']])('after %s comes %s', (version, next) => expect(nextEdition(version)).toBe(next));
