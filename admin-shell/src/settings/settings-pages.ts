import { lazily } from '@huiyin/ui';
import type { ComponentType } from 'react';
import type { useShellWords } from '../words/words.ts';
import { ProfilePage } from './profile-page.tsx';

/** A page of the settings: its address below `/settings`, and its name among the shell's words. */
export interface SettingsEntry {
  readonly path: string;
  readonly title: Parameters<ReturnType<typeof useShellWords>>[0];
  readonly Page: ComponentType;
  /** Without it the page is not offered. */
  readonly permission?: string;
  /** It has pages of its own below its address. */
  readonly hasPages?: true;
}

/** In the order of the tabs; the first one stands at `/settings` itself. A further page is one more entry. */
export const settingsPages: readonly SettingsEntry[] = [
  { path: '', title: 'settings.page.profile', Page: ProfilePage },
  { path: 'calendars', title: 'settings.page.calendars', permission: 'organization:read', Page: lazily(async () => (await import('./calendars/calendars-page.tsx')).CalendarsPage) },
  { path: 'policies', title: 'settings.page.policies', permission: 'policies:read', hasPages: true, Page: lazily(async () => (await import('./policies/policies-page.tsx')).PoliciesPage) },
];
