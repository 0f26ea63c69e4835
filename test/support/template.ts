import { existsSync } from 'node:fs'
import { join } from 'node:path'

const door = join(import.meta.dirname, '../../api/src/testing/index.ts')

export async function migrateTemplate(url: string): Promise<void> {
  if (!existsSync(door)) return
  const { migrate } = await import('@huiyin/api/testing')
  await migrate(url)
}
