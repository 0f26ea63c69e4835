import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Types worth compressing; pictures and fonts are so already. */
const types: Record<string, string> = {
  '.js': 'application/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml',
}
const SMALLEST = 1024
const compress = {
  // Five compresses code nearly as well as eleven in a fiftieth of the time.
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => promisify(gzip)(content),
}
type Encoding = keyof typeof compress

export interface CompressedFile { body: Buffer; encoding: Encoding; type: string }

/** Files of the screens as they go over the wire, compressed once per version of the file. */
export class CompressedFiles {
  readonly #kept = new Map<string, { version: number; body: Promise<Buffer> }>()

  /** Undefined for files that are better sent as they are. @param accepts the header Accept-Encoding */
  async read(path: string, accepts: string | undefined): Promise<CompressedFile | undefined> {
    const type = types[extname(path)]
    const encoding = (['br', 'gzip'] as const).find((candidate) => new RegExp(`\\b${candidate}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepts ?? ''))
    if (!type || !encoding) return undefined
    const { mtimeMs, size } = await stat(path)
    if (size < SMALLEST) return undefined
    const name = `${encoding} ${path}`
    let kept = this.#kept.get(name)
    if (kept?.version !== mtimeMs) {
      kept = { version: mtimeMs, body: readFile(path).then(compress[encoding]) }
      kept.body.catch(() => this.#kept.delete(name))
      this.#kept.set(name, kept)
    }
    return { body: await kept.body, encoding, type }
  }
}
