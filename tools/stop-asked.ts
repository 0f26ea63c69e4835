let controller: AbortController | undefined

/** Aborts when we are asked to stop: Ctrl-C, SIGTERM, a closed terminal, or the death of the process that started us. */
export function stopAsked(): AbortSignal {
  if (controller) return controller.signal
  const asked = (controller = new AbortController())
  const ask = (): void => asked.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && ask(), 500).unref()
  return asked.signal
}

/** Settles when we are asked to stop. */
export function untilAsked(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
