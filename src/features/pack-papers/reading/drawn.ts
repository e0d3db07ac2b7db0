import { createHash } from 'node:crypto'
import { drawnWord } from './differences.ts'

/** What is drawn and not written, as a word that is the same only where the drawing is. */
export const drawn = (what: string | Uint8Array, name = ''): string =>
  drawnWord(createHash('sha256').update(what).digest('hex').slice(0, 16), name)
