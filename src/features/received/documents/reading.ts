import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { WordDocument } from '#kernel/word'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { PlanReading } from '#features/word-plans'
import { readPlan } from '#features/word-plans'
import { owners } from '#features/word-readings'
import { toldIn } from '../asked/heading-rules.ts'
import { listWords } from '../asked/store.ts'
import { periodOf, typedPeriod } from './rules.ts'
import { listKnown } from './store.ts'

/** What is to be read, and with what. */
export interface ToRead {
  readonly version: PlanVersion
  readonly word: WordDocument
  /** Whose plan somebody says it is, and for when; what the document says goes for what is not told. */
  readonly told?: { readonly organisation: string; readonly period: string | null }
}

/** A document as it was read: whose plan it is, and for when. */
export interface ReadAs {
  readonly organisation: string | null
  readonly period: Period | null
  readonly reading: PlanReading
}

/** Reads a document as a plan, with what is remembered of its authority's headings. Nothing is written. */
export async function readAs(tx: Tx, { version, word, told }: ToRead): Promise<ReadAs> {
  const directory = owners.directoryOf(await listKnown(tx, version.version))
  const code = told?.organisation.split(':')[1] ?? null
  const first = readPlan(word, { directory, organisation: code })
  const organisation = told?.organisation ?? (await senderOf(tx, version, first))
  const period = told ? (typedPeriod(told.period ?? '') ?? null) : periodOf(first)
  const about = { plan: version.plan, organisation: organisation ?? '' }
  const headings = toldIn(await listWords(tx, about))
  const isTold = headings.size > 0
  const reading = isTold ? readPlan(word, { directory, organisation: code, told: headings }) : first
  return { organisation, period, reading }
}

/** Whose a document is: the agency's that sends it, where the plan has one, else that of the authority above. */
async function senderOf(
  tx: Tx,
  version: PlanVersion,
  { agency, authority }: PlanReading,
): Promise<string | null> {
  for (const code of [agency, authority]) {
    const found = code === null ? undefined : await roundReading.findOrganisation(tx, version, code)
    if (found !== undefined) return found
  }
  return null
}
