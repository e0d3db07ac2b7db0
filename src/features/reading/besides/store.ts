import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { proposalsPart } from '#features/indicators'
import { planParts, planRecords } from '#features/plans'
import type { PlanReading } from '../plan/schema.ts'
import { nothingBesides, without } from './rules.ts'
import type { Besides } from './schema.ts'

const { commitmentsPart, inferredResponsibilitiesPart, sourceIssuesPart } = planParts
const sections = [commitmentsPart, inferredResponsibilitiesPart, sourceIssuesPart, proposalsPart]

/**
 * Our readings and closed promises: `opened` are those that the organisation concerned has opened to
 * all, `closed` what only this reader may see besides.
 */
export async function readBesides(
  tx: Tx,
  reader: Actor,
  reading: PlanReading,
): Promise<{ readonly opened: Besides; readonly closed: Besides }> {
  const { opened } = reading
  if (reader.kind === 'public') return { opened, closed: nothingBesides }
  return { opened, closed: without(await readAs(tx, reader, reading), opened) }
}

async function readAs(
  tx: Tx,
  reader: Actor,
  { version, asOf, commitments }: PlanReading,
): Promise<Besides> {
  const view = await planRecords.viewAsOf(tx, { reader, version, asOf: asOf.moment }, sections)
  const open = new Set(commitments.map(({ id }) => id))
  return {
    inferred: view.records(inferredResponsibilitiesPart),
    issues: view.records(sourceIssuesPart),
    proposals: view.records(proposalsPart),
    closed: view.records(commitmentsPart).filter(({ id }) => !open.has(id)),
  }
}
