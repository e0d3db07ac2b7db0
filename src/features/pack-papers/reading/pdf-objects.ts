import { inflateSync } from 'node:zlib'

/** The objects of a PDF by their number, each as its source; streams unpacked. Latin-1: one sign for each byte. */
export interface PdfObject {
  /** Its dictionary, or whatever it is. */
  readonly source: string
  readonly stream: string | null
}

/** Bytes that a stream may unpack to. */
const most = 64 * 1024 * 1024

/**
 * Reads the objects of a PDF that lie open in the file, as ours do. Of objects that a later part of the file writes
 * anew, the last one counts (ISO 32000-1 7.5.6).
 */
export function pdfObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const found = new Map<number, PdfObject>()
  const begins = /(?:^|[\r\n ])(\d+) 0 obj\b/g
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const start = begins.lastIndex
    const [end, source, stream] = objectAt(text, start)
    found.set(Number(match[1]), { source, stream })
    begins.lastIndex = Math.max(end, start)
  }
  return found
}

function objectAt(text: string, start: number): readonly [number, string, string | null] {
  const ends = text.indexOf('endobj', start)
  const opens = /stream\r?\n/g
  opens.lastIndex = start
  const open = opens.exec(text)
  if (ends < 0) return [text.length, text.slice(start), null]
  if (!open || open.index > ends) return [ends, text.slice(start, ends), null]
  const source = text.slice(start, open.index)
  const [, length] = /\/Length (\d+)(?! \d+ R)/.exec(source) ?? []
  const from = open.index + open[0].length
  const to = length === undefined ? text.indexOf('endstream', from) : from + Number(length)
  return [to, source, unpacked(source, text.slice(from, to))]
}

function unpacked(source: string, stream: string): string | null {
  if (!source.includes('/FlateDecode')) return stream
  try {
    return inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: most }).toString('latin1')
  } catch {
    return null // damaged, or swollen: then nothing is read from it
  }
}

/** The number that stands under a name: `/Obj 45 0 R`. */
export function referenceIn(source: string, name: string): number | null {
  const [, number] = new RegExp(`/${name} (\\d+) 0 R`).exec(source) ?? []
  return number === undefined ? null : Number(number)
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string in brackets as its bytes (ISO 32000-1 7.3.4.2). */
export const literal = (written: string): string =>
  written.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    if (sign === undefined || /[\r\n]/.test(sign)) return ''
    return signs[sign] ?? sign
  })
