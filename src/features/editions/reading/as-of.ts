import type { Level } from '#kernel/facts'
import type { Item, Line } from '../items/schema.ts'
import type { Edition, Report } from '../reports/schema.ts'
import { closer } from './rules.ts'

/** A moment in the past, and how the plan's commitments were protected then. */
export interface Then {
  readonly moment: Date
  readonly levels: ReadonlyMap<string, Level>
}

/**
 * The report as it lay at a moment, so that the rules of today's reading say who could read what of it
 * then: what was done since is not yet done, what was written since does not stand there. What was
 * withdrawn since stays gone, and of two levels the closer counts: protection works backwards.
 */
export const reportAsOf = (report: Report, then: Then): Report => ({
  ...report,
  occasion: occasionAsOf(report.occasion, then),
  editions: report.editions
    .filter(({ begunAt }) => begunAt <= then.moment)
    .map((edition) => editionAsOf(edition, then)),
})

/** Whether the occasion was there already: a round is, once it is opened. */
export const wasThere = ({ occasion }: Pick<Report, 'occasion'>, { moment }: Then): boolean =>
  occasion.round === null || occasion.round.openedAt <= moment

function occasionAsOf(occasion: Report['occasion'], { moment }: Then): Report['occasion'] {
  const { round } = occasion
  if (!round) return occasion
  return { ...occasion, round: { ...round, events: round.events.filter(({ at }) => at <= moment) } }
}

const editionAsOf = (edition: Edition, then: Then): Edition => ({
  ...edition,
  events: edition.events.filter(({ at }) => at <= then.moment),
  lines: edition.lines.map((line) => lineAsOf(line, then)),
})

const lineAsOf = (line: Line, { moment, levels }: Then): Line => ({
  ...line,
  level: closer(line.level, levels.get(line.commitment) ?? 'restricted'),
  offeredAt: by(line.offeredAt, moment),
  publishedAt: by(line.publishedAt, moment),
  items: line.items
    .filter(({ recordedAt }) => recordedAt <= moment)
    .map((item): Item => ({
      ...item,
      signedAt: by(item.signedAt, moment),
      handedInAt: by(item.handedInAt, moment),
      publishedAt: by(item.publishedAt, moment),
    })),
  withdrawn: line.withdrawn.filter(({ at }) => at <= moment),
})

const by = (at: Date | null, moment: Date): Date | null => (at !== null && at <= moment ? at : null)
