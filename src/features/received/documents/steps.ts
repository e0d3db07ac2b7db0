import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { readChunk, receiveFile, storeFile } from '#kernel/files'
import type { JournalActor } from '#kernel/journal'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notAllowed, notFound, refused } from '#kernel/operations'
import type { WordDocument } from '#kernel/word'
import { readWord } from '#kernel/word'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { readPlan } from '#features/word-plans'
import { owners } from '#features/word-readings'
import { answer, drop, enter, read } from '../policy.ts'
import type { DocumentKey, ReceivedDocument } from '../schema.ts'
import { languageOf, periodOf, reader, stateOf, typedPeriod } from './rules.ts'
import {
  findByDigest,
  findDocument,
  holdDocument,
  insertDocument,
  insertEvent,
  insertReading,
  listDocuments,
  listKnown,
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

const actorIn = (visit: Visit, plan: string): JournalActor =>
  journalActor(visit.actor, ['coordinator', 'editor', 'approver'], { plan })

/** Takes a file, reads it as a plan and keeps both; the same file again leads to the first. Nothing else is written. */
export async function receive(tx: Tx, visit: Visit, dropped: Dropped): Promise<Received | Refused> {
  const { plan, bytes, sender } = dropped
  allow(drop, visit, { plan })
  const version = await versionOf(tx, plan)
  if (sender.length > 200) return refused('sender-too-long')
  const word = await readWord(bytes)
  if (isRefused(word)) return word
  const file = await receiveFile(inOnePiece(bytes), dropped.name)
  if (isRefused(file)) return file
  try {
    await holdDocument(tx, `${plan} ${file.digest}`)
    const known = await findByDigest(tx, plan, file.digest)
    if (known)
      return read(visit.actor, known)
        ? { document: known, isKnown: true }
        : refused('document-known')
    await storeFile(tx, file, visit.now)
    const id = randomUUID()
    const made = {
      id,
      plan,
      digest: file.digest,
      name: file.name,
      sender: sender.trim(),
      receivedOn: dropped.receivedOn ?? dayOf(visit.now, version.timeZone),
      language: languageOf(word.properties.language, visit.language, version.languages),
      account: accountOf(visit),
    }
    const by = { at: visit.now, actor: actorIn(visit, plan) }
    await insertDocument(tx, made, by)
    const { name, digest, receivedOn } = made
    const said = await keepReading(tx, visit, { document: id, version, word })
    const subject = { plan, document: id }
    const payload = { name, digest, sender: made.sender, receivedOn, ...said }
    record(tx, { ...by, operation: 'document-received', subject, payload })
    return { document: await getDocument(tx, plan, id), isKnown: false }
  } finally {
    await file.close()
  }
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

interface ToRead {
  readonly document: string
  readonly version: PlanVersion
  readonly word: WordDocument
  /** Whose plan somebody says it is, and for when; what the document says goes for what is not told. */
  readonly told?: { readonly organisation: string; readonly period: string }
}

/** Reads a document as a plan and keeps what was read. */
async function keepReading(
  tx: Tx,
  visit: Visit,
  { document, version, word, told }: ToRead,
): Promise<{ readonly organisation: string | null; readonly period: string | null }> {
  const directory = owners.directoryOf(await listKnown(tx, version.version))
  const code = told?.organisation.split(':')[1] ?? null
  const reading = readPlan(word, { directory, organisation: code })
  const own = reading.authority
  const organisation =
    told?.organisation ??
    (own === null ? null : ((await roundReading.findOrganisation(tx, version, own)) ?? null))
  const period = told ? (typedPeriod(told.period) ?? null) : periodOf(reading)
  const by = { at: visit.now, actor: actorIn(visit, version.plan) }
  await insertReading(tx, { document, organisation, period, reader, reading }, by)
  return { organisation, period }
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

/** The documents of a plan that a reader may read, the newest first. */
export async function listForReader(
  tx: Tx,
  visit: Visit,
  plan: string,
): Promise<{ readonly version: PlanVersion; readonly documents: readonly ReceivedDocument[] }> {
  allow(enter, visit, { plan })
  const version = await versionOf(tx, plan)
  const all = await listDocuments(tx, plan)
  return { version, documents: all.filter((one) => read(visit.actor, one)) }
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
  const word = await readWord(await bytesOf(tx, document))
  if (isRefused(word)) return word
  const told = { organisation, period }
  await keepReading(tx, visit, { document: document.id, version, word, told })
  const by = { at: visit.now, actor: actorIn(visit, key.plan) }
  record(tx, { ...by, operation: 'document-assigned', subject: { ...key }, payload: told })
  return 'assigned'
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
