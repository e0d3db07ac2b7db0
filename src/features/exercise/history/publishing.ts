import { publicationOperations } from '#features/publication'
import { addressesOf, coordinator } from '../cast/people.ts'
import type { When } from './calendar.ts'
import type { Deed } from './deed.ts'
import type { ReportOf } from './reports.ts'
import { keyOfReport } from './reports.ts'
import { getFact } from './store.ts'

/** The approver agrees to publication, but for some lines. */
export const consent = (report: ReportOf, when: When, leftOut: readonly string[] = []): Deed => ({
  when,
  by: addressesOf(report.authority).approver,
  what: `consent ${report.authority} ${report.round}`,
  withCode: true,
  run: (visit, code) =>
    publicationOperations.consentToReport(visit, { ...keyOfReport(report), leftOut, code }),
})

/** The coordinator publishes with the authority's consent. */
export const publish = (report: ReportOf, when: When): Deed => ({
  when,
  by: coordinator,
  what: `publish ${report.authority} ${report.round}`,
  withCode: true,
  run: (visit, code) =>
    publicationOperations.publishReport(visit, { ...keyOfReport(report), code }),
})

/** The approver publishes all of the edition himself, which is his consent. */
export const publishOwn = (report: ReportOf, when: When): Deed => ({
  when,
  by: addressesOf(report.authority).approver,
  what: `publish own ${report.authority} ${report.round}`,
  withCode: true,
  run: (visit, code) =>
    publicationOperations.publishReport(visit, { ...keyOfReport(report), leftOut: [], code }),
})

/** Where a fact stands in a report. */
export interface FactPlace {
  readonly commitment: string
  readonly field: string
}

/** The approver withdraws a fact for good. */
export const withdraw = (
  report: ReportOf,
  when: When,
  { ground, ...place }: FactPlace & { readonly ground: 'danger' | 'law' },
): Deed => ({
  when,
  by: addressesOf(report.authority).approver,
  what: `withdraw ${place.commitment} ${place.field}`,
  withCode: true,
  run: async (visit, code) => {
    const key = keyOfReport(report)
    const fact = await visit.read((tx) => getFact(tx, { ...key, ...place }))
    const target = { kind: 'fact', fact } as const
    return publicationOperations.withdrawReport(visit, { ...key, target, ground, code })
  },
})
