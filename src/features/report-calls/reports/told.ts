import type { Say } from '#kernel/i18n'
import { figureRules } from '#features/measuring'
import { counts as shares } from '#features/methods'
import { reportRules } from '#features/reporting'
import type { ShownQuestion } from '../lines/questions.ts'
import type { ShownField, ShownLine } from '../lines/shown.ts'
import type { ShownEdition, ShownReport } from './shown.ts'

/** Where a report stands, in one sentence for each edition. */
export function editionLines(
  say: Say,
  { organisation, round, editions }: Pick<ShownReport, 'organisation' | 'round' | 'editions'>,
): readonly string[] {
  const place = { organisation: organisation.toUpperCase(), round }
  if (editions.length === 0) return [say('report-calls.told-none', place)]
  return editions.map(({ number, state, lines }: ShownEdition) =>
    say('report-calls.told-edition', {
      ...place,
      number,
      state: state.replaceAll('-', '_'), // a message chooses by words without hyphens
      lines,
    }),
  )
}

/** A report in words, line by line, as far as it was shown. `period`: what it is about, in words. */
export function reportLines(say: Say, report: ShownReport, period: string): readonly string[] {
  const standing = report.lines.length > 0 && report.editions.length === 0
  return [
    ...(standing ? [] : editionLines(say, report)),
    ...report.lines.flatMap((line) => ['', ...lineLines(say, line, period)]),
    ...(report.questions.length > 0 ? [''] : []),
    ...report.questions.flatMap((question) => questionLines(say, question)),
    ...(report.missing.length > 0 ? [''] : []),
    ...report.jumps.filter(({ open }) => open).map((jump) => jumpLine(say, jump)),
    ...report.missing.map(({ commitment, field, code }) =>
      say('report-calls.told-missing', {
        commitment,
        field: fieldName(say, field, period),
        what: say(`desk.missing-${code}`),
      }),
    ),
  ]
}

/** A step that is asked about, with both figures and the field in which it is answered. */
export function jumpLine(
  say: Say,
  { field, indicator, earlier, later }: Omit<ShownReport['jumps'][number], 'commitment'>,
): string {
  const what = reportRules.jumpName(say, indicator, later.period)
  const figures = `${valueOf(earlier)} (${earlier.period}) → ${valueOf(later)} (${later.period})`
  return `${what} ${figures}  [${field}]`
}

const valueOf = (figure: Pick<Figure, 'value' | 'numerator' | 'denominator'>): string =>
  shares.shortValue(figure) ?? ''

function lineLines(say: Say, line: ShownLine, period: string): readonly string[] {
  const { commitment, edition, publishedAt, offeredAt, fields, withdrawn } = line
  const standing = publishedAt ? 'published' : offeredAt ? 'offered' : 'other'
  return [
    say('report-calls.told-line', { commitment, edition, standing }),
    ...fields.map((field) => `  ${fieldLine(say, field, period)}`),
    ...withdrawn.map(({ field, at, ground }) => {
      const name = field === null ? say('desk.whole-line') : fieldName(say, field, period)
      return `  ${say('report-calls.told-withdrawn', { field: name, at, ground })}`
    }),
  ]
}

/** What stands in a field, with what it is called and the fact's id. */
export function fieldLine(say: Say, field: ShownField, period: string): string {
  const question = field.kind === 'text' && field.question ? say.text(field.question).text : null
  const name = question ?? fieldName(say, field.field, period)
  return `${name}: ${fieldWords(say, field)}  [${field.factId}]`
}

/** What a field is called. */
export function fieldName(say: Say, field: string, period: string): string {
  if (field.startsWith('figure.')) return field.slice('figure.'.length)
  if (field.startsWith('question.'))
    return say('report-calls.told-own-question', { id: field.slice('question.'.length) })
  const entry = figureRules.entryName(say, field)
  if (entry !== undefined) return entry
  if (field.startsWith('evidence.')) return say('desk.evidence')
  if (field.startsWith('activity.')) return say('activities.title')
  if (field.startsWith('milestone.')) return say('activities.milestone-field')
  if (field === 'none-planned') return say('activities.none-planned')
  return say(`desk.field-${field}`, { period })
}

/** A target's unit, and what the indicator is called that it follows. */
const followedIn = ({ unit, follows, target }: Extract<ShownField, { kind: 'target' }>) =>
  follows === null ? { unit } : { unit, follows: { [target.relativeTo]: follows } }

/** What stands in a field. */
export function fieldWords(say: Say, field: ShownField): string {
  switch (field.kind) {
    case 'text':
      return field.text
    case 'status': {
      const status = say(`ui.status-${field.status}`)
      return field.reason === null ? status : `${status}. ${field.reason.text}`
    }
    case 'figure':
      return figureWords(say, field)
    case 'milestone-report':
      return reportRules.milestoneReportWords(say, field)
    case 'jump': {
      const words = reportRules.jumpWords(say, { ...field, about: field.later })
      return field.sentence === null ? words : `${words}. ${field.sentence.text}`
    }
    case 'observation':
      return figureRules.figureWords(say, field, field.unit)
    case 'target':
      return figureRules.targetWords(say, field.target, followedIn(field)).join(' ')
    case 'baseline':
      return figureRules.baselineWords(say, field.baseline, field.unit).join(' ')
    case 'definition':
      return figureRules
        .definitionWords(say, field.definition)
        .map(({ name, value }) => `${name}: ${value}`)
        .join('; ')
    case 'use':
      return `${field.use.uses}. ${field.use.sentence}`
    case 'verdict':
      return figureRules.verdictWords(say, field.verdict)
    case 'activity':
      return field.activity.title
    case 'milestone':
      return field.milestone.title
    case 'file':
      return `${field.name} (${say.bytes(field.size)})`
  }
}

type Figure = Extract<ShownField, { readonly kind: 'figure' }>

function figureWords(say: Say, figure: Figure): string {
  const { hidden, value, unit, numerator, denominator } = figure
  if (hidden) return say('ui.status-hidden')
  if (value === null)
    return say(numerator === null || denominator === null ? 'desk.no-figure' : 'desk.no-value')
  const words =
    unit === 'percent'
      ? say.percent(shares.shortValue(figure) ?? value)
      : `${say.number(value)} ${unit}`
  if (numerator === null || denominator === null) return words
  const counts = { numerator: say.number(numerator), denominator: say.number(denominator) }
  return `${words} ${say('desk.counts', counts)}`
}

function questionLines(say: Say, question: ShownQuestion): readonly string[] {
  const { id, commitment, state, passage, text, answer } = question
  const asked = say('report-calls.told-question', {
    id,
    commitment,
    state,
    about: passage === '' ? 'field' : 'passage',
    passage,
    text,
  })
  return answer ? [asked, `  ${say('report-calls.told-answer', { text: answer.text })}`] : [asked]
}
