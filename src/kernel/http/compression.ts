import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that the client accepts (RFC 9110 section 12.5.3; `q=0` refuses). */
export function acceptedEncoding(header: string | null): Encoding {
  if (header === null) return 'identity'
  const accepted = new Set(
    header
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim() ?? ''),
  )
  if (accepted.has('br')) return 'br'
  return accepted.has('gzip') || accepted.has('*') ? 'gzip' : 'identity'
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Bytes below this are sent as they are: a header costs more than is saved. */
const worthIt = 1024

/** Compresses a body; `lasting` bodies are sent often and get the slower, smaller form. */
export async function compress(
  body: Uint8Array,
  encoding: Encoding,
  lasting: boolean,
): Promise<{ readonly body: Uint8Array; readonly encoding: Encoding }> {
  if (encoding === 'identity' || body.byteLength < worthIt) return { body, encoding: 'identity' }
  if (encoding === 'gzip') return { body: await zip(body, { level: lasting ? 8 : 4 }), encoding }
  const params = { [constants.BROTLI_PARAM_QUALITY]: lasting ? 9 : 4 }
  return { body: await brotli(body, { params }), encoding }
}
