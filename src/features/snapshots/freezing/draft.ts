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

/** What would be frozen now, as the committee would read it, under no root; nothing is written. For coordinators. */
export async function readDraft(tx: Tx, visit: Visit, place: RoundPlace): Promise<ReadSnapshot> {
  const { plan } = place
  allow(freezeRounds, visit, { plan })
  const collected = await collect(tx, place, visit.now)
  const number = (await findLastNumber(tx, collected.round.id)) + 1
  const heading = { plan, number, frozenAt: visit.now, caseNumber: null }
  const { leaves } = treeOf(collected, heading, () => noSalt)
  const beside = { published: false, countsHarm: false, ground: null, withdrawnAt: null }
  const read = leaves.map(({ content, ...leaf }) => {
    const { kind, organisation, commitment, indicator } = { ...none, ...content }
    const about = { kind, organisation, commitment, indicator, ...beside }
    return readLeaf(committee(plan), { ...leaf, ...about, content })
  })
  const head = {
    ...heading,
    id: '',
    round: place.round,
    planVersion: collected.version.number,
    root: '',
  }
  return { head: { ...head, leaves: leaves.length }, leaves: read }
}

const noSalt = '0'.repeat(32) // nothing of a draft is proved
const none = { organisation: null, commitment: null, indicator: null }
