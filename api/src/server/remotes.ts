import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A module of the admin, as the shell's registry wants it (packages/remote-contract). */
export interface RegistryEntry {
  name: string
  entry: string
  expose: string
  path: string
  title: Record<'zh-CN' | 'en-US', string>
  contractVersion: number
}

const CONTRACT_VERSION = 1

const modules = [
  { path: 'complaints', title: { 'zh-CN': '投诉', 'en-US': 'Complaints' } },
  { path: 'clients', title: { 'zh-CN': '客户', 'en-US': 'Clients' } },
  { path: 'analytics', title: { 'zh-CN': '分析', 'en-US': 'Analytics' } },
] as const

/** The folder a remote is served from, or undefined when there is no such remote. */
export const remoteFolder = (screensDir: string, path: string): string | undefined =>
  modules.some((module) => module.path === path) ? join(screensDir, `mfe-${path}`, 'dist') : undefined

/**
 * Remotes that have been built, in the order of the navigation. Read anew each time: modules are deployed without us.
 * An installation that hosts them elsewhere gives a file with the list instead.
 */
export function listRemotes(screensDir: string, remotesFile: string | undefined): RegistryEntry[] {
  if (remotesFile) return JSON.parse(readFileSync(remotesFile, 'utf8')) as RegistryEntry[]
  return modules
    .filter(({ path }) => existsSync(join(remoteFolder(screensDir, path)!, 'mf-manifest.json')))
    .map(({ path, title }) => ({ name: `mfe_${path}`, entry: `/remotes/${path}/mf-manifest.json`, expose: './module', path, title, contractVersion: CONTRACT_VERSION }))
}
