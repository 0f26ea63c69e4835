import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { Refusal } from './refusal.mjs'

/** What npm told us about itself must not steer pnpm or a nested npm; where packages come from, and how to get there, must. */
const KEPT = /^npm_config_(registry|@.*|\/\/.*|cache|userconfig|globalconfig|cafile|ca|cert|key|strict_ssl|proxy|https_proxy|noproxy)$/i

export function inheritedEnv() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name))
  // Without a network an answer within seconds, not minutes.
  return { ...Object.fromEntries(kept), npm_config_fetch_retries: '2', npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000' }
}

/** The npm that started us, else the one on the PATH. */
export function hostNpm() {
  const cli = process.env.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return { command: process.execPath, args: [cli], shell: false }
  const isWindows = process.platform === 'win32'
  return { command: isWindows ? 'npm.cmd' : 'npm', args: [], shell: isWindows }
}

/** Runs a command in silence and answers what it said. */
export function capture(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    const unforward = forwardSignals(child)
    child.once('error', (error) => reject(error.code === 'ENOENT' ? new Refusal(`${command} was not found; install Node.js together with npm and run the command again.`) : error))
    child.once('close', (code, signal) => {
      const wasAsked = unforward()
      if (wasAsked) reject(new Refusal('Stopped before everything was installed; the next start goes on from here.'))
      else resolve({ code: code ?? signal, output })
    })
  })
}

/** Runs the task in our place: same terminal, same signals, same exit code. */
export function runInFront(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    const unforward = forwardSignals(child)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      unforward()
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1))
    })
  })
}

/** Answers the function that ends the forwarding and tells whether there was anything to forward. */
function forwardSignals(child) {
  let wasAsked = false
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      wasAsked = true
      // Ctrl-C in a terminal reaches the whole process group, the child has heard it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on(signal, handler)
    return [signal, handler]
  })
  // npm killed the hard way cannot tell us; we find ourselves with another parent.
  const parent = process.ppid
  const watch = process.env.npm_lifecycle_event && setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500)
  return () => {
    clearInterval(watch)
    for (const [signal, handler] of handlers) process.off(signal, handler)
    return wasAsked
  }
}
