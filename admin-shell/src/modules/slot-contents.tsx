import type { Mounted, RegistryEntry, SlotName, SlotProps } from '@huiyin/remote-contract';
import { Alert, Button, LoadingState, useUi } from '@huiyin/ui';
import type { ComponentType } from 'react';
import { useShellWords } from '../words/words.ts';
import { modules } from './module-store.ts';
import { MountedComponent } from './mounted.tsx';
import { useShellServices } from './services-context.ts';
import { useModule, useRegistry } from './use-modules.ts';

interface Filled<N extends SlotName> {
  readonly name: N;
  readonly props: SlotProps[N];
}

function Contribution<N extends SlotName>({ entry, name, props }: Filled<N> & { entry: RegistryEntry }) {
  const t = useShellWords();
  const { locale } = useUi();
  const state = useModule(entry);
  const shell = useShellServices(`/${entry.path}`);
  const title = entry.title[locale];
  if (state.status === 'failed') {
    const retry = (
      <Button size="small" onClick={() => modules.retry(entry)}>
        {t('module.retry')}
      </Button>
    );
    return <Alert type="warning" showIcon title={t('slot.failed', { name: title })} action={retry} />;
  }
  if (state.status !== 'ready') return entry.slots?.includes(name) ? <LoadingState rows={3} /> : null;
  const load = state.manifest.slots[name];
  if (!load) return null;
  // The manifest pairs each slot with a component of exactly these props.
  const component = load as () => Promise<ComponentType<Mounted>>;
  return <MountedComponent load={component} shell={shell} name={title} props={props} rows={3} />;
}

/** What the other modules contribute to a slot. One that fails leaves a note; the page around it stays. */
export function SlotContents<N extends SlotName>({ owner, name, props }: Filled<N> & { owner: string }) {
  const others = useRegistry().filter(({ path, slots }) => `/${path}` !== owner && (slots?.includes(name) ?? true));
  return others.map((entry) => <Contribution key={entry.name} entry={entry} name={name} props={props} />);
}
