import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shown, type Surroundings } from './surroundings.ts'

/** What the API writes when it has filled in demo data. */
interface Demo { chains: { name: string; adminEmail: string; adminPassword: string }[] }

/** The last words of a start: where, who may log in, where the keys are. */
export function greeting(url: string, { dataDir }: Pick<Surroundings, 'dataDir'>): string {
  const file = join(dataDir, 'demo.json')
  const { chains } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Demo) : { chains: [] }
  const logIns = chains.map(({ name, adminEmail, adminPassword }) => [name, adminEmail, adminPassword])
  const widths = [0, 1].map((column) => Math.max(0, ...logIns.map((row) => columns(row[column]!))))
  return [
    '',
    `Huiyin 回音 is running at ${url}`,
    '',
    ...logIns.map(([name = '', email = '', password]) => `  ${pad(name, widths[0]!)}   ${pad(email, widths[1]!)}   ${password}`),
    ...(logIns.length ? ['', `  API keys: ${shown(file)} · live movement: npm run demo:live`] : []),
    `  Log: ${shown(join(dataDir, 'api.log'))} · stop: Ctrl-C`,
    '',
  ].join('\n')
}

/** Chinese letters take two columns of a terminal. */
const columns = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))
