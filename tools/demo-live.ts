// npm run demo:live: keeps a running demonstration moving until Ctrl-C: complaints, answers, replies, and some that are left to be late.
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { apiOf, LiveChain, Random, readDemoFile } from '../api/src/demo/index.ts'
import { endWith, Refusal } from './refusal.mjs'
import { root } from './surroundings.ts'

const BETWEEN_MS = 2_000
/** The public sample is history; nothing happens there any more. */
const MOVING_CHAINS = 2

async function live(): Promise<number> {
  const dataDir = resolve(root, process.env.DATA_DIR || '.data')
  const file = readDemoFile(dataDir)
  if (!file) throw new Refusal(`There is no demo.json in ${dataDir}; run npm start first.`)
  const url = process.env.HUIYIN_URL || file.url
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

  const chains = await Promise.all(file.chains.slice(0, MOVING_CHAINS).map(({ apiKey, name }) =>
    LiveChain.join(apiOf(url, apiKey), new Random(`${name} ${Date.now()}`), Date.now).catch((error: Error) => {
      throw new Refusal(`${url} does not answer (${error.message}); run npm start first.`)
    })))
  console.log(`Moving ${file.chains.slice(0, MOVING_CHAINS).map(({ name }) => name).join(', ')} at ${url}. Stop with Ctrl-C.`)
  for (let turn = 0; !stop.signal.aborted; turn++) {
    try {
      const { campus, text } = await chains[turn % chains.length]!.step()
      console.log(`${new Date().toTimeString().slice(0, 8)} ${campus} ${text}`)
    } catch (error) {
      // Somebody at a screen was quicker, or the server is starting again.
      console.log(`${new Date().toTimeString().slice(0, 8)} ${(error as Error).message}`)
    }
    await pause(BETWEEN_MS, undefined, { signal: stop.signal }).catch(() => {})
  }
  return 0
}

try {
  process.exitCode = await live()
} catch (error) {
  endWith(error)
}
