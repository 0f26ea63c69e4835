import { describe, expect, it } from 'vitest';
import type { Failure } from './failure.ts';
import { followStream, pauseBefore, type StreamObserver, type StreamPlan, type StreamState } from './follow-stream.ts';

interface Item {
  readonly cursor?: string;
  readonly text: string;
}

const lost: Failure = { kind: 'network', mayRetry: true };
const refused: Failure = { kind: 'unauthenticated', mayRetry: false };

/** A server and a clock in the hands of the test. */
function stage({ withCursor = true, from = null as string | null } = {}) {
  const asked: (string | null)[] = [];
  const texts: string[] = [];
  const states: StreamState[] = [];
  const pauses: number[] = [];
  let observer: StreamObserver<Item> | undefined;
  let open = 0;
  let wake: (() => void) | null = null;
  const plan: StreamPlan<Item> = {
    open(after, next) {
      asked.push(after);
      observer = next;
      open += 1;
      return () => void (open -= 1);
    },
    ...(withCursor ? { cursorOf: (item: Item) => item.cursor } : {}),
    onEvent: ({ text }) => texts.push(text),
    onState: (state) => states.push(state),
    onFailure: () => undefined,
    classify: (error) => error as Failure,
    later(action, milliseconds) {
      pauses.push(milliseconds);
      wake = action;
      return () => void (wake = null);
    },
    random: () => 1,
  };
  const following = followStream(plan, from);
  return {
    ...following,
    asked,
    texts,
    states,
    pauses,
    server: () => observer as StreamObserver<Item>,
    openStreams: () => open,
    isWaiting: () => wake !== null,
    passPause: () => wake?.(),
  };
}

describe('a followed stream', () => {
  it('begins behind the cursor it was given', () => {
    expect(stage({ from: 'c7' }).asked).toEqual(['c7']);
  });

  it('hands on every item and is live from the first', () => {
    const { server, texts, states } = stage();
    server().next({ cursor: 'c1', text: 'one' });
    server().next({ cursor: 'c2', text: 'two' });
    expect(texts).toEqual(['one', 'two']);
    expect(states).toEqual(['connecting', 'live', 'live']);
  });

  it('subscribes again behind the last item after a disconnection', () => {
    const { server, passPause, asked, states } = stage();
    server().next({ cursor: 'c1', text: 'one' });
    server().next({ cursor: 'c2', text: 'two' });
    server().error(lost);
    expect(states.at(-1)).toBe('reconnecting');
    passPause();
    expect(asked).toEqual([null, 'c2']);
  });

  it('ignores what an ended subscription still delivers', () => {
    const { server, passPause, texts } = stage();
    const first = server();
    first.next({ cursor: 'c1', text: 'one' });
    first.error(lost);
    first.next({ cursor: 'c2', text: 'late' });
    first.error(lost);
    passPause();
    server().next({ cursor: 'c2', text: 'two' });
    expect(texts).toEqual(['one', 'two']);
  });

  it('goes on behind the last item when the server completes it', () => {
    const { server, passPause, asked } = stage();
    server().next({ cursor: 'c1', text: 'one' });
    server().complete();
    passPause();
    expect(asked).toEqual([null, 'c1']);
  });

  it('ends when it has no cursor and the server completes it', () => {
    const { server, isWaiting, states } = stage({ withCursor: false });
    server().next({ text: 'done' });
    server().complete();
    expect(states.at(-1)).toBe('ended');
    expect(isWaiting()).toBe(false);
  });

  it('waits longer after each failure and begins anew after an item', () => {
    const { server, passPause, pauses } = stage();
    for (let failure = 0; failure < 3; failure += 1) {
      server().error(lost);
      passPause();
    }
    server().next({ cursor: 'c1', text: 'one' });
    server().error(lost);
    expect(pauses).toEqual([500, 1000, 2000, 500]);
  });

  it('waits as long as the server asks', () => {
    const { server, pauses } = stage();
    server().error({ kind: 'limited', mayRetry: true, retryAfter: 20 } satisfies Failure);
    expect(pauses).toEqual([20_000]);
  });

  it('stops for good when the viewer is refused', () => {
    const { server, isWaiting, states } = stage();
    server().error(refused);
    expect(states.at(-1)).toBe('ended');
    expect(isWaiting()).toBe(false);
  });

  it('reconnects at once when told that the network is back', () => {
    const { server, retryNow, asked, isWaiting } = stage();
    server().error(lost);
    retryNow();
    expect(asked).toHaveLength(2);
    expect(isWaiting()).toBe(false);
  });

  it('does not open a second subscription when told so while connected', () => {
    const { retryNow, asked } = stage();
    retryNow();
    expect(asked).toHaveLength(1);
  });

  it('leaves nothing open and nothing waiting when stopped', () => {
    const running = stage();
    running.stop();
    expect(running.openStreams()).toBe(0);
    const waiting = stage();
    waiting.server().error(lost);
    waiting.stop();
    expect(waiting.isWaiting()).toBe(false);
  });
});

describe('the pause before an attempt', () => {
  it.each([
    [0, 0, 250],
    [0, 1, 500],
    [3, 0, 2_000],
    [20, 1, 30_000],
  ])('before attempt %i with chance %i is %i ms', (attempt, chance, pause) => {
    expect(pauseBefore(attempt, () => chance)).toBe(pause);
  });
});
