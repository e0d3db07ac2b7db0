import { z } from 'zod'
import type { Texts } from '#kernel/i18n'
import { packageRecord, slug, sourcePlace, texts } from '#kernel/package'
import { calendarDay, calendarPeriod, text, wholeNumber } from '#kernel/yaml'

export const organisationKinds = [
  'authority',
  'agency',
  'civil-society',
  'international',
  'alliance-member',
] as const

/** An organisation as a package states it. Its id is its code in the register. */
export const organisationSchema = packageRecord({
  jurisdiction: slug(),
  kind: z.enum(organisationKinds),
  parent: slug().exactOptional(),
  name: texts,
  shortName: texts,
  validFrom: calendarDay().exactOptional(),
  source: sourcePlace.exactOptional(),
})

export type OrganisationRecord = z.infer<typeof organisationSchema>

const member = z.strictObject({
  organisation: slug().exactOptional(),
  asWritten: text(),
  entry: wholeNumber().exactOptional(),
})

/** A body of a plan as a package states it. */
export const bodySchema = packageRecord({
  kind: slug(),
  name: texts,
  role: z.array(texts),
  lead: slug().exactOptional(),
  leadNote: texts.exactOptional(),
  members: z.array(member).exactOptional(),
  cadence: texts.exactOptional(),
  mandate: texts.exactOptional(),
  established: calendarPeriod().exactOptional(),
  reportsTo: slug().exactOptional(),
  source: sourcePlace.exactOptional(),
})

export type BodyRecord = z.infer<typeof bodySchema>

/** What an entry of the register says from some moment on. */
export interface OrganisationName {
  readonly name: Texts
  readonly shortName: Texts
  /** The key of the organisation above it. */
  readonly parent: string | null
}

/** An entry of the register, as it stands at some moment. */
export interface Organisation extends OrganisationName {
  /** `jurisdiction:code` */
  readonly id: string
  readonly jurisdiction: string
  readonly code: string
  readonly kind: OrganisationRecord['kind']
}
