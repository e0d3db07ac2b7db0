import { z } from 'zod'
import { StartRefused } from '#kernel/config'

const header = z.object({
  varde: z.literal('backup'),
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  /** In the order in which they ran, which is the order of the columns too. */
  migrations: z.array(z.object({ name: z.string(), digest: z.string(), at: z.coerce.date() })),
  rows: z.number().int(),
})

/** The first line of a backup: what it is, from when, and the schema that its rows fit. */
export type Header = z.output<typeof header>

/** What the lines of a backup look like; a later release may read more than one. */
export const format = 1

const table = z.object({ table: z.string(), columns: z.array(z.string()) })
const sequence = z.object({ sequence: z.string(), last: z.string(), called: z.boolean() })
const end = z.object({ end: z.literal(true), rows: z.number(), digest: z.string() })
const row = z.string()

/** A line after the first: a row of the table last named is a text, everything else an object. */
const line = z.union([row, table, sequence, end])

export type Table = z.output<typeof table>
export type Sequence = z.output<typeof sequence>
export type End = z.output<typeof end>
export type Line = z.output<typeof line>

/** Reads the first line, or refuses the file. */
export function readHeader(path: string, text: string | undefined): Header {
  const read = header.safeParse(parse(path, text ?? 'null'))
  if (!read.success) throw unreadable(path)
  if (read.data.format <= format) return read.data
  throw newer(path)
}

/** Reads a line after the first, or refuses the file. */
export function readLine(path: string, text: string): Line {
  const read = line.safeParse(parse(path, text))
  if (read.success) return read.data
  throw unreadable(path)
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(path)
  }
}

export const unreadable = (path: string, cause?: Error): StartRefused =>
  new StartRefused(
    'backup-unreadable',
    `${path} is not there, is no backup of Varde, or is damaged. Nothing was restored.`,
    { cause },
  )

export const changed = (path: string): StartRefused =>
  new StartRefused(
    'backup-changed',
    `${path} is not as it was written: its digest is another. Nothing was restored.`,
  )

export const cutOff = (path: string): StartRefused =>
  new StartRefused('backup-cut-off', `${path} was cut off: it has no end. Nothing was restored.`)

export const newer = (path: string): StartRefused =>
  new StartRefused(
    'backup-newer',
    `${path} was made by a later release: restore it with that release or a later one. Nothing was restored.`,
  )
