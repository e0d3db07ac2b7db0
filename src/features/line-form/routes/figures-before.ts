import type { PageRequest } from '#kernel/http'
import type { ObservationFact } from '#features/indicators'
import { editionReading } from '#features/editions'
import type { LineWork } from '#features/reporting'

/** Of each figure of the line that no earlier report holds, what was published last of an earlier period. */
export function figuresBefore(
  { visit }: PageRequest,
  { report, line, earlier }: LineWork,
): Promise<ReadonlyMap<string, ObservationFact>> {
  const known = new Set(earlier?.line.items.map(({ field }) => field))
  const indicators = (report.commitments.get(line.commitment)?.indicators ?? []).filter(
    (id) => report.measures.has(id) && !known.has(`figure.${id}`),
  )
  return visit.read((tx) =>
    editionReading.findFiguresBefore(tx, { report, indicators, asOf: visit.now }),
  )
}
