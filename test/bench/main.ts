// npm run bench [-- NAME …]: measures, prints ratios beside absolute figures, asserts nothing.
import { cpus } from 'node:os'
import type { Figure } from './report.ts'
import { lineOf } from './report.ts'

interface Bench {
  /** Figures as they become known; `say` tells what is going on. */
  run(say: (progress: string) => void): Promise<readonly Figure[]>
}

const benches: Record<string, () => Promise<Bench>> = {
  calendar: () => import('./calendar.bench.ts'),
  replay: () => import('./replay.bench.ts'),
  queue: () => import('./queue.bench.ts'),
  register: () => import('./register.bench.ts'),
  deadlines: () => import('./deadlines.bench.ts'),
  fanout: () => import('./fanout.bench.ts'),
  recompute: () => import('./recompute.bench.ts'),
  rates: () => import('./rates.bench.ts'),
  whatif: () => import('./whatif.bench.ts'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}"; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Compare ratios; absolute figures drift with the machine.`)
let missed = 0
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.log(`\n${name}`)
  const figures = await (await benches[name]!()).run((progress) => console.log(`  … ${progress}`))
  for (const figure of figures) {
    console.log(`  ${lineOf(figure)}\n           ${figure.how}`)
    if (!figure.reached) missed++
  }
}
console.log(missed === 0 ? '\nEvery goal reached.' : `\n${missed} goals missed.`)
process.exit(0)
