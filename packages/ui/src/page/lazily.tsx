import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ErrorState, LoadingState } from './states.tsx';

type Outcome<Props> = { component: ComponentType<Props> } | { failed: true } | null;

/**
 * A component whose code is fetched when it is first shown. Unlike `React.lazy` it does not remember a failure:
 * the reader may try again, and the code is fetched anew.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>, whileLoading?: ReactNode): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;
  return function Lazily(props: Props) {
    const [outcome, setOutcome] = useState<Outcome<Props>>(fetched ? { component: fetched } : null);
    const [attempt, setAttempt] = useState(0);
    const isMissing = fetched === undefined;

    useEffect(() => {
      if (!isMissing) return;
      let shown = true;
      load().then(
        (component) => {
          fetched = component;
          if (shown) setOutcome({ component });
        },
        () => shown && setOutcome({ failed: true }),
      );
      return () => {
        shown = false;
      };
    }, [attempt, isMissing]);

    if (outcome && 'component' in outcome) {
      const Component = outcome.component;
      return <Component {...props} />;
    }
    if (!outcome) return whileLoading ?? <LoadingState />;
    const retry = () => {
      setOutcome(null);
      setAttempt(attempt + 1);
    };
    return <ErrorState failure={{ kind: 'network', mayRetry: true }} onRetry={retry} />;
  };
}
