import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CompressedFiles } from './compressed-files.ts'
import { listRemotes, remoteFolder } from './remotes.ts'
import { RequestRefusal } from './request-refusal.ts'

export interface ScreensOptions {
  screensDir: string
  remotesFile: string | undefined
}

/** Names that carry a hash of their content never change what they hold: everything the bundler puts into assets/, and remote entries. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$|^remoteEntry-[\w-]{8}\.js$/

/** The admin at `/`, each remote under `/remotes/<name>/`, and the list of remotes. */
export async function screensRoute(app: FastifyInstance, { screensDir, remotesFile }: ScreensOptions): Promise<void> {
  const shell = join(screensDir, 'admin-shell', 'dist')
  const files = new CompressedFiles()
  app.get('/remotes.json', async (_request, reply) => securityHeaders(reply).header('cache-control', 'no-cache').send(listRemotes(remotesFile)))
  await app.register(fastifyStatic, { root: screensDir, serve: false })

  app.get<{ Params: { name: string; '*': string } }>('/remotes/:name/*', async (request, reply) => {
    const { name, '*': file } = request.params
    const folder = remoteFolder(screensDir, name)
    if (!folder) throw notFound()
    return sendFile(reply, files, folder, file)
  })
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const file = request.params['*']
    // An address without a suffix is a place in the admin; the shell finds out which.
    if (file === '' || file === 'index.html' || !/\.[a-z0-9]+$/i.test(file)) return sendShell(reply, shell)
    return sendFile(reply, files, shell, file)
  })
}

async function sendFile(reply: FastifyReply, files: CompressedFiles, root: string, file: string): Promise<FastifyReply> {
  if (!isInside(root, file) || !existsSync(join(root, file))) throw notFound()
  securityHeaders(reply).header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache').header('vary', 'accept-encoding')
  const compressed = await files.read(join(root, file), reply.request.headers['accept-encoding'])
  if (compressed) return reply.header('content-encoding', compressed.encoding).type(compressed.type).send(compressed.body)
  return reply.sendFile(file, root, { cacheControl: false, dotfiles: 'deny' })
}

function isInside(root: string, file: string): boolean {
  return !file.includes('\0') && !file.split(/[\\/]/).includes('..') && join(root, file).startsWith(root)
}

/** The page gets a fresh nonce each time, so it is never cached. */
function sendShell(reply: FastifyReply, shell: string): FastifyReply {
  const page = join(shell, 'index.html')
  if (!existsSync(page)) throw new RequestRefusal(404, 'NOT_FOUND', 'The admin has not been built: there is no admin-shell/dist.')
  const nonce = randomBytes(16).toString('base64')
  const html = readFileSync(page, 'utf8').replaceAll('__CSP_NONCE__', nonce).replace(/<(script|style|link)(?=[\s>])(?![^>]*\bnonce=)/g, `<$1 nonce="${nonce}"`)
  return securityHeaders(reply, nonce).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** Nothing of ours runs from stored text, nobody frames us, and modules come from here alone. */
function securityHeaders(reply: FastifyReply, nonce?: string): FastifyReply {
  const own = nonce ? `'self' 'nonce-${nonce}'` : "'self'"
  return reply
    .header('content-security-policy', [
      "default-src 'none'", `script-src ${own}`, `style-src ${own}`,
      // Form controls measure themselves through style attributes; they cannot load or run anything.
      "style-src-attr 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'",
      "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    ].join('; '))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
}

const notFound = (): RequestRefusal => new RequestRefusal(404, 'NOT_FOUND', 'There is nothing at this address.')
