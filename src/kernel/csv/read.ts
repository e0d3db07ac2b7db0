import { setImmediate } from 'node:timers/promises'
import type { Parser } from 'csv-parse'
import { parse as parseStream } from 'csv-parse'
import { CsvError, parse } from 'csv-parse/sync'
import type { Delimiter } from './delimiter.ts'
import { findDelimiter } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import { findEncoding } from './encoding.ts'

/** A row of a table, its cells as they are written. */
export interface CsvRow {
  /** From 1, as a spreadsheet numbers it; a row in which a quoted text goes over several lines is one. */
  readonly number: number
  readonly cells: readonly string[]
}

/** Where reading stopped, and why: a quote without its end, or a row longer than allowed. */
export interface CsvBreak {
  readonly row: number
  readonly code: 'open-quote' | 'long-row'
}

/** A sign that no text holds stands in for "no delimiter". */
const none = '\u0000'

const longestRow = 1024 * 1024

const options = (delimiter: Delimiter | undefined) => ({
  delimiter: delimiter ?? none,
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: longestRow,
})

/** Reads a text as rows of cells. What stands after a quote that is never closed is not guessed at. */
export function parseCsv(
  text: string,
  delimiter: Delimiter | undefined,
): readonly CsvRow[] | CsvBreak {
  try {
    // With these options every record is an array of texts.
    const rows = parse(text, options(delimiter))
    return rows.map((cells, index) => ({ number: index + 1, cells }))
  } catch (error) {
    return breakOf(error)
  }
}

/** Whether reading stopped before the end. */
export const isBroken = (read: readonly CsvRow[] | CsvBreak): read is CsvBreak => 'code' in read

function breakOf(error: unknown): CsvBreak {
  if (!(error instanceof CsvError)) throw error
  const row = Number(error['records'] ?? 0) + 1
  return { row, code: error.code === 'CSV_MAX_RECORD_SIZE' ? 'long-row' : 'open-quote' }
}

/** A long table while it is read: what was found out from its beginning, and its rows in pieces. */
export interface CsvStream {
  readonly encoding: Encoding
  readonly delimiter: Delimiter | undefined
  /** Rows as they come, many at a time; a break ends them. */
  readonly pieces: AsyncIterable<readonly CsvRow[] | CsvBreak>
}

/** Reads a table of any length with the memory of a few pieces; encoding and delimiter are found at its beginning. */
export async function readCsv(
  source: AsyncIterable<Uint8Array>,
  known: { readonly encoding?: Encoding; readonly delimiter?: Delimiter } = {},
): Promise<CsvStream> {
  const { beginning, whole } = await begin(source)
  const encoding = known.encoding ?? findEncoding(beginning, false)
  const first = new TextDecoder(encoding).decode(beginning, { stream: true })
  const delimiter = known.delimiter ?? findDelimiter(first)
  const texts = encoding === 'utf-8' ? whole : decoded(whole, encoding)
  return { encoding, delimiter, pieces: piecesOf(texts, delimiter) }
}

const enough = 64 * 1024

/** Takes the first bytes of a source without taking them away from it. */
async function begin(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let size = 0
  while (size < enough) {
    const next = await iterator.next()
    if (next.done === true) break
    chunks.push(next.value)
    size += next.value.byteLength
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* chunks
    chunks.length = 0
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { beginning: Buffer.concat(chunks), whole: whole() }
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Takes the rows out of the parser after each piece: waiting for every single row would take twice as long. */
async function* piecesOf(
  texts: AsyncIterable<Uint8Array | string>,
  delimiter: Delimiter | undefined,
): AsyncGenerator<readonly CsvRow[] | CsvBreak> {
  const parser = parseStream(options(delimiter))
  const broken: unknown[] = []
  parser.on('error', (error) => void broken.push(error))
  const taking = rowsOf(parser)
  for await (const text of texts) {
    parser.write(text)
    await setImmediate() // so that others are served in between
    const rows = taking()
    if (broken.length > 0) break
    if (rows.length > 0) yield rows
  }
  if (broken.length === 0) {
    await new Promise<unknown>((done) => parser.on('error', done).end(done))
    yield taking()
  }
  if (broken.length > 0) yield breakOf(broken[0])
}

/** What has been read since the last time, numbered. */
function rowsOf(parser: Parser): () => readonly CsvRow[] {
  let number = 0
  return () => {
    const rows: CsvRow[] = []
    for (;;) {
      // With these options every record is an array of texts; null where there is none yet.
      const cells = parser.read() as string[] | null
      if (cells === null) return rows
      number += 1
      rows.push({ number, cells })
    }
  }
}
