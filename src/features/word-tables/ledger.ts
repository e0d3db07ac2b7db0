import type { State } from '#features/word-readings'
import { mostDoubtful } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import type { Defect, Fate, Refusal } from './schema.ts'

/** What became of the places of one document, while it is read. */
export interface Ledger {
  readonly fates: Map<string, Fate>
  readonly refused: Refusal[]
  readonly defects: Defect[]
}

/** A ledger in which nothing stands yet. */
export const newLedger = (): Ledger => ({ fates: new Map(), refused: [], defects: [] })

type Account = Pick<Fate, 'as'> & Partial<Pick<Fate, 'role' | 'activity' | 'state' | 'why'>>

/** Says what became of a place; said twice, the doubt of both stays. */
export function account({ fates }: Ledger, at: string, told: Account): void {
  const last = fates.get(at)
  const state: State = mostDoubtful(last?.state ?? 'placed', told.state ?? 'placed')
  fates.set(at, {
    at,
    as: told.as,
    role: told.role ?? last?.role ?? null,
    activity: told.activity ?? last?.activity ?? null,
    state,
    why: told.why ?? last?.why ?? null,
  })
}

/** Says that a place was not read, and why; its text is not lost. */
export function refuse(
  ledger: Ledger,
  piece: Pick<Piece, 'at' | 'text' | 'before'>,
  why: string,
): void {
  const text = piece.text || (piece.before ?? '')
  if (text === '') return
  account(ledger, piece.at, { as: 'refused', state: 'refused', why })
  ledger.refused.push({ at: piece.at, text, why })
}

/** Names a defect at its place, once. */
export function blame(
  { defects }: Ledger,
  code: string,
  at: string,
  values?: Readonly<Record<string, string | number>>,
): void {
  if (defects.some((one) => one.code === code && one.at === at)) return
  defects.push(values === undefined ? { code, at } : { code, at, values })
}
