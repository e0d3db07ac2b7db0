import type { z } from 'zod'
import { release } from '#features/disclosure'
import type { Item, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { figureDrafts } from '#features/indicators'
import { figureRules } from '#features/measuring'
import { reportRules } from '#features/reporting'
import { codeOf } from '../places/places.ts'
import type { fieldShape, lineShape } from './shapes.ts'

/** Whose eyes: the owner's see its own small counts. */
export interface Reader {
  readonly report: Pick<Report, 'measures'> & {
    readonly occasion: Pick<Report['occasion'], 'round'>
  }
  readonly owns: boolean
}

export type ShownField = z.output<typeof fieldShape>
export type ShownLine = z.output<typeof lineShape>

/** A moment as programs read it. */
export const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** Shows what stands in a field of a line to a program. */
export function shownField(reader: Reader, item: Item): ShownField {
  const { content } = item
  const fact = factOf(item)
  switch (content.noun) {
    case 'statement': {
      const { text, language, unchanged } = content
      const question = reportRules.questionIn(reader.report, item.field)?.text ?? null
      return { ...fact, kind: 'text', text, language, unchanged, question }
    }
    case 'status_rating':
      return { ...fact, kind: 'status', ...ratingOf(content, reader) }
    case 'observation': {
      const { indicator, source, says } = content
      if (says)
        return { ...fact, kind: 'observation', ...shownEntry(reader, item, { ...content, says }) }
      return { ...fact, kind: 'figure', indicator, ...released(reader, item.fact, content), source }
    }
    case 'milestone_report': {
      const { milestone, title, due, done, moved } = content
      return { ...fact, kind: 'milestone-report', milestone, title, due, done, moved }
    }
    case 'comparability':
      return { ...fact, kind: 'jump', ...answeredOf(content) }
    case 'activity':
    case 'milestone':
      return { ...fact, ...plannedOf(content) }
    case 'target':
    case 'baseline':
    case 'definition':
    case 'observation_use':
    case 'verdict':
      return { ...fact, ...statedOf(reader, item.fact, content) }
    case 'evidence': {
      const { name, size, mediaType, digest: sha256 } = content
      return { ...fact, kind: 'file', name, size, mediaType, sha256 }
    }
  }
}

/** What was answered about a step in a series. */
function answeredOf(content: Extract<Item['content'], { noun: 'comparability' }>) {
  const { indicator, earlier, about: later, answer, method, language } = content
  const sentence = content.sentence === null ? null : { text: content.sentence, language }
  return { indicator, earlier, later, answer, method, sentence }
}

type Planned = Extract<Item['content'], { noun: 'activity' | 'milestone' }>

/** What stands in an implementation plan. */
function plannedOf(content: Planned) {
  const { language, carriedFrom } = content
  return content.noun === 'activity'
    ? { kind: 'activity' as const, activity: content.says, language, carriedFrom }
    : { kind: 'milestone' as const, milestone: content.says, language, carriedFrom }
}

function ratingOf(content: Extract<Item['content'], { noun: 'status_rating' }>, { owns }: Reader) {
  const { status, proposed, method, reason: text, language, judged } = content
  const because = reportRules.becauseOf(judged, owns)
  const reason = text === null ? null : { text, language }
  return { status, proposed, method, because: because && { ...because }, reason }
}

const factOf = ({ field, fact, level, replaces, reason, ...item }: Item) => ({
  field,
  factId: fact,
  level,
  replaces,
  correction: reason && { ...reason },
  signedAt: isoOf(item.signedAt),
  handedInAt: isoOf(item.handedInAt),
  publishedAt: isoOf(item.publishedAt),
})

type Figure = Extract<Item['content'], { readonly noun: 'observation' }>

/** A figure through the gate; one whose indicator is not known is taken to count harm. */
function released({ report, owns }: Reader, factId: string, figure: Figure) {
  const { indicator, value, numerator, denominator } = figure
  const { unit = '', countsPeople = 'harm' } = report.measures.get(indicator) ?? {}
  const numbers = { factId, countsPeople, unit, value, numerator, denominator }
  const shown = release(numbers, owns ? 'owner' : 'others')
  if (!shown.shown) return { unit, hidden: true, value: null, numerator: null, denominator: null }
  return {
    unit,
    hidden: false,
    value: shown.value,
    numerator: shown.numerator,
    denominator: shown.denominator,
  }
}

/** A figure of a list of figures through the gate, its cells included. */
function shownEntry(
  { report, owns }: Reader,
  { fact, about }: Item,
  figure: Figure & figureRules.EnteredFigure,
) {
  const { indicator, source } = figure
  const measure = report.measures.get(indicator) ?? { unit: '', countsPeople: 'harm' }
  const { unit } = measure
  const shown = figureRules.shownFigure(fact, figure, measure, owns ? 'owner' : 'others')
  return { indicator, period: about ?? '', unit, ...shown, source }
}

/** What else is stated of an indicator. */
function statedOf({ report, owns }: Reader, fact: string, content: figureDrafts.FigureContent) {
  const { indicator, language } = content
  const { unit = '', countsPeople = 'harm', follows = {} } = report.measures.get(indicator) ?? {}
  const about = { indicator, unit, language }
  switch (content.noun) {
    case 'target':
      return {
        kind: 'target' as const,
        ...about,
        target: content.says,
        follows: follows[content.says.relativeTo] ?? null,
      }
    case 'baseline':
      return {
        kind: 'baseline' as const,
        ...about,
        baseline: figureRules.shownBaseline(
          fact,
          content.says,
          { unit, countsPeople },
          owns ? 'owner' : 'others',
        ) ?? { ...content.says, value: '', numerator: '', denominator: '' },
      }
    case 'definition': {
      const { version, says: definition } = content
      return { kind: 'definition' as const, ...about, version, definition }
    }
    case 'observation_use':
      return { kind: 'use' as const, ...about, use: content.says }
    case 'verdict':
      return { kind: 'verdict' as const, ...about, verdict: content.says }
  }
}

/** Shows a line that this reader may read to a program. */
export const shownLine = (
  reader: Reader,
  { edition, line }: editionRules.ReadableLine,
): ShownLine => ({
  commitment: line.commitment,
  part: line.part,
  edition: edition.number,
  state: editionRules.stateOf(edition.events),
  offeredAt: isoOf(line.offeredAt),
  closedWithout: line.closedWithout.map(codeOf),
  publishedAt: isoOf(line.publishedAt),
  fields: line.items.map((item) => shownField(reader, item)),
  withdrawn: shownStubs(line),
})

/** Shows what was withdrawn from a line: where, when, on which ground. */
export const shownStubs = ({ withdrawn }: Line): ShownLine['withdrawn'] =>
  withdrawn.map(({ field, at, ground }) => ({ field, at: at.toISOString(), ground }))
