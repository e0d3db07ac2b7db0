import type { DefinitionFact } from '#features/indicators'
import type { PlanVersion } from '#features/plans'
import type { Change } from './schema.ts'
import type { Change as Brought } from '#features/publication'
import type { PublishedLine } from '#features/reading'
import type { IndicatorView, ShownObservation, ShownTarget } from '#features/figure-views'

/** What changes are read from. */
export interface Sources {
  readonly versions: readonly PlanVersion[]
  readonly figures: readonly IndicatorView[]
  /** Versions of definitions that people published. */
  readonly definitions?: readonly DefinitionFact[]
  /** Published lines of every round, newest first. */
  readonly lines: readonly PublishedLine[]
  /** What reports brought. */
  readonly brought: readonly Brought[]
  readonly until: Date
}

/** Everything that changed what the public reads, newest first. */
export function changesOf({
  versions,
  figures,
  definitions = [],
  lines,
  brought,
  until,
}: Sources): readonly Change[] {
  const planned = new Set(versions.map(({ publishedAt }) => publishedAt?.getTime()))
  const open = new Set(figures.map(({ indicator }) => indicator.id))
  return [
    ...versionChanges(versions),
    ...figures.flatMap((view) => figureChanges(view, planned)),
    ...figures.flatMap(breakChanges),
    ...definitions.filter((one) => open.has(one.indicator)).map(definitionChange),
    ...publications(brought),
    ...statusChanges(lines),
    ...brought.flatMap(otherChanges),
  ]
    .filter(({ at }) => at <= until)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

function versionChanges(versions: readonly PlanVersion[]): readonly Change[] {
  const inOrder = versions
    .flatMap(({ publishedAt, number }) =>
      publishedAt === null ? [] : [{ at: publishedAt, number }],
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return inOrder.map(({ at, number }, index) => ({
    at,
    number,
    kind: index === 0 ? ('plan-published' as const) : ('plan-changed' as const),
  }))
}

/** What people stated or corrected; what came with a version of the plan is told by the version. */
function figureChanges(
  { indicator, ...view }: IndicatorView,
  planned: ReadonlySet<number | undefined>,
): readonly Change[] {
  const facts: readonly (ShownObservation | ShownTarget)[] = [
    ...view.observations,
    ...view.rivals,
    ...view.targets,
    ...view.milestones,
    ...view.replaced,
  ]
  const byId = new Map(facts.map((fact) => [fact.figure.factId, fact]))
  return facts.flatMap((now): readonly Change[] => {
    const subject = { at: now.publishedAt, organisation: now.organisation, indicator: indicator.id }
    if (now.replaces !== null)
      return [{ ...subject, kind: 'figure-corrected', now, before: byId.get(now.replaces) ?? null }]
    if ('due' in now)
      return planned.has(now.publishedAt.getTime())
        ? []
        : [{ ...subject, kind: 'aim-published', target: now }]
    return now.fromPeople ? [{ ...subject, kind: 'figure-published', observation: now }] : []
  })
}

const breakChanges = ({ indicator, breaks }: IndicatorView): readonly Change[] =>
  breaks.map((place) => ({
    kind: 'series-broken',
    at: place.publishedAt,
    organisation: place.organisation,
    indicator: indicator.id,
    place,
  }))

function definitionChange(fact: DefinitionFact): Change {
  const { published_at: at, organisation, indicator, version, content, language } = fact
  const reason = content.reason === '' ? null : { text: content.reason, lang: language }
  return { kind: 'definition-changed', at, organisation, indicator, version, reason }
}

/** Lines that one organisation published together are one change. */
function publications(brought: readonly Brought[]): readonly Change[] {
  const published = brought.filter(({ kind }) => kind === 'published')
  const together = Map.groupBy(
    published,
    ({ organisation, roundCode, at }) => `${organisation} ${roundCode} ${at.getTime()}`,
  )
  return [...together.values()].flatMap((group): readonly Change[] => {
    const [first] = group
    if (!first || first.organisation === null) return []
    const { at, organisation, roundCode: round } = first
    const commitments = group.flatMap(({ commitment }) => commitment ?? [])
    return [{ kind: 'reports-published', at, organisation, round, commitments }]
  })
}

/** Figures are told by the figures themselves. */
function otherChanges({ kind, at, ...about }: Brought): readonly Change[] {
  const { organisation, commitment, field, roundCode: round, ground } = about
  if (kind === 'round-closed') return [{ kind, at, round }]
  if (kind === 'withdrawn' && ground !== null) return [{ kind, at, organisation, ground }]
  if (kind !== 'corrected' || organisation === null || commitment === null || field === null)
    return []
  const [which = ''] = field.split('.')
  if (which === 'figure') return []
  return [{ kind: 'words-corrected', at, organisation, commitment, field: which }]
}

/** Where an organisation says another status of a commitment than it said before. */
function statusChanges(lines: readonly PublishedLine[]): readonly Change[] {
  const series = Map.groupBy(
    lines,
    ({ commitment, organisation }) => `${commitment} ${organisation}`,
  )
  return [...series.values()].flatMap((newestFirst) =>
    newestFirst.flatMap((line, index): readonly Change[] => {
      const before = newestFirst[index + 1]
      if (!before?.status || !line.status || before.status === line.status) return []
      const { statusAt, publishedAt, organisation, commitment, status: to } = line
      const at = statusAt ?? publishedAt
      return [{ kind: 'status-changed', at, organisation, commitment, from: before.status, to }]
    }),
  )
}
