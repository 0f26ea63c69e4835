export interface LockHolder { pid: number; host: string; note: string }
export interface LockOptions { wait?: boolean; note?: string; onWait?: (holder?: LockHolder) => void }
export declare class LockHeld extends Error { readonly holder: LockHolder }
export declare function takeLock(path: string, options?: LockOptions): Promise<() => void>
export declare function withLock<T>(path: string, options: LockOptions, work: () => T | Promise<T>): Promise<T>
