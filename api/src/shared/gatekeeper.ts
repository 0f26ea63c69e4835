import type { Viewer } from './viewer.ts'

/** What a request or a socket shows to say who it is. */
export interface Credentials {
  cookie?: string | undefined
  authorization?: string | undefined
}

/** A viewer, nobody in particular, or a credential that was shown but is worth nothing (then nothing is answered as if it were nobody). */
export type Admission =
  | { viewer: Viewer; by: 'session' | 'key' }
  | { viewer: null; by: 'nothing' }
  | { viewer: null; by: 'refused'; message: string }

/** What the server needs to know about access. */
export interface Gatekeeper {
  admit(credentials: Credentials): Promise<Admission>
  /** Tells once, within five seconds, when the viewer's session or key has ended or means something else now. The answer stops watching. */
  watch(viewer: Viewer, ended: (reason: string) => void): () => void
}
