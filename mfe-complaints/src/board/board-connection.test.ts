import { expect, it } from 'vitest';
import { boardConnection } from './board-connection.ts';

it.each([
  ['connecting', 'connecting', false, 'connecting'],
  ['connecting', 'live', false, 'connecting'],
  ['live', 'live', true, 'live'],
  ['live', 'reconnecting', true, 'reconnecting'],
  ['reconnecting', 'offline', true, 'offline'],
  ['reconnecting', 'live', true, 'live'],
  ['reconnecting', 'idle', true, 'reconnecting'],
  ['ended', 'live', true, 'ended'],
] as const)('a stream %s over a socket %s, snapshot seen %s, is shown as %s', (stream, socket, seen, shown) => {
  expect(boardConnection(stream, socket, seen)).toBe(shown);
});
