import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { proposalsPart } from '#features/indicators'
import type { PlanVersion } from '#features/plans'
import { planParts, planRecords } from '#features/plans'
import type { ClosedText } from './schema.ts'

const { commitmentsPart, sourceIssuesPart } = planParts
const sections = [commitmentsPart, proposalsPart, sourceIssuesPart].map(({ section }) => section)

/** Whose closed texts are asked for, in which plans, on a page of which moment. */
export interface AskedClosed {
  readonly reader: Actor
  readonly versions: readonly PlanVersion[]
  readonly asOf: Date
}

/** What this reader finds besides what everybody finds: what his pages show, in all these plans at once. */
export const listClosed = async (tx: Tx, asked: AskedClosed): Promise<readonly ClosedText[]> =>
  asked.reader.kind === 'public' ? [] : planRecords.listBesides(tx, { ...asked, sections })
