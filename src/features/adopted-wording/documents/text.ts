import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { OfficialDocument } from '../schema.ts'

/** A text file line by line; refused where it is no text. */
export function readText(bytes: Uint8Array): OfficialDocument | Refused {
  const text = textOf(bytes)
  if (text === null) return refused('wording-file-kind')
  if (text.trim() === '') return refused('wording-file-empty')
  const lines = text.split(/\r\n|\n|\r/)
  return {
    kind: 'text',
    lines: lines.map((line) => ({ text: line, page: null, indent: 0, apart: false })),
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // oxlint-disable-next-line no-control-regex -- signs that no text has are what is looked for
    return /[\u0000-\u0008\u000E-\u001F]/.test(text) ? null : text
  } catch {
    return null // not UTF-8: then it is no text that could be quoted exactly
  }
}
