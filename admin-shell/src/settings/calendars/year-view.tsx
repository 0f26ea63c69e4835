import { useRef, useState, type KeyboardEvent } from 'react';
import type { Day } from './calendar-documents.ts';
import { addDays, addMonths, type Span } from './dates.ts';
import { MonthGrid } from './month-grid.tsx';

const steps: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};

/** Twelve months. Days are chosen by pointer or keyboard, spans with Shift. */
export function YearView({ year, days, span, today, onSpan, onEdit }: {
  year: number;
  days: ReadonlyMap<string, Day>;
  span: Span | null;
  today: string;
  onSpan: (span: Span) => void;
  onEdit: (span: Span) => void;
}) {
  const grid = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const fallback = today.startsWith(`${year}-`) ? today : `${year}-01-01`;
  const focused = last?.startsWith(`${year}-`) ? last : fallback;

  function choose(date: string, extend: boolean): void {
    setLast(date);
    const chosen = extend && span ? { anchor: span.anchor, end: date } : { anchor: date, end: date };
    onSpan(chosen);
    onEdit(chosen);
  }

  function move(event: KeyboardEvent, date: string): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onEdit(span && (span.anchor === date || span.end === date) ? span : { anchor: date, end: date });
      return;
    }
    const next = steps[event.key]?.(date);
    if (!next || !days.has(next)) return;
    event.preventDefault();
    setLast(next);
    onSpan(event.shiftKey ? { anchor: span?.anchor ?? date, end: next } : { anchor: next, end: next });
    grid.current?.querySelector<HTMLButtonElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <div className="cal-year" ref={grid}>
      {Array.from({ length: 12 }, (_, index) => (
        <MonthGrid key={index} year={year} month={index + 1} days={days} actions={{ focused, span, choose, move }} />
      ))}
    </div>
  );
}
