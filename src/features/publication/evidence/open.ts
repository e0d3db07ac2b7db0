import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { queryOptional, sql } from '#kernel/db'
import type { Attachment } from '#kernel/files'
import { readChunk } from '#kernel/files'
import type { Visit } from '#kernel/operations'
import { notFound } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportSteps } from '#features/reporting'
import { findPublicEvidence, readPublicChunk } from './download.ts'

/** A file that this reader may have; each piece is asked for anew, so that a withdrawal breaks it off. */
export interface OpenEvidence {
  readonly attachment: Attachment
  readonly chunk: (position: number) => Promise<Uint8Array | undefined>
}

/** Opens a file by the fact that it is; 404 for whomever the two tables do not admit. */
export async function openEvidence(
  visit: Visit,
  { plan, fact }: { readonly plan: string; readonly fact: string },
): Promise<OpenEvidence> {
  const published = await visit.read((tx) => findPublicEvidence(tx, fact))
  if (published) {
    const chunk = (position: number) => visit.read((tx) => readPublicChunk(tx, fact, position))
    return { attachment: published, chunk }
  }
  if (visit.actor.kind !== 'account') throw notFound()
  return openForReader(visit, { plan, fact })
}

async function openForReader(
  visit: Visit,
  { plan, fact }: { readonly plan: string; readonly fact: string },
): Promise<OpenEvidence> {
  const key = await visit.read((tx) => findReportOf(tx, plan, fact))
  if (!key) throw notFound()
  const file = await visit.read((tx) => reportSteps.readEvidence(tx, visit, { ...key, fact }))
  if (!file) throw notFound()
  const chunk = (position: number) =>
    visit.read(async (tx) => {
      const still = await reportSteps.readEvidence(tx, visit, { ...key, fact })
      return still && readChunk(tx, still.digest, position)
    })
  return { attachment: file, chunk }
}

/** The report in whose line a file was added. */
async function findReportOf(tx: Tx, plan: string, fact: string): Promise<ReportKey | undefined> {
  const row = await queryOptional<{ code: string | null; period: Period; organisation: string }>(
    tx,
    sql`select o.code, p.period, p.organisation
        from varde.edition_item i
        join varde.edition_line l on l.id = i.line
        join varde.edition d on d.id = l.edition
        join varde.report p on p.id = d.report
        left join varde.reporting_round o on o.id = p.round
        where i.noun = 'evidence' and i.fact = ${fact} and p.plan = ${plan} limit 1`,
  )
  if (!row) return undefined
  const { code, period, organisation } = row
  return { plan, round: code ?? editionRules.planCode(period), organisation }
}
