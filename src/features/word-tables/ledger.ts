import type { Role, State, ToldHeadings } from '#features/word-readings'
import { headings, mostDoubtful } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import type { Column, Defect, Fate, Refusal } from './schema.ts'

/** What became of the places of one document, while it is read. */
export interface Ledger {
  readonly fates: Map<string, Fate>
  readonly refused: Refusal[]
  readonly defects: Defect[]
  readonly columns: Column[]
}

/** A ledger in which nothing stands yet. */
export const newLedger = (): Ledger => ({
  fates: new Map(),
  refused: [],
  defects: [],
  columns: [],
})

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

/** A heading is short. */
const longestHeading = 70

/** Says what a heading was read as: guessed where its place or its spelling told more than its words, refused where nothing did. */
export function headed(
  { columns }: Ledger,
  {
    at,
    text,
    roles,
  }: { readonly at: string; readonly text: string; readonly roles: readonly Role[] },
  told: ToldHeadings,
): void {
  const key = headings.headingKey(text)
  if (key === '' || text.length > longestHeading) return
  if (columns.some((one) => headings.headingKey(one.text) === key)) return
  const alone = headings.rolesOf(text, told)
  const isSame = alone.length === roles.length && alone.every((role, nth) => role === roles[nth])
  const state = roles.length === 0 ? 'refused' : isSame ? 'placed' : 'guessed'
  columns.push({ at, text, roles, state })
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
