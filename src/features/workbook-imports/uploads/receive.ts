import { createHash } from 'node:crypto'
import type { ReceivedFile } from '#kernel/files'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { readWorkbook } from '#kernel/sheets'
import type { Uploaded } from '#features/workbooks'
import { workbookRules, workbookWords } from '#features/workbooks'
import type { SentFile } from './schema.ts'

/** A workbook that was sent, and what was read of it. */
export interface Received {
  readonly file: SentFile
  readonly content: Uploaded
}

/** Rows of a sheet of ours: many times what a report has. */
const mostRows = 20_000

/** A workbook larger than this is not taken. */
export const mostBytes = 10 * 1024 * 1024

/** Reads a workbook that was sent, or says why it cannot be one of ours. */
export async function receiveWorkbook(
  name: string,
  bytes: Uint8Array,
): Promise<Received | Refused> {
  const workbook = await readWorkbook(bytes, { packed: mostBytes, rows: mostRows })
  if (isRefused(workbook)) return workbook
  const content = workbookRules.readUploaded(workbook, workbookWords.headings())
  if (isRefused(content)) return content
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { file: { name, size: bytes.byteLength, digest }, content }
}

/** Reads a workbook that came with a form or a call; whatever was taken of it is let go. */
export async function receiveSent(sent: ReceivedFile | Refused): Promise<Received | Refused> {
  if (isRefused(sent)) return sent
  try {
    return await receiveWorkbook(sent.name, await sent.read(0, sent.size))
  } finally {
    await sent.close()
  }
}
