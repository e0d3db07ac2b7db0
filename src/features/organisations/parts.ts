import type { Finding, PackageView, Reference } from '#kernel/package'
import { packagePart } from '#kernel/package'
import type { BodyRecord, OrganisationRecord } from './schema.ts'
import { bodySchema, organisationSchema } from './schema.ts'
import { circles, international, organisationKey } from './rules.ts'
import { enterOrganisations, nameOrganisations } from './steps.ts'

/** The section `organisations`: who the plan names. */
export const organisationsPart = packagePart<OrganisationRecord>({
  section: 'organisations',
  schema: organisationSchema,
  defaultLevel: 'public',
  references: ({ parent }) => (parent === undefined ? [] : [organisation(parent, '/parent')]),
  lint: (view) => [...outsiders(view), ...parentCircles(view)],
  load: enterOrganisations,
  publish: nameOrganisations,
})

/** The section `bodies`: where organisations meet. */
export const bodiesPart = packagePart<BodyRecord>({
  section: 'bodies',
  schema: bodySchema,
  defaultLevel: 'public',
  references: ({ lead, reportsTo, members = [] }) => [
    ...(lead === undefined ? [] : [organisation(lead, '/lead')]),
    ...(reportsTo === undefined
      ? []
      : [{ id: reportsTo, pointer: '/reportsTo', sections: ['bodies'] }]),
    ...members.flatMap((member, place) =>
      member.organisation === undefined
        ? []
        : [organisation(member.organisation, `/members/${place}/organisation`)],
    ),
  ],
  lint: (view) => bodyCircles(view),
})

const organisation = (id: string, pointer: string): Reference => ({
  id,
  pointer,
  sections: ['organisations'],
})

/** The organisations of a package by code, as keys of the register: `dnp` → `dk:dnp`. */
export const organisationKeys = (view: PackageView): ReadonlyMap<string, string> =>
  new Map(view.records(organisationsPart).map((record) => [record.id, organisationKey(record)]))

// A package that wrote another country's entry would own it before that country's own plan comes.
function outsiders(view: PackageView): readonly Finding[] {
  const allowed = [view.plan.jurisdiction, international]
  return view.records(organisationsPart).flatMap(({ jurisdiction }, index): Finding[] => {
    if (allowed.includes(jurisdiction)) return []
    const values = { jurisdiction, plan: view.plan.jurisdiction }
    const at = { section: 'organisations', index, pointer: '/jurisdiction' }
    return [{ code: 'foreign-jurisdiction', severity: 'error', ...at, values }]
  })
}

const parentCircles = (view: PackageView): readonly Finding[] => {
  const records = view.records(organisationsPart)
  const above = new Map(records.map(({ id, parent }) => [id, parent]))
  return inCircles(records, { section: 'organisations', pointer: '/parent' }, above)
}

const bodyCircles = (view: PackageView): readonly Finding[] => {
  const records = view.records(bodiesPart)
  const above = new Map(records.map(({ id, reportsTo }) => [id, reportsTo]))
  return inCircles(records, { section: 'bodies', pointer: '/reportsTo' }, above)
}

function inCircles(
  records: readonly { readonly id: string }[],
  at: Pick<Finding, 'section' | 'pointer'>,
  above: ReadonlyMap<string, string | undefined>,
): readonly Finding[] {
  return circles(above).map((id) => ({
    code: 'circle',
    severity: 'error',
    ...at,
    index: records.findIndex((record) => record.id === id),
    values: { id },
  }))
}
