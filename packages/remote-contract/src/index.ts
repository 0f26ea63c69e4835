export { addressOf } from './addresses.ts';
export { CONTRACT_VERSION, defineRemote } from './manifest.tsx';
export type { Mounted, NavigationItem, RemoteDefinition, RemoteManifest } from './manifest.tsx';
export { parseRegistry, RegistryError } from './registry.ts';
export type { RegistryEntry } from './registry.ts';
export { ShellScope, useShell } from './shell.tsx';
export type { Locale, ShellCampus, ShellNotice, ShellServices, ShellSession, ThemeName } from './shell.tsx';
export { Slot, slotNames } from './slots.tsx';
export type { SlotName, SlotProps } from './slots.tsx';
