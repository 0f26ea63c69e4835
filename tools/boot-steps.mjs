// Toolchain → packages → task. Each step is skipped when its stamp says that nothing has changed.
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { capture, hostNpm, inheritedEnv, runInFront } from './boot-process.mjs'
import { withLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'
import { toolchain } from './toolchain.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, '.cache')
const home = join(cache, 'toolchain')
const modules = join(root, 'node_modules')
/** What npm and pnpm said last. */
const logFile = join(cache, 'boot.log')

/** Answers the exit code of the task. */
export async function bootAndRun(args) {
  const wanted = toolchain()
  const packages = packagesDigest(wanted)
  if (!isToolchainReady(wanted) || !arePackagesReady(packages)) {
    assertWritable()
    await withLock(join(cache, 'boot.lock'), { onWait: () => say('Waiting for another start in this folder to finish installing') }, async () => {
      if (!isToolchainReady(wanted)) await fetchToolchain(wanted)
      if (!arePackagesReady(packages)) await installPackages(wanted, packages)
    })
  }
  return runInFront(nodeOf(wanted), [join(root, 'tools', 'tasks.ts'), ...args], { cwd: root, env: taskEnv(wanted) })
}

const isToolchainReady = (wanted) => read(join(home, 'stamp')) === wanted.stamp
const arePackagesReady = (digest) => read(join(modules, '.boot-stamp')) === digest

function nodeOf({ nodePackage }) {
  if (!nodePackage) return process.execPath
  return join(home, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** For npm and pnpm, which keep what they fetch in the home folder; service accounts often have none. */
function installEnv(env) {
  const home = homedir()
  try {
    accessSync(home, constants.W_OK)
    return env
  } catch {
    return { ...env, HOME: join(cache, 'home'), npm_config_cache: join(cache, 'home', 'npm') }
  }
}

function taskEnv(wanted) {
  const path = [join(modules, '.bin'), dirname(nodeOf(wanted)), join(home, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { ...inheritedEnv(), PATH: path }
}

/** Into a folder of its own, then moved into place in one step: an interrupted download leaves nothing behind that looks complete. */
async function fetchToolchain(wanted) {
  const done = say(`Fetching ${wanted.title}`)
  const fresh = `${home}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  writeFileSync(join(fresh, 'package.json'), '{"private":true}')
  const npm = hostNpm()
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', '--install-strategy=hoisted']
  const result = await capture(npm.command, [...npm.args, 'install', ...flags, ...wanted.specifiers], { cwd: fresh, env: installEnv(inheritedEnv()), shell: npm.shell, logFile })
  try {
    if (result.code !== 0) throw fetchFailure(`${wanted.title} could not be fetched from the npm registry`, result.output)
    verifyIntegrity(fresh, wanted)
    writeFileSync(join(fresh, 'stamp'), wanted.stamp)
    const old = `${home}.old.${process.pid}`
    if (existsSync(home)) renameSync(home, old)
    renameSync(fresh, home)
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  done()
}

/** npm has checked each tarball against what the registry says; we check what the registry says against what we know. */
function verifyIntegrity(folder, { integrity }) {
  const installed = JSON.parse(read(join(folder, 'node_modules', '.package-lock.json'))).packages
  for (const [name, expected] of Object.entries(integrity)) {
    const found = installed[`node_modules/${name}`]?.integrity
    if (found !== expected) throw new Refusal(`The registry delivers another ${name} than the one pinned in tools/toolchain.mjs (${found ?? 'nothing'}); use a registry you trust, see npm config get registry.`)
  }
}

async function installPackages(wanted, digest) {
  const done = say('Installing packages')
  const pnpm = join(home, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs')
  // CI: pnpm must never stop to ask a question.
  const env = { ...installEnv(taskEnv(wanted)), CI: 'true', npm_config_manage_package_manager_versions: 'false', npm_config_update_notifier: 'false' }
  const result = await capture(nodeOf(wanted), [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], { cwd: root, env, logFile, patience: 45_000 })
  if (result.code !== 0) throw fetchFailure('The packages could not be installed', result.output)
  writeFileSync(join(modules, '.boot-stamp'), digest)
  done()
}

function fetchFailure(what, output) {
  const registry = /https?:\/\/[^\s/]+/.exec(output)?.[0]
  const reason = /ENOSPC|EACCES|EROFS|ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|E?TIMEDOUT|ETARGET|E40[134]|self-signed certificate|unable to \w+ \w* ?\w+ certificate|certificate has expired|ERR_PNPM_[A-Z_]+|EINTEGRITY/.exec(output)?.[0]
  if (reason === 'ENOSPC') return new Refusal(`${what}: the disk is full; free some space and run the command again.`)
  if (reason?.includes('certificate')) return new Refusal(`${what} (${reason}${registry ? ` at ${registry}` : ''}); name your network's certificate in NODE_EXTRA_CA_CERTS, then run the command again.`)
  if (reason === 'ERR_PNPM_OUTDATED_LOCKFILE') return new Refusal(`${what}: pnpm-lock.yaml does not fit the package.json files; run pnpm install and commit the lockfile.`)
  if (reason) return new Refusal(`${what} (${reason}${registry ? ` at ${registry}` : ''}); check the network, the proxy and npm config get registry, then run the command again.`)
  return new Refusal(`${what}; this is what was said:\n\n${output.trim().slice(-3_000)}`)
}

/** The lockfile and every manifest of the workspace. */
function packagesDigest(wanted) {
  const workspace = read(join(root, 'pnpm-workspace.yaml'))
  const folders = [...workspace.matchAll(/^ {2}- '?([\w@/*-]+)'?$/gm)].flatMap(([, folder]) => expand(folder))
  const hash = createHash('sha256').update(wanted.stamp)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...folders.map((folder) => `${folder}/package.json`)]) {
    hash.update(`\0${file}\0${read(join(root, file))}`)
  }
  return hash.digest('hex')
}

function expand(folder) {
  if (!folder.endsWith('/*')) return [folder]
  const parent = folder.slice(0, -2)
  return existsSync(join(root, parent)) ? readdirSync(join(root, parent)).sort().map((name) => `${parent}/${name}`) : []
}

function assertWritable() {
  for (const folder of [root, cache]) {
    const probe = join(folder, `.writable.${process.pid}`)
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(probe, '')
      rmSync(probe)
    } catch (error) {
      throw new Refusal(`The folder ${folder} cannot be written (${error.code}), and Huiyin installs itself there; make it writable for this user or copy it to a place that is.`)
    }
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** One line on the error stream, so that the output of the task stays clean; the answer adds the time taken. */
function say(sentence) {
  const start = Date.now()
  console.error(`${sentence} …`)
  return () => console.error(`${sentence}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

