import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { ReceivedFile } from '#kernel/files'
import { forgetFile, storeFile } from '#kernel/files'
import type { Refused, Visit } from '#kernel/operations'
import { badRequest, isRefused, refused } from '#kernel/operations'
import type { Content, ReportKey } from '#features/editions'
import { drafting, editionReading, editionRules } from '#features/editions'
import { holdDraft } from '../drafts/steps.ts'

/** A file as evidence for what a line says, and whom it may be shown to. */
export interface NewEvidence extends ReportKey {
  readonly commitment: string
  readonly file: ReceivedFile
  readonly level: 'public' | 'partner' | 'internal'
}

/** Adds a file to a line of the draft; answers the fact's id. */
export async function addEvidence(
  tx: Tx,
  visit: Visit,
  { file, level, commitment, ...key }: NewEvidence,
): Promise<string | Refused> {
  const held = await holdDraft(tx, visit, key)
  if (isRefused(held)) return held
  if (visit.actor.kind !== 'account') throw new Error('only a person writes a draft')
  const line = held.edition.lines.find((one) => one.commitment === commitment)
  if (!line) throw badRequest('line-unknown', { commitment })
  const isHere = ({ content }: (typeof line.items)[number]) =>
    content.noun === 'evidence' && content.digest === file.digest
  if (line.items.some(isHere)) return refused('file-already-here', { name: file.name })
  await storeFile(tx, file, visit.now)
  const id = randomUUID()
  const fact = {
    id,
    chain: id,
    plan: key.plan,
    organisation: key.organisation,
    about: held.report.occasion.period,
    commitment,
    level,
    recordedAt: visit.now,
    recordedBy: visit.actor.account,
    replaces: null,
    reason: null,
  }
  await drafting.insertDraftEvidence(tx, fact, file)
  await drafting.setItem(tx, line.id, { field: `evidence.${id}`, noun: 'evidence', fact: id })
  return id
}

/** Takes a file out of the draft; one that was signed before stays with the edition it was signed in. */
export async function removeEvidence(
  tx: Tx,
  visit: Visit,
  { fact, commitment, ...key }: ReportKey & { readonly commitment: string; readonly fact: string },
): Promise<'removed' | Refused> {
  const held = await holdDraft(tx, visit, key)
  if (isRefused(held)) return held
  const line = held.edition.lines.find((one) => one.commitment === commitment)
  const item = line?.items.find((one) => one.fact === fact)
  if (!line || item?.content.noun !== 'evidence') return refused('file-not-here')
  await drafting.removeItems(tx, line.id, [item.field])
  if (!item.draft) return 'removed'
  await drafting.deleteDrafts(tx, [{ noun: 'evidence', id: fact }])
  const { digest } = item.content
  if (!(await drafting.isFileUsed(tx, digest))) await forgetFile(tx, digest)
  return 'removed'
}

/** A file of a report, for those who read its line; undefined for everyone else. */
export async function readEvidence(
  tx: Tx,
  visit: Visit,
  { fact, ...key }: ReportKey & { readonly fact: string },
): Promise<Extract<Content, { noun: 'evidence' }> | undefined> {
  const report = await editionReading.findReport(tx, key)
  const lines = report ? editionRules.readableLines(visit.actor, report) : []
  for (const { line } of lines)
    for (const item of line.items)
      if (item.fact === fact && item.content.noun === 'evidence') return item.content
  return undefined
}
