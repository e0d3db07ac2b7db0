import type { PlanVersion } from '#features/plans'
import type {
  PublicItem,
  PublicLine,
  PublicReports,
  Standing as PublicStanding,
} from '#features/publication'
import { notYetDue } from '../plan/rules.ts'
import type { Standing, StatusCode } from '../plan/schema.ts'
import type { EvidenceFile, Moment, Passage, PublishedLine } from './schema.ts'

/** Where a commitment stands, as pages show it. */
export function shownStanding(standing: PublicStanding): Standing {
  switch (standing.kind) {
    case 'not-yet-due':
      return notYetDue
    case 'status': {
      const { line, rating } = standing
      const { reason, language: lang } = rating.content
      return {
        status: standing.status,
        organisation: line.organisation,
        publishedAt: rating.publishedAt,
        reason: reason === null ? null : { text: reason, lang },
        round: line.roundCode,
        signedAs: line.signedAs,
        proposed: otherProposal(rating),
      }
    }
    case 'not-reported':
    case 'withheld': {
      const { organisation, round } = standing
      const silent = { organisation, publishedAt: null, reason: null, round: round.code }
      const dueOn = standing.kind === 'not-reported' ? { dueOn: standing.dueOn } : {}
      return { status: standing.kind, ...silent, ...dueOn }
    }
  }
}

/** What the rule proposed, where the authority said otherwise: both are shown for ever. */
const otherProposal = ({ content }: Extract<PublicItem, { readonly noun: 'status_rating' }>) =>
  content.proposed === content.status ? null : content.proposed

/** A published line, as pages show it; null for one that was left out. */
export function shownLine(line: PublicLine): PublishedLine | null {
  const { publishedAt } = line
  if (publishedAt === null) return null
  const { commitment, organisation, part, roundCode: round, period, handedInAt } = line
  const rating = ratingIn(line)
  return {
    commitment,
    organisation,
    part,
    round,
    period,
    handedInAt,
    publishedAt,
    signedAs: line.signedAs,
    status: rating?.content.status ?? null,
    statusAt: rating?.publishedAt ?? null,
    proposed: rating ? otherProposal(rating) : null,
    statusReason: rating?.content.reason
      ? { text: rating.content.reason, lang: rating.content.language }
      : null,
    because: rating?.content.because ?? null,
    judged: rating?.content.judged ?? [],
    did: passageIn(line, 'did'),
    changed: passageIn(line, 'changed'),
    challenges: passageIn(line, 'challenges'),
    answers: answersIn(line),
    milestones: line.items.flatMap((item) =>
      item.noun === 'milestone_report' ? [item.content] : [],
    ),
    closedWithout: line.closedWithout,
    evidence: line.items.flatMap(evidenceIn),
  }
}

function ratingIn({ items }: PublicLine) {
  for (const item of items) if (item.noun === 'status_rating') return item
  return undefined
}

function passageIn({ items }: PublicLine, field: string): Passage | null {
  for (const item of items) {
    if (item.noun !== 'statement' || item.field !== field) continue
    return { text: item.content.text, lang: item.content.language }
  }
  return null
}

/** Answers to the round's own questions, in the order in which they were asked. */
function answersIn({ items }: PublicLine): PublishedLine['answers'] {
  const answers = items.flatMap((item) => {
    if (item.noun !== 'statement' || item.content.question === undefined) return []
    const { text, language: lang, question } = item.content
    return [{ ...question, answer: { text, lang } }]
  })
  const inOrder = answers.toSorted((a, b) => a.position - b.position)
  return inOrder.map(({ text: question, answer }) => ({ question, answer }))
}

function evidenceIn(item: PublicItem): readonly EvidenceFile[] {
  if (item.noun !== 'evidence') return []
  return [{ fact: item.fact, name: item.content.name, size: item.content.size }]
}

/** Published lines as pages show them, the newest round first. */
export const shownLines = (lines: readonly PublicLine[]): readonly PublishedLine[] =>
  lines.flatMap((line) => shownLine(line) ?? [])

/** The lines that authorities left out in the newest round of which anything is published. */
export function leftOutLast({ current, withheld }: PublicReports): readonly PublicLine[] {
  const newest = Math.max(...current.map(({ roundOpenedAt }) => roundOpenedAt.getTime()), 0)
  return withheld.filter(({ roundOpenedAt }) => roundOpenedAt.getTime() >= newest)
}

/** Of each organisation the words it published last on a commitment, the lead's first; and earlier ones. */
export function byRecency(lines: readonly PublishedLine[]): {
  readonly newest: readonly PublishedLine[]
  readonly earlier: readonly PublishedLine[]
} {
  const newest = new Map<string, PublishedLine>()
  for (const line of lines) if (!newest.has(line.organisation)) newest.set(line.organisation, line)
  return {
    newest: [...newest.values()].toSorted(
      (a, b) => Number(b.part === 'lead') - Number(a.part === 'lead'),
    ),
    earlier: lines.filter((line) => newest.get(line.organisation) !== line),
  }
}

/** What the history of a commitment is told from. */
export interface Told {
  readonly reports: PublicReports
  readonly versions: readonly Pick<PlanVersion, 'number' | 'publishedAt'>[]
  readonly rounds: readonly { readonly code: string; readonly closedAt: Date }[]
}

/** What happened on a commitment, newest first. */
export const momentsOf = ({ reports, versions, rounds }: Told): readonly Moment[] =>
  [
    ...reportMoments(reports),
    ...reports.replaced.flatMap(replacedMoment),
    ...reports.stubs.map(({ at, organisation, ground }): Moment => {
      return { kind: 'withdrawn', at, organisation, ground }
    }),
    ...rounds.map(({ code, closedAt }): Moment => {
      return { kind: 'round-closed', at: closedAt, round: code }
    }),
    ...versionMoments(versions),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())

/** A report counts from when something of it was first published; what changed since is told apart. */
function reportMoments({ current, replaced }: PublicReports): readonly Moment[] {
  const first = current.flatMap((line) => {
    if (line.publishedAt === null) return []
    const moments = [line.publishedAt, ...line.items.map(({ publishedAt }) => publishedAt)]
    const at = new Date(Math.min(...moments.map((moment) => moment.getTime())))
    return [{ organisation: line.organisation, at, status: firstStatus(line, replaced) }]
  })
  return first.map(({ organisation, at, status }, index): Moment => {
    const before = first
      .slice(index + 1)
      .find((other) => other.organisation === organisation && other.status !== null)
    return { kind: 'reported', at, organisation, status, before: before?.status ?? null }
  })
}

/** The status that stood in a line when it was first published. */
function firstStatus(line: PublicLine, replaced: PublicReports['replaced']): StatusCode | null {
  const earlier = replaced.filter(
    (one) =>
      one.line.roundCode === line.roundCode &&
      one.line.organisation === line.organisation &&
      one.item.noun === 'status_rating',
  )
  const [first] = earlier
    .map(({ item }) => item)
    .toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  if (first?.noun === 'status_rating') return first.content.status
  return ratingIn(line)?.content.status ?? null
}

function replacedMoment({ line, item, by }: PublicReports['replaced'][number]): readonly Moment[] {
  if (by === undefined) return []
  const { organisation } = line
  const { field, publishedAt: at, reason } = by
  return [{ kind: 'replaced', at, organisation, field, before: stoodThere(item), reason }]
}

function stoodThere(item: PublicItem): Passage | StatusCode | null {
  if (item.noun === 'statement') return { text: item.content.text, lang: item.content.language }
  return item.noun === 'status_rating' ? item.content.status : null
}

function versionMoments(versions: Told['versions']): readonly Moment[] {
  return versions
    .flatMap(({ number, publishedAt }) => (publishedAt ? [{ number, at: publishedAt }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ number, at }, index): Moment =>
      index === 0 ? { kind: 'adopted', at } : { kind: 'plan-changed', at, number },
    )
}
