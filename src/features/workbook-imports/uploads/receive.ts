import { createHash } from 'node:crypto'
import type { ReceivedFile } from '#kernel/files'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { readWorkbook } from '#kernel/sheets'
import type { Uploaded } from '#features/workbooks'
import { workbookRules, workbookWords } from '#features/workbooks'
import { refuseLanguage } from '../import/belonging-rules.ts'
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
  const contradiction = refuseLanguage(content, sheetNames)
  if (contradiction) return contradiction
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { file: { name, size: bytes.byteLength, digest }, content }
}

const sheetNames = (language: Language): Uploaded['sheets'] => {
  const say = speaker(language)
  return { text: say('workbooks.sheet-text'), figures: say('workbooks.sheet-figures') }
}

/** Reads a workbook that came with a form or a call; whatever was taken of it is let go. */
export async function receiveSent(sent: ReceivedFile | Refused): Promise<Received | Refused> {
  if (isRefused(sent)) return refusedAs(sent)
  try {
    return await receiveWorkbook(sent.name, await sent.read(0, sent.size))
  } finally {
    await sent.close()
  }
}

/** Evidence is refused in other words: nobody lays a workbook at a line, and nothing but a workbook is asked for. */
function refusedAs(refusal: Refused): Refused {
  const name = String(refusal.values['name'] ?? '')
  switch (refusal.refused) {
    case 'file-missing':
      return refused('workbook-file-missing')
    case 'file-with-programs':
      return refused('sheets-macros')
    case 'file-kind':
      return refusedKind(name)
    default:
      return refusal
  }
}

function refusedKind(name: string): Refused {
  if (/\.(xlsm|xltm|xlsb|xlam)$/i.test(name)) return refused('workbook-with-macros', { name })
  if (/\.xls$/i.test(name)) return refused('sheets-locked')
  return /\.xlsx$/i.test(name)
    ? refused('workbook-unreadable', { name })
    : refused('sheets-no-workbook')
}
