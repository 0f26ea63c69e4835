import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from './refusal.mjs'

/** What npm told us about itself must not steer pnpm or a nested npm; where packages come from, and how to get there, must. */
const KEPT = /^npm_config_(registry|@.*|\/\/.*|cache|userconfig|globalconfig|cafile|ca|cert|key|strict_ssl|proxy|https_proxy|noproxy)$/i

export function inheritedEnv() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name))
  // Without a network an answer within seconds, not minutes.
  return { ...Object.fromEntries(kept), npm_config_fetch_retries: '2', npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000', npm_config_fetch_timeout: '30000' }
}

/** The npm that started us, else the one on the PATH. */
export function hostNpm() {
  const cli = process.env.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return { command: process.execPath, args: [cli], shell: false }
  const isWindows = process.platform === 'win32'
  return { command: isWindows ? 'npm.cmd' : 'npm', args: [], shell: isWindows }
}

/**
 * Runs a command in silence and answers what it said. `patience`: how long it may say nothing before it is ended, in milliseconds; pnpm
 * hangs for good after some failures, and tells them only when asked to go (and only into a file, not through a pipe).
 */
export function capture(command, args, { logFile, patience = Infinity, ...options }) {
  return new Promise((resolve, reject) => {
    const log = openSync(logFile, 'w')
    const child = spawn(command, args, { ...options, stdio: ['ignore', log, log] })
    closeSync(log)
    let heard = 0
    let lastWord = Date.now()
    const listener = setInterval(() => {
      const { size } = statSync(logFile)
      if (size !== heard) lastWord = Date.now()
      heard = size
      const silence = Date.now() - lastWord
      if (silence > patience) child.kill(silence > patience + 5_000 ? 'SIGKILL' : 'SIGTERM')
    }, 500)
    const unforward = forwardSignals(child)
    child.once('error', (error) => {
      clearInterval(listener)
      unforward()
      reject(error.code === 'ENOENT' ? new Refusal(`${command} was not found; install Node.js together with npm and run the command again.`) : error)
    })
    child.once('close', (code, signal) => {
      clearInterval(listener)
      const wasAsked = unforward()
      if (wasAsked) reject(new Refusal('Stopped before everything was installed; the next start goes on from here.'))
      else resolve({ code: code ?? signal, output: readFileSync(logFile, 'utf8') })
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
  // npm killed the hard way cannot tell us; we find ourselves, or the shell between us, with another parent.
  const npm = npmAbove()
  const watch = process.env.npm_lifecycle_event && setInterval(() => {
    if (npmAbove() !== npm) child.kill('SIGTERM')
  }, 500)
  return () => {
    clearInterval(watch)
    for (const [signal, handler] of handlers) process.off(signal, handler)
    return wasAsked
  }
}

/** npm runs a script by `sh -c`, and not every sh gives way to its last command. */
function npmAbove() {
  try {
    const [, name, rest] = /^\d+ \((.*)\) (.*)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))
    return /^(sh|dash|bash)$/.test(name) ? `${process.ppid} ${rest.split(' ')[1]}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}
