import { allow, isRefused, operation } from '#kernel/operations'
import { readWord } from '#kernel/word'
import * as headings from './asked/headings.ts'
import * as asked from './asked/steps.ts'
import * as assigning from './documents/assign.ts'
import * as listing from './documents/listing.ts'
import * as documents from './documents/steps.ts'
import { findAlike } from './documents/alike.ts'
import { laidBefore } from './handing/before.ts'
import { layDocument } from './handing/laying.ts'
import * as handing from './handing/steps.ts'
import { listHandedOver } from './documents/store.ts'
import { readHanded } from './policy.ts'
import type { DocumentKey } from './schema.ts'

/** Somebody drops a file: it is read and kept; nothing is written into any plan. */
export const receiveDocument = operation('receive-document', (visit, given: documents.Dropped) =>
  visit.transaction((tx) => documents.receive(tx, visit, given)),
)

/** The documents that a reader may read. */
export const listReceived = operation('list-received-documents', (visit, plan: string) =>
  visit.read((tx) => listing.listForReader(tx, visit, plan)),
)

interface Shown extends DocumentKey {
  /** What an earlier page of it was made from. */
  readonly seen?: string
}

/** A document with its points, what it would become, and what an earlier page of it showed. */
export const showReceived = operation('show-received-document', (visit, { seen, ...key }: Shown) =>
  visit.read(async (tx) => {
    const document = await documents.getForReader(tx, visit, key)
    const version = await documents.versionOf(tx, key.plan)
    const laid = await layDocument(tx, visit, document)
    const alike = await findAlike(tx, visit, document)
    return { ...laid, version, alike, before: await laidBefore(tx, laid, seen) }
  }),
)

/** What stands in a document, place by place; hidden text is not in it. */
export const openReceived = operation('open-received-document', async (visit, key: DocumentKey) => {
  const bytes = await visit.read(async (tx) =>
    documents.bytesOf(tx, await documents.getForReader(tx, visit, key)),
  )
  const word = await readWord(bytes)
  if (isRefused(word)) throw new Error(`what was kept cannot be read: ${word.refused}`)
  return { bytes, word }
})

interface Place {
  readonly plan: string
  readonly organisation: string
}

/** What was handed over to an authority, for its own people and the coordinator. */
export const listHanded = operation('list-handed-over-documents', (visit, place: Place) =>
  visit.read((tx) => {
    allow(readHanded, visit, place)
    return listHandedOver(tx, place)
  }),
)

/** Somebody says whose plan a document is, and for when. */
export const assignReceived = operation(
  'assign-received-document',
  (visit, given: assigning.Assigned) =>
    visit.transaction((tx) => assigning.assign(tx, visit, given)),
)

/** Somebody answers what is asked about a document. */
export const answerReceived = operation(
  'answer-received-document',
  (visit, given: asked.Answered) => visit.transaction((tx) => asked.answer(tx, visit, given)),
)

/** Somebody says what columns of a document are for; it is read again, and remembered. */
export const tellHeadings = operation('tell-received-headings', (visit, given: headings.ToldOf) =>
  visit.transaction((tx) => headings.tellHeadings(tx, visit, given)),
)

/** The coordinator makes a document the authority's draft. */
export const handOverReceived = operation('hand-over-document', (visit, key: DocumentKey) =>
  visit.transaction((tx) => handing.handOver(tx, visit, key)),
)

/** An authority's editor takes activities of a document into the draft. */
export const takeReceived = operation('take-received-activities', (visit, given: handing.Taken) =>
  visit.transaction((tx) => handing.takeActivities(tx, visit, given)),
)

/** A document is put aside. */
export const putAsideReceived = operation('put-document-aside', (visit, key: DocumentKey) =>
  visit.transaction((tx) => documents.putAside(tx, visit, key)),
)
