import { z } from 'zod'
import type { Texts } from '#kernel/i18n'
import { languageOfRegion } from '#kernel/i18n'
import type { OrganisationRecord } from '#features/organisations'
import { ownersOf as indicatorOwners } from '#features/indicators'
import type { PlanReading } from '#features/reading'
import { readingRules } from '#features/reading'
import { shownText, textShape } from './basics.ts'
import { officialOf } from './plan.ts'

const { listedOf, ownersOf } = readingRules

/** An organisation as programs read it, as it was called on the day that is asked for. */
export const organisationShape = z.object({
  code: z.string(),
  jurisdiction: z.string(),
  kind: z.string(),
  name: textShape,
  shortName: textShape,
  parent: z.string().nullable(),
  commitments: z.array(z.string()).describe('Listed ones that the plan states as its own'),
  indicators: z.array(z.string()),
})

/** An organisation that the plan names. */
export function shownOrganisation(
  reading: PlanReading,
  record: OrganisationRecord,
): z.output<typeof organisationShape> {
  const { id: code, jurisdiction, parent = null } = record
  const entry = reading.names.get(code)
  const { kind, name, shortName } = entry ?? record
  return {
    code,
    jurisdiction,
    kind,
    name: shownText(name, ownLanguage(reading, jurisdiction, name)),
    shortName: shownText(shortName, ownLanguage(reading, jurisdiction, shortName)),
    parent,
    commitments: listedOf(reading).flatMap((one) => (ownersOf(one).includes(code) ? [one.id] : [])),
    indicators: reading.indicators.flatMap((one) =>
      indicatorOwners(one).includes(code) ? [one.id] : [],
    ),
  }
}

/** An organisation is called officially in its own country's language; one of no country, in the plan's. */
function ownLanguage({ version }: PlanReading, jurisdiction: string, texts: Texts): string {
  const own = languageOfRegion(jurisdiction)
  return own !== null && own in texts ? own : officialOf(version)
}
