import { inflateSync } from 'node:zlib'
import type { Value } from './pdf-values.ts'
import { isList, valuesIn } from './pdf-values.ts'

export type Dictionary = ReadonlyMap<string, Value>

interface Held {
  readonly value: Value
  /** As it is packed. */
  readonly stream: string | null
}

/** A PDF's objects, followed where one points to another. */
export interface PdfFile {
  get(value: Value | undefined): Value | undefined
  /** A dictionary, or an empty one. */
  dictionary(value: Value | undefined): Dictionary
  list(value: Value | undefined): readonly Value[]
  /** What a stream holds, unpacked; empty where it cannot be. */
  stream(value: Value | undefined): string
  /** The pages in their order, each with what it has from those above it. */
  readonly pages: readonly Dictionary[]
}

/** Bytes that all streams together may unpack to, and pages that are read. */
const mostUnpacked = 256 * 1024 * 1024
const mostPages = 5000

const isMap = (value: Value | undefined): value is Dictionary => value instanceof Map
const none: Dictionary = new Map()

/** Reads the objects that stand in a PDF, in object streams too (ISO 32000-1 7.5.7). Of one number the last counts. */
export function pdfFile(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const objects = new Map<number, Held>()
  const begins = /(?:^|[\r\n ])(\d+) \d+ obj\b/g
  for (let match = begins.exec(source); match; match = begins.exec(source)) {
    const [end, held] = objectAt(source, begins.lastIndex)
    objects.set(Number(match[1]), held)
    begins.lastIndex = Math.max(end, begins.lastIndex)
  }
  const read = Array.from(objects.values())
  const unpack = unpacker()
  for (const held of read)
    if (isMap(held.value) && nameOf(held.value.get('Type')) === 'ObjStm')
      unpackInto(objects, held.value, unpack(held))
  const get = (value: Value | undefined): Value | undefined => {
    let found = value
    for (let step = 0; step < 20 && typeof found === 'object' && 'ref' in found; step += 1)
      found = objects.get(found.ref)?.value
    return found
  }
  const dictionary = (value: Value | undefined) => {
    const found = get(value)
    return isMap(found) ? found : none
  }
  const list = (value: Value | undefined): readonly Value[] => {
    const found = get(value)
    return isList(found) ? found : []
  }
  const stream = (value: Value | undefined) => {
    const held = typeof value === 'object' && 'ref' in value ? objects.get(value.ref) : undefined
    return held ? unpack(held) : ''
  }
  const file = { get, dictionary, list, stream }
  return { ...file, pages: pagesOf(file, rootOf(objects)) }
}

function objectAt(source: string, start: number): readonly [number, Held] {
  const ends = source.indexOf('endobj', start)
  const close = ends < 0 ? source.length : ends
  const open = /stream\r?\n/.exec(source.slice(start, close))
  if (!open) return [close, { value: valuesIn(source.slice(start, close))[0] ?? 0, stream: null }]
  const value = valuesIn(source.slice(start, start + open.index))[0] ?? 0
  const from = start + open.index + open[0].length
  const length = isMap(value) ? value.get('Length') : undefined
  const to = typeof length === 'number' ? from + length : source.indexOf('endstream', from)
  const end = to < 0 ? source.length : to
  return [end, { value, stream: source.slice(from, end) }]
}

/** Unpacks streams until all of them together have become too much; then each is empty, as one that is damaged. */
function unpacker() {
  let left = mostUnpacked
  return ({ value, stream }: Held): string => {
    const filter = isMap(value) ? JSON.stringify(value.get('Filter') ?? '') : ''
    const isPacked = filter.includes('FlateDecode')
    if (stream === null || left <= 0 || (filter !== '""' && !isPacked)) return ''
    const found = isPacked ? inflated(stream, left) : stream
    left -= found.length
    return found
  }
}

function inflated(stream: string, most: number): string {
  try {
    const bytes = Buffer.from(stream, 'latin1')
    return inflateSync(bytes, { maxOutputLength: most }).toString('latin1')
  } catch {
    return '' // damaged, or swollen: then nothing is read from it
  }
}

const nameOf = (value: Value | undefined): string =>
  typeof value === 'object' && 'name' in value ? value.name : ''

function unpackInto(objects: Map<number, Held>, value: Dictionary, stream: string): void {
  const first = Number(value.get('First'))
  const numbers = valuesIn(stream.slice(0, first)).map(Number)
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [number = 0, from = 0, next] = [numbers[at], numbers[at + 1], numbers[at + 3]]
    const text = stream.slice(first + from, next === undefined ? undefined : first + next)
    objects.set(number, { value: valuesIn(text)[0] ?? 0, stream: null })
  }
}

const rootOf = (objects: ReadonlyMap<number, Held>): Value | undefined =>
  [...objects.values()].findLast(
    ({ value }) => isMap(value) && nameOf(value.get('Type')) === 'Catalog',
  )?.value

function pagesOf(
  file: Pick<PdfFile, 'dictionary' | 'list'>,
  root: Value | undefined,
): readonly Dictionary[] {
  const pages: Dictionary[] = []
  const seen = new Set<Dictionary>()
  const walk = (node: Dictionary, resources: Value | undefined) => {
    if (seen.has(node) || pages.length >= mostPages) return
    seen.add(node)
    const own = node.get('Resources') ?? resources
    const kids = file.list(node.get('Kids'))
    if (kids.length === 0 && node.has('Contents'))
      pages.push(own === undefined ? node : new Map([...node, ['Resources', own]]))
    for (const kid of kids) walk(file.dictionary(kid), own)
  }
  walk(file.dictionary(file.dictionary(root).get('Pages')), undefined)
  return pages
}
