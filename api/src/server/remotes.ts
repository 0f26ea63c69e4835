import { readFileSync } from 'node:fs'
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
 * The modules of the product, in the order of the navigation. One that is away for a moment stays listed: its place in the shell says so and
 * offers to try again. An installation with other modules, or with modules hosted elsewhere, gives a file with the list instead.
 */
export function listRemotes(remotesFile: string | undefined): RegistryEntry[] {
  if (remotesFile) return JSON.parse(readFileSync(remotesFile, 'utf8')) as RegistryEntry[]
  return modules.map(({ path, title }) => ({ name: `mfe_${path}`, entry: `/remotes/${path}/mf-manifest.json`, expose: './module', path, title, contractVersion: CONTRACT_VERSION }))
}
