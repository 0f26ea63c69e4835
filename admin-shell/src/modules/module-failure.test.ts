import { describe, expect, it } from 'vitest';
import { ContractMismatch, ManifestMissing, moduleFailureKind } from './module-failure.ts';

describe('a module that is not shown', () => {
  it.each([
    '[ Federation Runtime ]: Failed to get manifest. #RUNTIME-003',
    '[ Federation Runtime ]: Failed to load script resources. #RUNTIME-008',
    'Failed to fetch dynamically imported module: http://127.0.0.1/remotes/clients/assets/x.js',
    'error loading dynamically imported module: http://127.0.0.1/x.js',
    'Importing a module script failed.',
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Unable to preload CSS for /remotes/clients/assets/x.css',
  ])('has not arrived: %s', (message) => {
    expect(moduleFailureKind(new Error(message))).toBe('unreachable');
  });

  it('does not fit when its contract has another version', () => {
    expect(moduleFailureKind(new ContractMismatch('mfe_clients', 2))).toBe('mismatch');
  });

  it.each([new Error('boom'), new TypeError("Cannot read properties of undefined (reading 'x')"), new ManifestMissing('nothing'), 'thrown text', undefined])(
    'is broken: %o',
    (error) => expect(moduleFailureKind(error)).toBe('broken'),
  );
});
