import { Component, type ReactNode } from 'react';

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** Keeps what a module throws while rendering to the module: the shell and the others go on. */
export class ModuleBoundary extends Component<{ children: ReactNode; fallback: (error: unknown, retry: () => void) => ReactNode }, State> {
  override state: State = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ error: undefined, failed: false }));
  }
}
