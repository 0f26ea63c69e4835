import { ToneTag, type StatusTone } from '@huiyin/ui';
import { useComplaintWords } from './complaint-words.ts';

/** Verdict on the promised times of a case. */
export type Timeliness = 'TIMELY' | 'EXTENDED' | 'LATE' | 'LATE_EXCUSED' | 'NOT_YET_DUE' | 'NO_TARGET';

const tones: Readonly<Record<Timeliness, StatusTone>> = { TIMELY: 'green', EXTENDED: 'green', LATE: 'red', LATE_EXCUSED: 'amber', NOT_YET_DUE: 'calm', NO_TARGET: 'quiet' };

/** Whether the promised times were kept, in a word and a colour. */
export function TimelinessTag({ timeliness }: { timeliness: Timeliness }) {
  const t = useComplaintWords();
  return <ToneTag tone={tones[timeliness]}>{t(`timeliness.${timeliness}`)}</ToneTag>;
}
