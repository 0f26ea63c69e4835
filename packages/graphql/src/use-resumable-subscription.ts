import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useApi } from './api-context.tsx';
import { classifyFailure, type Failure } from './failure.ts';
import { followStream, type StreamState } from './follow-stream.ts';

/** How to follow a subscription. */
export interface ResumableOptions<Data, Variables> {
  /** Variables without the cursor: the hook sets `after` itself. A change starts the stream anew. */
  readonly variables: Omit<Variables, 'after'>;
  /** Cursor of an item; leave it out for streams without (they start anew after an interruption). */
  readonly cursorOf?: (data: Data) => string | null | undefined;
  /** Cursor to begin behind, e.g. one kept from an earlier page. */
  readonly after?: string | null;
  onEvent(data: Data): void;
  /** True while nothing is to be followed. */
  readonly skip?: boolean;
}

/** State of the stream, and what stopped or interrupted it last. */
export interface ResumableStream {
  readonly state: StreamState;
  readonly failure: Failure | null;
}

/**
 * Follows a subscription across disconnections: it subscribes again behind the last item seen. Every item reaches
 * `onEvent` once and in order; items are not written over the cache's lists (`fetchPolicy: no-cache` is not used, so
 * entities with an id update wherever they are shown).
 */
export function useResumableSubscription<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, cursorOf, after = null, onEvent, skip = false }: ResumableOptions<Data, Variables>,
): ResumableStream {
  const { client } = useApi();
  const [stream, setStream] = useState<ResumableStream>({ state: 'connecting', failure: null });
  const handleEvent = useEffectEvent(onEvent);
  const readCursor = useEffectEvent((data: Data) => cursorOf?.(data));
  const firstCursor = useEffectEvent(() => after);
  const request = JSON.stringify(variables);
  const hasCursor = cursorOf !== undefined;

  useEffect(() => {
    if (skip) return;
    const change = (next: Partial<ResumableStream>) =>
      setStream((last) => (next.state !== undefined && next.state === last.state ? last : { ...last, ...next }));
    const following = followStream<Data>(
      {
        open(cursor, observer) {
          const asked = { ...JSON.parse(request), ...(hasCursor ? { after: cursor } : {}) } as Variables;
          const subscription = client.subscribe<Data, Variables>({ query: document, variables: asked } as never).subscribe({
            next({ data, error }) {
              if (error) observer.error(error);
              else if (data) observer.next(data as Data);
            },
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          });
          return () => subscription.unsubscribe();
        },
        ...(hasCursor ? { cursorOf: readCursor } : {}),
        onEvent: handleEvent,
        onState: (state) => change(state === 'live' ? { state, failure: null } : { state }),
        onFailure: (failure) => change({ failure }),
        classify: classifyFailure,
        later(action, milliseconds) {
          const timer = setTimeout(action, milliseconds);
          return () => clearTimeout(timer);
        },
        random: Math.random,
      },
      firstCursor(),
    );
    window.addEventListener('online', following.retryNow);
    return () => {
      window.removeEventListener('online', following.retryNow);
      following.stop();
    };
  }, [client, document, request, hasCursor, skip]);

  return stream;
}
