// Every remote keeps its contract with the shell.
import { describe, expect, it } from 'vitest'

// Screens are checked with the browser's types (tsconfig.web.json); here they are loaded by address, as the shell does.
const load = async (path: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ new URL(`../../${path}`, import.meta.url).pathname)) as Record<string, unknown>

type Problems = (manifest: unknown, expected: { name: string }) => Promise<string[]>

describe.each(['complaints', 'clients', 'analytics'])('the remote %s', (name) => {
  it('keeps the contract: version, name, routes, slots, navigation, and pages that load', async () => {
    const { contractProblems } = await load('packages/remote-contract/src/check.ts')
    const { default: manifest } = await load(`mfe-${name}/src/remote.tsx`)
    expect(await (contractProblems as Problems)(manifest, { name })).toEqual([])
  })
})
