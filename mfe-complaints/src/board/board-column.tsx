import { useLayoutEffect, useRef, useState } from 'react';
import { BoardClock } from './board-clock.tsx';
import type { BoardClockRow } from './board-document.ts';
import { useBoardWords } from './board-words.ts';

/** As many clocks as stand on the wall without cutting one; nobody scrolls a wall. On a telephone all of them. */
function useFitting(count: number): readonly [ref: React.RefObject<HTMLOListElement | null>, fitting: number] {
  const ref = useRef<HTMLOListElement>(null);
  const [fitting, setFitting] = useState(count);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    const measure = () => {
      const row = list.querySelector('li')?.getBoundingClientRect().height ?? 0;
      const isWall = getComputedStyle(list).overflow === 'hidden';
      setFitting(isWall && row > 0 ? Math.max(1, Math.floor(list.clientHeight / row)) : count);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [count]);
  return [ref, fitting];
}

/** One column of the board: the most urgent clocks, and how many more there are. */
export function BoardColumn({ title, none, clocks, showCampus, isReady }: { title: string; none: string; clocks: readonly BoardClockRow[]; showCampus: boolean; isReady: boolean }) {
  const t = useBoardWords();
  const [ref, fitting] = useFitting(clocks.length);
  const hidden = Math.max(0, clocks.length - fitting);
  return (
    <section className="cb-column" aria-label={title}>
      <h2>
        {title} {hidden > 0 && <span>{t('more', { count: hidden })}</span>}
      </h2>
      {isReady && clocks.length === 0 && <p className="cb-none">{none}</p>}
      <ol ref={ref}>
        {clocks.slice(0, Math.max(1, fitting)).map((clock) => (
          <BoardClock key={clock.id} clock={clock} showCampus={showCampus} />
        ))}
      </ol>
    </section>
  );
}
