import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FireOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { ClockStatus } from './countdown.ts';

/** Colours of a status; each also has an icon and a word, so the colour is never the only sign. */
export type StatusTone = 'quiet' | 'calm' | 'amber' | 'red' | 'green';

interface ClockLook {
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  readonly tone: StatusTone;
}

/** How each clock status looks. */
export const clockLooks: Readonly<Record<ClockStatus, ClockLook>> = {
  SCHEDULED: { icon: ClockCircleOutlined, tone: 'quiet' },
  RUNNING: { icon: FieldTimeOutlined, tone: 'calm' },
  PAUSED: { icon: PauseCircleOutlined, tone: 'quiet' },
  WARNING: { icon: ExclamationCircleOutlined, tone: 'amber' },
  MET: { icon: CheckCircleOutlined, tone: 'green' },
  MET_EXTENDED: { icon: CheckCircleOutlined, tone: 'green' },
  LATE_EXCUSED: { icon: FileDoneOutlined, tone: 'amber' },
  BREACHED: { icon: FireOutlined, tone: 'red' },
  CANCELLED: { icon: MinusCircleOutlined, tone: 'quiet' },
  SUPERSEDED: { icon: SwapOutlined, tone: 'quiet' },
};
