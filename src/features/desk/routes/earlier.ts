import type { PageRequest } from '#kernel/http'
import type { Report } from '#features/editions'
import { editionReading } from '#features/editions'
import type { Earlier } from '../pages/progress.ts'

/** Of each commitment of a report, the line that was handed in last in an earlier round, as far as this reader may. */
export const earlierOf = ({ visit }: PageRequest, report: Report): Promise<Earlier> =>
  visit.read((tx) => editionReading.findHandedInBefore(tx, visit.actor, report))
