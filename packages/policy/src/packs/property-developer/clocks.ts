import type { ClockDefinition } from '../../pack/clock-definition.ts';
import { dutyClocks } from './duties.ts';
import { forwardingClocks } from './forwarding-clocks.ts';
import { handlingClocks } from './handling-clocks.ts';
import { noticeClocks } from './notice-clocks.ts';

export const clocks: readonly ClockDefinition[] = [...forwardingClocks, ...handlingClocks, ...noticeClocks, ...dutyClocks];
