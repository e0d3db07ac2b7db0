import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import { collect } from '../collecting/collect.ts'
import type { ReadSnapshot } from '../facts/snapshot.ts'
import { freezeRounds } from '../policy.ts'
import { committee, readLeaf } from '../reading/rules.ts'
import { treeOf } from './rules.ts'
import type { RoundPlace } from './steps.ts'
import { findLastNumber } from './store.ts'

const noSalt = '0'.repeat(32) // nothing of a draft is proved
const none = { organisation: null, commitment: null, indicator: null }
const beside = { published: false, countsHarm: false, ground: null, withdrawnAt: null }

/** What would be frozen now, as the committee would read it, under no root; nothing is written. For coordinators. */
export async function readDraft(tx: Tx, visit: Visit, place: RoundPlace): Promise<ReadSnapshot> {
  const { plan } = place
  allow(freezeRounds, visit, { plan })
  const { round, version, ...collected } = await collect(tx, place, visit.now)
  const number = (await findLastNumber(tx, round.id)) + 1
  const heading = { plan, number, frozenAt: visit.now, caseNumber: null }
  const { leaves } = treeOf({ round, version, ...collected }, heading, () => noSalt)
  const read = leaves.map((leaf) => {
    const { kind, organisation, commitment, indicator } = { ...none, ...leaf.content }
    const about = { kind, organisation, commitment, indicator }
    return readLeaf(committee(plan), { ...leaf, ...beside, ...about })
  })
  const head = { ...heading, id: '', round: round.code, planVersion: version.number, root: '' }
  return { head: { ...head, leaves: leaves.length }, leaves: read }
}
