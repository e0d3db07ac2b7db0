import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import type { PlanVersion } from '#features/rounds'
import { openIn, settle } from '../asked/answer-rules.ts'
import { pointsOf } from '../asked/point-rules.ts'
import type { Open } from '../asked/schema.ts'
import { listAnswersOf, listWordsOf } from '../asked/store.ts'
import { enter, read } from '../policy.ts'
import type { ReceivedDocument } from '../schema.ts'
import { versionOf } from './steps.ts'
import { listDocuments } from './store.ts'

/** The documents that a reader may read. */
export interface Listed {
  readonly version: PlanVersion
  /** The newest first. */
  readonly documents: readonly ReceivedDocument[]
  /** How many questions of each wait for an answer, by its id. */
  readonly open: ReadonlyMap<string, Open>
}

/** The documents of a plan that a reader may read, with what is asked of each. */
export async function listForReader(tx: Tx, visit: Visit, plan: string): Promise<Listed> {
  allow(enter, visit, { plan })
  const version = await versionOf(tx, plan)
  const all = await listDocuments(tx, plan)
  const documents = all.filter((one) => read(visit.actor, one))
  const answers = await listAnswersOf(
    tx,
    documents.map(({ id }) => id),
  )
  const words = await listWordsOf(tx, plan)
  const open = new Map(
    documents.map(({ id, organisation, reading }) => [
      id,
      openIn(settle(pointsOf(reading), answers.get(id) ?? [], words.get(organisation ?? '') ?? [])),
    ]),
  )
  return { version, documents, open }
}
