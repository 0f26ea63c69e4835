/**
 * The server's time on this page. Deadlines are judged by the server, so countdowns follow its clock, not the
 * computer's, which is often minutes off at a reception desk.
 */
let offset = 0;
const listeners = new Set<() => void>();

/** Tells what the server's clock showed just now (a `serverTime` field that has arrived). */
export function noteServerTime(serverTime: string, receivedAt: number = Date.now()): void {
  const instant = Date.parse(serverTime);
  if (!Number.isNaN(instant)) offset = instant - receivedAt;
}

/** The server's time in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + offset;

let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  for (const listener of listeners) listener();
  // Aligned with the server's full second, so that all countdowns change together.
  timer = setTimeout(tick, 1000 - (serverNow() % 1000));
}

/** Calls the listener once a second, for as long as anyone listens. */
export function onSecond(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}
