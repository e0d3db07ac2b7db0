import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A static file: its plain name, the name it is served under, and what to say of it. */
export interface Asset {
  readonly name: string
  /** The name with the digest of the content: another content is another address. */
  readonly file: string
  readonly type: string
  readonly bytes: Buffer
}

/** The codings a file is kept in. */
export type Coding = 'br' | 'gzip' | 'identity'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Makes an asset of a name and its content. Throws at a type that nobody has thought about. */
export function asset(name: string, content: string | Buffer): Asset {
  const bytes = Buffer.from(content)
  const ending = extname(name)
  const type = types[ending]
  if (type === undefined) throw new Error(`no media type is known for ${name}`)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name, file: `${name.slice(0, -ending.length)}-${digest}${ending}`, type, bytes }
}

const packed = new Map<string, Buffer>()

/** The content in a coding, packed once and kept. Fonts are compressed in themselves and stay as they are. */
export function encode(file: Asset, coding: Coding): Buffer {
  if (coding === 'identity') return file.bytes
  const key = `${file.file} ${coding}`
  const known = packed.get(key)
  if (known) return known
  const made = coding === 'br' ? brotli(file.bytes) : gzipSync(file.bytes, { level: 9 })
  packed.set(key, made)
  return made
}

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    },
  })

/** The coding to send: the smallest that the reader takes and that helps with this kind of file. */
export function chooseCoding(file: Asset, accepted: string | null | undefined): Coding {
  if (file.type.startsWith('font/')) return 'identity'
  const taken = (accepted ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : 'identity'
}
