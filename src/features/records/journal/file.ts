import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { canonical } from '#kernel/canonical'
import type { Entry } from '#kernel/journal'
import { linesIn } from '#kernel/lines'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A line of an export: an entry as it was digested, and its hash. */
const entry = z.strictObject({
  seq: z.number().int().positive(),
  at: z.string(),
  actor: z.strictObject({
    kind: z.enum(['system', 'account', 'public']),
    account: z.string().exactOptional(),
    organisation: z.string().exactOptional(),
    role: z.string().exactOptional(),
  }),
  operation: z.string(),
  subject: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  payloadDigest: digest,
  previous: digest,
  hash: digest,
})

/** An entry as a line: its canonical JSON (RFC 8785), so that without `hash` it is what was digested. */
export const lineOf = (one: Entry): string => `${canonical(one)}\n`

/** Reads a line; undefined where it is no entry. */
export function readLine(line: string): Entry | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** The entries of an exported journal, one for each line. Throws where there is no such file. */
export async function* readEntries(path: string): AsyncGenerator<Entry | undefined> {
  const bytes: AsyncIterable<Buffer> = createReadStream(path)
  for await (const line of linesIn(bytes)) yield readLine(line)
}

/** Writes a journal to a file, which appears whole or not at all; only its owner reads it. */
export async function writeEntries(path: string, entries: AsyncIterable<Entry>): Promise<void> {
  const draft = `${path}.part`
  try {
    const file = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(Readable.from(linesOf(entries)), file)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

async function* linesOf(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  for await (const one of entries) yield lineOf(one)
}
