import { useShell } from './shell.tsx';
import type { SlotName, SlotProps } from './slots.ts';

/** Renders what other remotes contribute to a slot; a contribution that fails is replaced by a small error with retry. */
export function Slot<N extends SlotName>({ name, props }: { name: N; props: SlotProps[N] }) {
  return useShell().renderSlot(name, props);
}
