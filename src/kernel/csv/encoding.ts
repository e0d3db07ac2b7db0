/** How the characters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A file as text, and how its characters were written. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** How a file's first bytes say that it is written: a mark, else every second byte empty, else what is valid UTF-8. */
export function findEncoding(bytes: Uint8Array, isWhole = true): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const unmarked = withoutMark(bytes)
  if (unmarked) return unmarked
  try {
    // The last character of a piece may be cut in two, of a whole file not.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** UTF-16 of European texts without a mark: nearly every second byte is zero, on one side. */
function withoutMark(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even < many / 10) return 'utf-16le'
  return even > many && odd < many / 10 ? 'utf-16be' : undefined
}

/** Reads a file's characters; a mark at its beginning is no part of the text. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = findEncoding(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
