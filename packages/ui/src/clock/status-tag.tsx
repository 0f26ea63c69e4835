import type { ReactNode } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import { clockLooks, type StatusTone } from './clock-looks.tsx';
import type { ClockStatus } from './countdown.ts';
import './clock.css';

/** A small label with an optional icon, in one of the house's tones. */
export function ToneTag({ tone, icon, children }: { tone: StatusTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`hy-tag hy-tone-${tone}`}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

/** Status of a clock: icon, word and colour. */
export function StatusTag({ status }: { status: ClockStatus }) {
  const t = useUiWords();
  const { icon: Icon, tone } = clockLooks[status];
  return (
    <ToneTag tone={tone} icon={<Icon aria-hidden />}>
      {t(`clock.${status}`)}
    </ToneTag>
  );
}
