import { watch } from 'node:fs'
import type { Service } from './service.ts'

/**
 * Stops the service and starts it anew whenever a file below the folders changes, tests excepted. One that ends by itself is left alone
 * until the next change. (`node --watch` would do, but it outlives whoever started it.)
 */
export function restartOnChange(first: Service, again: () => Service, folders: string[], say: (words: string) => void): { stop: () => Promise<void> } {
  let current = first
  let pause: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const mind = (service: Service): void => {
    void service.ended.then((how) => {
      if (service === current) say(`ended with ${how}; waiting for a change`)
    })
  }
  const restart = async (): Promise<void> => {
    say('restarting')
    const old = current
    // Out of sight before it ends, so that its end is no news.
    current = { pid: undefined, ended: new Promise(() => {}), stop: async () => {} }
    await old.stop(3_000)
    current = again()
    mind(current)
  }
  mind(first)
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, (_, file) => {
    if (!file || /\.test\.ts$|~$/.test(file)) return
    clearTimeout(pause)
    pause = setTimeout(() => (work = work.then(restart)), 200)
  }))
  return {
    async stop() {
      clearTimeout(pause)
      for (const watcher of watchers) watcher.close()
      await work
      const last = current
      current = { ...last, ended: new Promise(() => {}) }
      await last.stop()
    },
  }
}
