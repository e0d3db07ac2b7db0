import { z } from 'zod'
import type { ChangedSince, FrozenFigure, SnapshotSince } from '#features/snapshots'
import { silences, snapshotFiles } from '#features/snapshots'

/** What has happened to one fact since it was frozen. */
export const sinceShape = z.object({
  ref: z.string(),
  kind: z.string(),
  organisation: z.string().nullable(),
  commitment: z.string().nullable(),
  indicator: z.string().nullable(),
  happened: z.enum(['replaced', 'published', 'withdrawn', 'handed-in']),
  at: z.iso.datetime(),
  /** The fact that took its place. */
  by: z.string().nullable(),
})

/** Shows to a program what has happened since. */
export const shownSince = ({ since }: SnapshotSince): z.output<typeof sinceShape>[] =>
  since.map(({ fact, kind: happened, at, by }) => ({
    ref: fact.ref,
    kind: fact.kind,
    organisation: fact.organisation,
    commitment: fact.commitment,
    indicator: fact.indicator,
    happened,
    at: at.toISOString(),
    by,
  }))

const figureShape = z.object({
  factId: z.string(),
  period: z.string(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  unit: z.string(),
})

const shownFigure = ({ fact: factId, ...figure }: FrozenFigure): z.output<typeof figureShape> => {
  const { period, value, numerator, denominator, unit } = figure
  return { factId, period, value, numerator, denominator, unit }
}

const fellShape = z.object({
  commitment: z.string(),
  organisation: z.string(),
  why: z.enum(silences),
})

/** What a snapshot says otherwise than what it is compared with. */
export const changesShape = z.object({
  to: snapshotFiles.headShape,
  from: snapshotFiles.headShape.nullable(),
  round: z.string().nullable(),
  statuses: z.array(
    z.object({
      commitment: z.string(),
      organisation: z.string(),
      from: z.string(),
      to: z.string(),
      fromRef: z.string(),
      toRef: z.string(),
    }),
  ),
  figures: z.array(
    z.object({
      indicator: z.string(),
      organisation: z.string().nullable(),
      from: figureShape.nullable(),
      to: figureShape,
    }),
  ),
  begun: z.array(z.string()),
  ended: z.array(z.string()),
  fellSilent: z.array(fellShape),
  spoke: z.array(fellShape),
})

/** Shows changes to a program. */
export function shownChanges({ to, from, round, changes }: ChangedSince) {
  const { statuses, figures, begun, ended, fellSilent, spoke } = changes
  return {
    to: snapshotFiles.shownHead(to.head),
    from: from && snapshotFiles.shownHead(from),
    round,
    statuses,
    figures: figures.map((one) => ({
      indicator: one.indicator,
      organisation: one.organisation,
      from: one.from && shownFigure(one.from),
      to: shownFigure(one.to),
    })),
    begun,
    ended,
    fellSilent,
    spoke,
  }
}
