import type { Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Round } from '#features/rounds'
import { roundRules } from '#features/rounds'
import type { Silence, SilenceReason } from '../facts/schema.ts'
import type { ToFreeze } from '../facts/snapshot.ts'
import { openLines, takenEdition } from './report-rules.ts'

/** Whose round it is, and when it is looked at. */
export interface Looked {
  readonly round: Round
  readonly timeZone: string
  readonly at: Date
}

const bare = {
  kind: 'silence',
  organisation: null,
  commitment: null,
  indicator: null,
  field: null,
  withdrawnAt: null,
  ground: null,
} as const

/** A silence under its place: whose, about what. */
export function silenceOf(given: Partial<Silence> & Pick<Silence, 'about' | 'why'>): ToFreeze {
  const content = { ...bare, ...given }
  const { about, organisation, commitment, indicator, field } = content
  const place = [organisation, commitment, indicator, field].filter((one) => one !== null)
  const ref = `silence:${about}:${place.join('/')}`
  return { ref, content, level: 'public', facts: [], chains: [] }
}

/** Why an authority says nothing in a pack, or null where an edition of it was taken. */
export function whySilent(
  report: Pick<Report, 'editions' | 'organisation'>,
  { round, timeZone, at }: Looked,
): SilenceReason | null {
  if (takenEdition(report)) return null
  if (editionRules.findHandedIn(report)) return 'not-taken'
  const isOver =
    roundRules.closedAt(round) !== null ||
    roundRules.isLate(round, at, timeZone, report.organisation)
  return isOver ? 'not-reported' : 'not-yet-due'
}

/** Every silence of one authority: the whole report's and so each commitment's, or what its taken edition leaves unsaid. */
export function silencesOf(report: Report, looked: Looked): readonly ToFreeze[] {
  const { organisation, assigned } = report
  const edition = takenEdition(report)
  const why = whySilent(report, looked)
  if (!edition || why !== null)
    return [
      silenceOf({ about: 'report', why: why ?? 'not-taken', organisation }),
      ...assigned.map(({ commitment }) =>
        silenceOf({ about: 'commitment', why: why ?? 'not-taken', organisation, commitment }),
      ),
    ]
  return assigned.flatMap(({ commitment }) => {
    const line = edition.lines.find((one) => one.commitment === commitment)
    const said = { organisation, commitment }
    if (!line) return [silenceOf({ about: 'commitment', why: 'not-reported', ...said })]
    return unsaidIn(report, edition, line)
  })
}

function unsaidIn(report: Report, edition: Edition, line: Line): readonly ToFreeze[] {
  const said = { organisation: report.organisation, commitment: line.commitment }
  const gone = line.withdrawn.map(({ field, at, ground }) =>
    silenceOf({
      ...said,
      about: field === null ? 'commitment' : 'field',
      why: 'withdrawn',
      field,
      ground,
      withdrawnAt: at.toISOString(),
    }),
  )
  if (line.level === 'restricted')
    return [silenceOf({ about: 'commitment', why: 'withheld', ...said })]
  if (!openLines(edition).includes(line)) return gone
  const closed = line.items.flatMap(({ level, field }) =>
    level === 'restricted' ? [silenceOf({ about: 'field', why: 'withheld', ...said, field })] : [],
  )
  return [...gone, ...closed, ...missingFigures(report, line)]
}

/** The figures that the authority was asked for with its line and did not enter. */
function missingFigures({ organisation, commitments, measures }: Report, line: Line) {
  if (line.part !== 'lead') return []
  const { commitment } = line
  return (commitments.get(commitment)?.indicators ?? []).flatMap((indicator) => {
    const field = `figure.${indicator}`
    const isSaid = [...line.items, ...line.withdrawn].some((one) => one.field === field)
    const measure = measures.get(indicator)
    const isOwn = measure?.owners.some((code) => organisation.endsWith(`:${code}`)) ?? false
    if (isSaid || !isOwn) return []
    return [
      silenceOf({ about: 'figure', why: 'not-reported', organisation, commitment, indicator }),
    ]
  })
}
