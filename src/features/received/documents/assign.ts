import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { roundReading } from '#features/rounds'
import { answer } from '../policy.ts'
import type { DocumentKey } from '../schema.ts'
import { readAnew } from './anew.ts'
import { stateOf, typedPeriod } from './rules.ts'
import { actorIn, holdForReader, versionOf } from './steps.ts'

/** Whose plan a document is and for when, as somebody says. */
export interface Assigned extends DocumentKey {
  /** `jurisdiction:code` */
  readonly organisation: string
  /** `2027`, `2026-2027` */
  readonly period: string
}

/** Somebody says whose plan a document is and for when; it is read anew as that. */
export async function assign(
  tx: Tx,
  visit: Visit,
  { organisation, period, ...key }: Assigned,
): Promise<'assigned' | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(answer, visit, document)
  if (stateOf(document) === 'handed-over') return refused('already-handed-over')
  const version = await versionOf(tx, key.plan)
  const code = organisation.split(':')[1] ?? ''
  if ((await roundReading.findOrganisation(tx, version, code)) !== organisation)
    return refused('unknown-organisation', { organisation })
  if (typedPeriod(period) === undefined) return refused('period-unknown', { period })
  const told = { organisation, period }
  const read = await readAnew(tx, visit, document, told)
  if (isRefused(read)) return read
  const by = { at: visit.now, actor: actorIn(visit, key.plan) }
  record(tx, { ...by, operation: 'document-assigned', subject: { ...key }, payload: told })
  return 'assigned'
}
