import type { Actor, RoleName } from '#kernel/access'
import { system } from '#kernel/access'
import { digest } from '#kernel/canonical'
import { fixedClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { visitOf } from '#kernel/operations'
import type { PackageRecord } from '#kernel/package'
import type { Head, Parts } from '#features/packages'
import type { OrganisationRecord } from '#features/organisations'
import { organisationsPart } from '#features/organisations'
import { headExample } from '#test/example-head'
import { packageOperations } from './operations.ts'
import {
  areasPart,
  commitmentsPart,
  inferredResponsibilitiesPart,
  sourceIssuesPart,
} from './sections/parts.ts'
import type { CommitmentRecord } from './sections/schema.ts'
import type { LoadPlan } from './versions/steps.ts'

/** The plan of a tree nursery, made in memory for the tests of this slice. */
export const plan = headExample.id

/** The sections that the nursery's plan has. */
export const parts: Parts = [
  organisationsPart,
  areasPart,
  commitmentsPart,
  inferredResponsibilitiesPart,
  sourceIssuesPart,
]

/** Who works in the nursery's plan, by key: `uy:magua`, `uy:forestal`, `uy:vecinos`. */
export const organisations: readonly OrganisationRecord[] = ['magua', 'forestal', 'vecinos'].map(
  (id) => ({
    id,
    jurisdiction: 'uy',
    kind: 'authority',
    name: { es: `Casa ${id}` },
    shortName: { es: id },
  }),
)

export const area = { id: '1', number: '1', position: 1, title: { es: 'Uno' }, shortTitle: { es: 'Uno' } }

const asked = { wording: 'ours', responsibilities: [], related: [], indicators: [] } as const

export const commitment = (id: string, changes: Partial<CommitmentRecord> = {}): PackageRecord =>
  Object.assign({ id, number: id, kind: 'listed', title: { es: id }, summary: { es: id } }, asked, changes)

/** A package with these commitments and whatever else is given. */
export function packageOf(
  commitments: readonly PackageRecord[],
  more: Readonly<Record<string, readonly PackageRecord[]>> = {},
  head: Partial<Head> = {},
): LoadPlan {
  const sections = new Map(Object.entries({ organisations, areas: [area], commitments, ...more }))
  const content = { head: Object.assign({ ...headExample }, head), sections }
  return { content, digest: digest({ plan: content.head, sections: Object.fromEntries(sections) }) }
}

/** A package that follows another one. */
export const after = (
  { content, digest: before }: LoadPlan,
  commitments: readonly PackageRecord[],
  more: Readonly<Record<string, readonly PackageRecord[]>> = {},
): LoadPlan =>
  packageOf(commitments, more, {
    version: content.head.version + 1,
    ancestors: [before, ...content.head.ancestors],
  })

/** An account with one role in the nursery's plan, or in another one. */
export const having = (
  name: RoleName,
  { organisation = null, in: where = plan }: { organisation?: string | null; in?: string } = {},
): Actor => ({
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000001',
  roles: [{ name, plan: where, organisation }],
})

export const coordinator = having('coordinator')

/** A visit at noon of that day; by the installation itself unless somebody is named. */
export const visitOn = (database: Database, day: string, actor: Actor = system): Visit =>
  visitOf({ database, clock: fixedClock(`${day}T12:00:00Z`), actor, language: 'en', request: 'r' })

export const { loadPlan, publishPlan, comparePlan, exportPlan } = packageOperations(parts)

/** Loads a package and brings it into force, at noon of that day. */
export async function bringIntoForce(database: Database, day: string, loaded: LoadPlan) {
  await loadPlan(visitOn(database, day), loaded)
  return publishPlan(visitOn(database, day, coordinator), { plan, confirm: 'as-proposed' })
}

/** What the journal says was done, oldest first: `load-plan {"plan":…}`. */
export const deeds = (database: Database): Promise<readonly string[]> =>
  read(database.app, async (tx) => {
    const rows = await query<{ operation: string; subject: object }>(
      tx,
      sql`select operation, subject from varde.journal order by seq`,
    )
    return rows.map(({ operation, subject }) => `${operation} ${JSON.stringify(subject)}`)
  })
