import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { readChunk, receiveFile, storeFile } from '#kernel/files'
import { speaker } from '#kernel/i18n'
import type { JournalActor } from '#kernel/journal'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notAllowed, notFound, refused } from '#kernel/operations'
import { readWord } from '#kernel/word'
import { organisationName, organisationNames } from '#features/organisations'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { answer, drop, dropAs, enter, read } from '../policy.ts'
import type { DocumentKey, ReceivedDocument } from '../schema.ts'
import type { ReadAs } from './reading.ts'
import { readAs } from './reading.ts'
import { languageOf, reader, stateOf } from './rules.ts'
import type { NewDocument } from './store.ts'
import {
  findDocument,
  holdDocument,
  insertDocument,
  insertEvent,
  insertReading,
  listByDigest,
} from './store.ts'

/** A file that somebody drops. */
export interface Dropped {
  readonly plan: string
  readonly name: string
  readonly bytes: Uint8Array
  /** From whom it came, as told. */
  readonly sender: string
  /** The day it came; today where none is told. */
  readonly receivedOn?: Day
}

/** What became of a file: the document, and whether it was here before. */
export interface Received {
  readonly document: ReceivedDocument
  readonly isKnown: boolean
}

/** The plan's version in force; whoever may not know of it finds nothing. */
export async function versionOf(tx: Tx, plan: string): Promise<PlanVersion> {
  const version = await roundReading.findPlanInForce(tx, plan)
  if (!version) throw notFound()
  return version
}

export const accountOf = ({ actor }: Visit): string => {
  if (actor.kind !== 'account') throw notAllowed()
  return actor.account
}

export const actorIn = (visit: Visit, plan: string): JournalActor =>
  journalActor(visit.actor, ['coordinator', 'editor', 'approver'], { plan })

/** Takes a file, reads it as a plan and keeps both; the same file again leads to the first. Nothing else is written. */
export async function receive(tx: Tx, visit: Visit, dropped: Dropped): Promise<Received | Refused> {
  const { plan, bytes, sender } = dropped
  allow(drop, visit, { plan })
  const version = await versionOf(tx, plan)
  if (sender.length > 200) return refused('sender-too-long')
  const word = await readWord(bytes)
  if (isRefused(word)) return word
  const came = await readAs(tx, { version, word })
  const { organisation, reading } = came
  if (!dropAs(visit.actor, { plan, organisation }))
    return ofAnother(tx, visit, organisation ?? reading.agency ?? reading.authority ?? '')
  const file = await receiveFile(inOnePiece(bytes), dropped.name)
  if (isRefused(file)) return file
  const language = languageOf(word.properties.language, visit.language, version.languages)
  const receivedOn = dropped.receivedOn ?? dayOf(visit.now, version.timeZone)
  try {
    await holdDocument(tx, `${plan} ${file.digest}`)
    // Whoever may not read what was dropped before does not learn of it: his own is kept beside it.
    const known = (await listByDigest(tx, plan, file.digest)).find((one) => read(visit.actor, one))
    if (known) return { document: known, isKnown: true }
    await storeFile(tx, file, visit.now)
    const about = { plan, digest: file.digest, name: file.name, sender: sender.trim() }
    const made = { ...about, id: randomUUID(), receivedOn, language, account: accountOf(visit) }
    await keepNew(tx, visit, made, came)
    return { document: await getDocument(tx, plan, made.id), isKnown: false }
  } finally {
    await file.close()
  }
}

/** That a document is of somebody else, by his name. */
async function ofAnother(tx: Tx, visit: Visit, key: string): Promise<Refused> {
  const names = await organisationNames(tx, visit.now)
  const authority = names.has(key)
    ? organisationName(speaker(visit.language), names, key)
    : key.toUpperCase()
  return refused('document-of-another', { authority })
}

/** Keeps a document as it came, with what was read of it. */
async function keepNew(tx: Tx, visit: Visit, made: NewDocument, came: ReadAs): Promise<void> {
  const { id: document, plan, name, digest, sender, receivedOn } = made
  const by = { at: visit.now, actor: actorIn(visit, plan) }
  await insertDocument(tx, made, by)
  await keepReading(tx, visit, { document, plan, read: came })
  const { organisation, period } = came
  const payload = { name, digest, sender, receivedOn, organisation, period }
  record(tx, { ...by, operation: 'document-received', subject: { plan, document }, payload })
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

/** Keeps what was read of a document. */
export async function keepReading(tx: Tx, visit: Visit, { document, plan, read: one }: Kept) {
  const by = { at: visit.now, actor: actorIn(visit, plan) }
  await insertReading(tx, { document, reader, ...one }, by)
}

interface Kept {
  readonly document: string
  readonly plan: string
  readonly read: ReadAs
}

async function getDocument(tx: Tx, plan: string, id: string): Promise<ReceivedDocument> {
  const document = await findDocument(tx, plan, id)
  if (!document) throw notFound()
  return document
}

/** A document for a reader; whoever may not read it finds nothing. */
export async function getForReader(
  tx: Tx,
  visit: Visit,
  { plan, document: id }: DocumentKey,
): Promise<ReceivedDocument> {
  allow(enter, visit, { plan })
  const document = await getDocument(tx, plan, id)
  if (!read(visit.actor, document)) throw notFound()
  return document
}

/** The same, held until the transaction ends. */
export async function holdForReader(
  tx: Tx,
  visit: Visit,
  key: DocumentKey,
): Promise<ReceivedDocument> {
  const { id } = await getForReader(tx, visit, key)
  await holdDocument(tx, id)
  return getForReader(tx, visit, key)
}

/** The bytes of a document's file. */
export async function bytesOf(tx: Tx, { digest }: ReceivedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (let position = 0; ; position += 1) {
    const chunk = await readChunk(tx, digest, position)
    if (!chunk) return Buffer.concat(chunks)
    chunks.push(chunk)
  }
}

/** A document is put aside: it is no plan, or another came instead. It can be handed over all the same. */
export async function putAside(
  tx: Tx,
  visit: Visit,
  key: DocumentKey,
): Promise<'put-aside' | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(answer, visit, document)
  if (stateOf(document) !== 'read') return refused('document-not-waiting')
  const by = { at: visit.now, actor: actorIn(visit, key.plan) }
  const { organisation, period } = document
  const event = { kind: 'put-aside', organisation, period, activities: 0 } as const
  await insertEvent(tx, document.id, event, by)
  record(tx, { ...by, operation: 'document-put-aside', subject: { ...key }, payload: null })
  return 'put-aside'
}
