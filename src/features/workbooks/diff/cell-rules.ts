import type { PartName } from '../cells/schema.ts'
import { saysSame } from '../cells/parts-rules.ts'
import type { CellDiff, Choices } from './schema.ts'
import { holdsChanges, mergeParagraphs } from './text-rules.ts'

/** A cell in three states. */
export interface ThreeWay {
  readonly part: PartName
  /** Null where it is not known any more. */
  readonly base: string | null
  readonly now: string
  readonly file: string
}

/** What becomes of it. */
export type Settled = Pick<CellDiff, 'kind' | 'way' | 'becomes'>

/** Lays three states of a cell beside each other. Whoever alone changed it is taken; two must choose. */
export function settle(
  { part, base, now, file }: ThreeWay,
  choice: Choices['cells'][string] | undefined,
): Settled {
  const same = (one: string, other: string): boolean => saysSame(part, one, other)
  const stays: Settled = { kind: 'unchanged', way: 'now', becomes: now }
  if (same(file, now) || (base !== null && same(file, base))) return stays
  if (base !== null && same(now, base))
    return { kind: base === '' ? 'added' : 'changed', way: 'file', becomes: file }
  const merged = part === 'text' && base !== null ? mergeParagraphs(base, now, file) : null
  if (merged !== null && !same(merged, now))
    return { kind: 'changed', way: 'merged', becomes: merged }
  if (merged !== null && base !== null && holdsChanges(base, now, file)) return stays
  return { kind: 'conflict', ...chosen({ now, file }, choice) }
}

function chosen(
  { now, file }: Pick<ThreeWay, 'now' | 'file'>,
  choice: Choices['cells'][string] | undefined,
): Omit<Settled, 'kind'> {
  if (choice === undefined || choice === 'later') return { way: 'later', becomes: now }
  if (choice === 'now') return { way: 'chosen', becomes: now }
  return { way: 'chosen', becomes: choice === 'file' ? file : choice.text }
}
