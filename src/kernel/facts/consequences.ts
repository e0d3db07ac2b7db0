import type { Tx } from '#kernel/db'
import type { FactEventKind, FactKey } from './fact.ts'

/** What happened to facts in a transaction, or was stated anew about what they are facts of. */
export interface Happened {
  readonly kind: FactEventKind | 'stated'
  readonly at: Date
  readonly facts: readonly FactKey[]
}

/** What a later slice does because something happened to facts; in the same transaction, once, at its end. */
export type Consequence = (tx: Tx, happened: readonly Happened[]) => Promise<void>

let consequences: readonly Consequence[] = []
const pending = new WeakMap<Tx, Happened[]>()

/** Tells which consequences there are. `app.ts` does it once. */
export function setUpConsequences(given: readonly Consequence[]): void {
  consequences = given
}

/** Notes what has consequences; they are drawn before the transaction commits. */
export function noteHappened(tx: Tx, happened: Happened): void {
  if (happened.facts.length === 0) return
  const noted = pending.get(tx)
  if (noted) noted.push(happened)
  else pending.set(tx, [happened])
}

/** Draws the consequences of all that happened. Called once, by whoever opened the transaction, before commit. */
export async function drawConsequences(tx: Tx): Promise<void> {
  const happened = pending.get(tx)
  pending.delete(tx)
  if (!happened) return
  for (const draw of consequences) await draw(tx, happened)
}
