import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { WordLimits } from './limits.ts'
import type { WordDocument } from './schema.ts'

/** Reads a Word document (.docx), of whatever program; what it may not be or hold is refused, and then none of it is read. */
export async function readWord(
  bytes: Uint8Array,
  asked: Partial<WordLimits> = {},
): Promise<WordDocument | Refused> {
  await Promise.resolve([bytes, asked])
  return refused('word-no-document')
}
