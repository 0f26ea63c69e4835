import type { Failure } from './failure.ts';

/** How a stream stands: first connection, flowing, interrupted, or over (completed or refused). */
export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'ended';

/** Receives what one subscription delivers. */
export interface StreamObserver<Item> {
  next(item: Item): void;
  error(error: unknown): void;
  complete(): void;
}

/** A stream, its resumption and the world around it; time and chance are handed in. */
export interface StreamPlan<Item> {
  /** Subscribes, after the cursor if there is one; returns what ends the subscription. */
  open(after: string | null, observer: StreamObserver<Item>): () => void;
  /** Cursor carried by an item. Without it the stream may end by itself and starts anew after an interruption. */
  readonly cursorOf?: (item: Item) => string | null | undefined;
  onEvent(item: Item): void;
  onState(state: StreamState): void;
  onFailure(failure: Failure): void;
  classify(error: unknown): Failure;
  /** Runs the action after so many milliseconds; returns what cancels it. */
  later(action: () => void, milliseconds: number): () => void;
  /** A number in [0, 1). */
  random(): number;
}

/** Milliseconds to wait before attempt n (from 0): 0.5 s doubling to 30 s, spread so that clients do not return together. */
export function pauseBefore(attempt: number, random: () => number, retryAfter?: number): number {
  const longest = Math.min(30_000, 500 * 2 ** attempt);
  return Math.max((retryAfter ?? 0) * 1000, longest / 2 + (longest / 2) * random());
}

/**
 * Follows a stream across disconnections: after each it subscribes again behind the last item seen, so nothing is lost
 * and nothing is repeated. Stops for good when the server refuses the viewer.
 */
export function followStream<Item>(plan: StreamPlan<Item>, from: string | null): { stop(): void; retryNow(): void } {
  let cursor = from;
  let attempt = 0;
  let ended = false;
  let close = () => {};
  let cancelPause: (() => void) | null = null;

  function end(): void {
    ended = true;
    cancelPause?.();
    cancelPause = null;
  }

  function pause(retryAfter?: number): void {
    plan.onState('reconnecting');
    cancelPause = plan.later(connect, pauseBefore(attempt++, plan.random, retryAfter));
  }

  function connect(): void {
    cancelPause = null;
    let current = true;
    const once = (action: () => void) => {
      if (!current || ended) return;
      current = false;
      action();
    };
    const unsubscribe = plan.open(cursor, {
      next(item) {
        if (!current || ended) return;
        attempt = 0;
        cursor = plan.cursorOf?.(item) ?? cursor;
        plan.onState('live');
        plan.onEvent(item);
      },
      error: (error) =>
        once(() => {
          const failure = plan.classify(error);
          plan.onFailure(failure);
          if (failure.mayRetry) return pause(failure.retryAfter);
          end();
          plan.onState('ended');
        }),
      complete: () =>
        once(() => {
          // A stream with cursors has no end of its own: the server has let us go and we return behind the last item.
          if (plan.cursorOf) return pause();
          end();
          plan.onState('ended');
        }),
    });
    close = () => {
      current = false;
      unsubscribe();
    };
  }

  plan.onState('connecting');
  connect();
  return {
    stop() {
      end();
      close();
    },
    retryNow() {
      if (!cancelPause) return;
      cancelPause();
      attempt = 0;
      connect();
    },
  };
}
