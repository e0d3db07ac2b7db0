import type { Tx } from '#kernel/db'
import type { Standings } from '../reading/rules.ts'
import type { PlanReading } from '../reading/schema.ts'
import type { Assigned, PublishedLine } from './schema.ts'

/** What the public can know of the reports of a plan on the day of the reading. */
export interface Reports {
  readonly standings: Standings
  /** Newest first. */
  readonly lines: readonly PublishedLine[]
}

export async function readReports(_tx: Tx, _reading: PlanReading): Promise<Reports> {
  return { standings: new Map(), lines: [] }
}

export async function readAssigned(
  _tx: Tx,
  _reading: PlanReading,
  _commitment: string,
): Promise<readonly Assigned[]> {
  return []
}
