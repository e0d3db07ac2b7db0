import type { Actor, RoleName } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { Level } from '#kernel/facts'
import { levels } from '#kernel/facts'
import type { TextState } from './tables.ts'
import { levelTable, stateTable } from './tables.ts'

/** What the level table asks of a record. */
export interface Protected {
  readonly plan: string
  readonly level: Level
  /** Accounts named on a restricted record. */
  readonly named?: readonly string[]
}

/** Whether the level table admits the reader. */
export function admitsByLevel(actor: Actor, record: Protected): boolean {
  const row = levelTable[record.level]
  if (row === 'everyone' || actor.kind === 'system') return true
  if (row === 'named')
    return actor.kind === 'account' && (record.named ?? []).includes(actor.account)
  return hasRole(actor, row, { plan: record.plan })
}

/** The levels that this reader may read in the plan, restricted aside: for lists and searches. */
export function levelsOpenTo(actor: Actor, plan: string): readonly Level[] {
  return levels.filter(
    (level) => level !== 'restricted' && admitsByLevel(actor, { plan, level, named: [] }),
  )
}

/** What the state table asks of a text. */
export interface OwnedText {
  readonly plan: string
  /** Whose words they are. */
  readonly organisation: string
  readonly state: TextState
  /** The organisation that leads the shared commitment, once this part has been offered to it. */
  readonly offeredTo?: string
  /** The roles whose moment, by the round's setting, has come. */
  readonly openTo: readonly RoleName[]
}

/** Whether the state table admits the reader. */
export function admitsByState(actor: Actor, text: OwnedText): boolean {
  const row = stateTable[text.state]
  if (row.everyone || actor.kind === 'system') return true
  const { plan, organisation, offeredTo } = text
  return (
    hasRole(actor, row.owner, { plan, organisation }) ||
    (offeredTo !== undefined &&
      hasRole(actor, row.leadAfterOffer, { plan, organisation: offeredTo })) ||
    hasRole(actor, row.plan, { plan }) ||
    hasRole(
      actor,
      row.bySetting.filter((role) => text.openTo.includes(role)),
      { plan },
    )
  )
}

/** A reader must pass both tables. */
export function mayRead(actor: Actor, text: OwnedText & Protected): boolean {
  return admitsByState(actor, text) && admitsByLevel(actor, text)
}
