import type { Finding, LoadContext } from '#kernel/package'
import type { Organisation, OrganisationRecord } from './schema.ts'
import { differences, hasChanged, organisationKey, stated } from './rules.ts'
import { addEntries, listForUpdate, nameEntries } from './store.ts'

/**
 * Enters the organisations of a package that is being loaded. An entry that another package owns stays
 * as it is; where this package states it otherwise, that is a finding.
 */
export async function enterOrganisations(
  { tx, plan }: LoadContext,
  records: readonly OrganisationRecord[],
): Promise<readonly Finding[]> {
  const entries = stated(records)
  await addEntries(tx, plan.id, [...entries.values()])
  const register = await listForUpdate(tx, records.map(organisationKey))
  return records.flatMap((record, index): Finding[] => {
    const known = register.get(organisationKey(record))
    const entry = entries.get(record.id)
    if (!known?.named || !entry || known.ownerPlan === plan.id) return []
    const [field] = differences(known.organisation, entry)
    return field === undefined ? [] : [differs(index, field, known.ownerPlan)]
  })
}

const differs = (index: number, field: string, owner: string): Finding => ({
  code: 'organisation-differs',
  severity: 'warning',
  section: 'organisations',
  index,
  pointer: `/${field}`,
  values: { field, owner },
})

/** Gives the plan's own entries their names from now on, and takes over those that nobody has named. */
export async function nameOrganisations(
  { tx, plan, now }: LoadContext,
  records: readonly OrganisationRecord[],
): Promise<void> {
  const entries = [...stated(records).values()]
  await addEntries(tx, plan.id, entries)
  const register = await listForUpdate(tx, records.map(organisationKey))
  await nameEntries(tx, plan.id, entries.filter(isNews), now)

  function isNews(entry: Organisation): boolean {
    const known = register.get(entry.id)
    if (!known?.named) return true
    return known.ownerPlan === plan.id && hasChanged(known.organisation, entry)
  }
}
