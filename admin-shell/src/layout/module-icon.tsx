import { AppstoreOutlined, BarChartOutlined, MessageOutlined, TeamOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';

const icons: Readonly<Record<string, ComponentType>> = { complaints: MessageOutlined, clients: TeamOutlined, analytics: BarChartOutlined };

/** Sign of a module; one that the shell has not heard of gets a general one. */
export function ModuleIcon({ path }: { path: string }) {
  const Icon = icons[path] ?? AppstoreOutlined;
  return (
    <span className="module-icon" aria-hidden>
      <Icon />
    </span>
  );
}
