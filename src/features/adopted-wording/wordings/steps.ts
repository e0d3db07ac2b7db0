import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import { planParts, planRecords } from '#features/plans'
import { readDocument } from '../documents/read.ts'
import { countOf, findPassages, isTheDocument } from '../finding/rules.ts'
import * as policy from '../policy.ts'
import type { AdoptedWording, OfficialDocument } from '../schema.ts'
import type { Passage } from './rules.ts'
import { passagesOf } from './rules.ts'
import type { PlanDocument } from './sought-rules.ts'
import { currentOnes, documentOf, soughtIn } from './sought-rules.ts'
import * as store from './store.ts'

/** An official document as it was handed in. */
export interface DocumentToAttach {
  readonly plan: string
  /** Its id in the plan; may be left out where the commitments stand in one document only. */
  readonly document?: string
  readonly bytes: Uint8Array
}

/** What came of a document: what was found of it, and what was written. */
export interface Attached {
  readonly outcome: 'attached' | 'unchanged' | 'previewed'
  readonly plan: string
  readonly document: PlanDocument
  /** SHA-256 of the file. */
  readonly file: string
  readonly passages: readonly Passage[]
}

/** A document that was refused, with what was found of it. */
export interface AttachRefused extends Refused {
  readonly passages: readonly Passage[]
}

const nothingFound = (refusal: Refused): AttachRefused => ({ ...refusal, passages: [] })

/** Keeps the wording of every commitment that a document has for certain. Part of the caller's transaction. */
export async function attach(
  tx: Tx,
  visit: Visit,
  given: DocumentToAttach,
): Promise<Attached | AttachRefused> {
  const looked = await preview(tx, visit, given)
  if (isRefused(looked)) return looked
  const { plan, document, file, passages } = looked
  const wordings = passages.flatMap(({ search, fate }): readonly AdoptedWording[] =>
    fate === 'new' && search.text !== null
      ? [
          {
            id: randomUUID(),
            plan,
            document: document.id,
            commitment: search.sought.commitment,
            language: document.language,
            text: search.text,
            place: search.sought.place,
            at: search.at,
            file,
            attachedAt: visit.now,
            detachedAt: null,
          },
        ]
      : [],
  )
  if (wordings.length === 0) return { ...looked, outcome: 'unchanged' }
  await store.insertWordings(tx, wordings, by(visit, plan))
  note(tx, visit, {
    operation: 'attach-document',
    plan,
    document: document.id,
    payload: {
      file,
      wordings: wordings.map(({ id, commitment, text }) => ({ id, commitment, text })),
    },
  })
  return { ...looked, outcome: 'attached' }
}

/** What attaching a document would come to; nothing is written. */
export async function preview(
  tx: Tx,
  visit: Visit,
  { plan, document: named, bytes }: DocumentToAttach,
): Promise<Attached | AttachRefused> {
  allow(policy.attachDocuments, visit, { plan })
  const read = readDocument(bytes)
  if (isRefused(read)) return nothingFound(read)
  const version = await planRecords.planAsOf(tx, plan, visit.now)
  if (!version) throw notFound()
  const reading = { reader: visit.actor, version, asOf: visit.now }
  const commitments = currentOnes(
    await planRecords.recordsAsOf(tx, reading, planParts.commitmentsPart),
  )
  const document = documentOf(version.head, commitments, named)
  if (isRefused(document)) return nothingFound(document)
  const passages = await lookFor(tx, plan, { read, sought: soughtIn(commitments, document) })
  if (isRefused(passages)) return passages
  const file = createHash('sha256').update(bytes).digest('hex')
  return { outcome: 'previewed', plan, document, file, passages }
}

async function lookFor(
  tx: Tx,
  plan: string,
  {
    read,
    sought,
  }: {
    readonly read: OfficialDocument
    readonly sought: ReturnType<typeof soughtIn>
  },
): Promise<readonly Passage[] | AttachRefused> {
  const searches = findPassages(read, sought)
  const passages = passagesOf(searches, await store.listStanding(tx, plan))
  const { found, all } = countOf(searches)
  if (!isTheDocument(searches))
    return { ...refused('wording-other-document', { found, all }), passages }
  const count = passages.filter(({ fate }) => fate === 'differs').length
  return count > 0 ? { ...refused('wording-differs', { count }), passages } : passages
}

/** Which wordings are to stand no longer, and why. */
export interface ToDetach {
  readonly plan: string
  readonly document: string
  /** Only this commitment's; left out for all of the document. */
  readonly commitment?: string
  readonly reason: string
}

const longestReason = 1000

/** Takes wordings off from now on; what was read before that day stays readable there. Part of the caller's transaction. */
export async function detach(
  tx: Tx,
  visit: Visit,
  { plan, document, commitment, reason: written }: ToDetach,
): Promise<{ readonly detached: number } | Refused> {
  allow(policy.attachDocuments, visit, { plan })
  const reason = written.trim()
  if (reason === '') return refused('wording-reason-missing')
  if (reason.length > longestReason) return refused('wording-reason-long')
  await store.holdWordings(tx, plan)
  const wordings = (await store.listStanding(tx, plan)).filter(
    (one) =>
      one.document === document && (commitment === undefined || one.commitment === commitment),
  )
  if (wordings.length === 0) return refused('wording-none', { document })
  const ids = wordings.map(({ id }) => id)
  await store.insertDetached(tx, ids, { reason, ...by(visit, plan) })
  note(tx, visit, {
    operation: 'detach-document',
    plan,
    document,
    payload: { reason, wordings: ids },
  })
  return { detached: ids.length }
}

const by = (visit: Visit, plan: string) => ({
  at: visit.now,
  actor: journalActor(visit.actor, ['coordinator'], { plan }),
})

function note(
  tx: Tx,
  visit: Visit,
  {
    operation,
    plan,
    document,
    payload,
  }: {
    readonly operation: string
    readonly plan: string
    readonly document: string
    readonly payload: object
  },
): void {
  record(tx, { ...by(visit, plan), operation, subject: { plan, document }, payload })
}
