import { compare } from '#kernel/decimal'
import type { Item, Line, Status } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import { counts } from '#features/methods'
import { roundRules } from '#features/rounds'
import type { Asking } from './fields.ts'
import { questionsOf } from './fields.ts'
import type { FieldValue, FigureValue } from './schema.ts'

const { isEmptyEntry, isFigureEntry } = figureDrafts
export const { isAmbiguous, isWhole, readNumber } = figureDrafts

/** The rule that proposes a status, by name and version; kept with every rating. */
export const proposalMethod = 'keeps-last-2'

/** What the rule proposes: the status that was published last, and nothing where there is none. */
export const proposeStatus = (lastPublished: Status | null): Status | null => lastPublished

/** With these statuses it must be said what stands in the way. */
export const troubled: readonly Status[] = ['at-risk', 'delayed', 'stopped']

/** What an indicator asks of its figure. */
export interface Measured {
  readonly kind: string
}

/** The numbers of a figure; the share of a share is computed from its counts. */
export interface FigureNumbers {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
}

/** Reads a figure's numbers, or says which of them cannot be read. */
export function readFigure(
  { numerator, denominator, value }: FigureValue,
  { kind }: Measured,
): FigureNumbers | { readonly unreadable: string } {
  const numbers = { numerator, denominator, value: kind === 'share' ? '' : value }
  for (const typed of Object.values(numbers))
    if (readNumber(typed) === undefined) return { unreadable: typed }
  const [above, below] = [readNumber(numerator) ?? null, readNumber(denominator) ?? null]
  if (kind !== 'share')
    return { numerator: null, denominator: null, value: readNumber(value) ?? null }
  const made = above !== null && below !== null ? counts.shareOf(above, below) : null
  return { numerator: above, denominator: below, value: made }
}

/** The count of people in a share that is no whole number; undefined where there is none. Money may be parted. */
export const brokenCount = (
  { numerator, denominator }: FigureNumbers,
  { kind, countsPeople }: Measured & { readonly countsPeople: string },
): string | undefined =>
  kind === 'share' && countsPeople !== 'no'
    ? [numerator, denominator].find((one) => one !== null && !isWhole(one))?.toString()
    : undefined

/** Whether nothing was entered: an empty field is not zero and makes no fact. */
export function isEmpty(value: FieldValue): boolean {
  if ('text' in value) return value.text === ''
  if ('status' in value) return false
  if ('answer' in value) return value.answer === null
  if ('moved' in value) return value.done === '' && value.moved === ''
  if ('activity' in value) return value.activity === null
  if ('milestone' in value) return value.milestone === null
  if (isFigureEntry(value)) return isEmptyEntry(value)
  return [value.numerator, value.denominator, value.value, value.source].every((one) => one === '')
}

/** What hand-in still needs, by field. */
export interface Missing {
  readonly field: string
  readonly code: MissingCode
}

export type MissingCode =
  | 'status'
  | 'did'
  | 'question'
  | 'challenges'
  | 'status-reason'
  | 'correction'
  | 'counts'
  | 'value'
  | 'source'
  | 'numerator-above'
  | 'denominator-zero'
  | figureDrafts.FigureNeed

/** What is asked of a report's lines: figures by its indicators, and the occasion's own questions. */
export interface Asked extends Asking {
  readonly measures: ReadonlyMap<string, Measured>
}

/** Everything that this line still needs before it can be sent for signature. */
export function missingIn(line: Pick<Line, 'part' | 'items'>, asked: Asked): readonly Missing[] {
  const ofItems = line.items.flatMap((item) =>
    missingInItem(item, asked.measures).map((code) => ({ field: item.field, code })),
  )
  // A plan may say as little as it will: what a good one would say is a hint.
  if (asked.occasion.round === null) return ofItems
  const has = (field: string) => line.items.some((item) => item.field === field)
  const status = statusOf(line)
  const missing: Missing[] = []
  if (line.part === 'lead' && status === null) missing.push({ field: 'status', code: 'status' })
  if (!has('did')) missing.push({ field: 'did', code: 'did' })
  if (status && troubled.includes(status) && !has('challenges'))
    missing.push({ field: 'challenges', code: 'challenges' })
  for (const question of questionsOf(asked, line)) {
    const field = roundRules.fieldOfQuestion(question)
    if (question.required && !has(field)) missing.push({ field, code: 'question' })
  }
  return [...missing, ...ofItems]
}

/** The status that a line states; a contributor's part states none. */
export function statusOf({ items }: Pick<Line, 'items'>): Status | null {
  for (const { content } of items) if (content.noun === 'status_rating') return content.status
  return null
}

function missingInItem(
  { content, draft, corrects, replaces, reason }: Item,
  measures: ReadonlyMap<string, Measured>,
): readonly MissingCode[] {
  const unexplained: MissingCode[] = draft && corrects && reason === null ? ['correction'] : []
  switch (content.noun) {
    case 'status_rating': {
      const differs = content.proposed !== null && content.proposed !== content.status
      return [...(differs && !content.reason ? ['status-reason' as const] : []), ...unexplained]
    }
    case 'observation': {
      if (content.says) {
        const needs = figureDrafts.observationNeeds(content.says, content.breakdowns)
        return draft && replaces !== null && reason === null ? [...needs, 'correction'] : needs
      }
      const kind = measures.get(content.indicator)?.kind ?? 'count'
      return [...missingInFigure(content, kind), ...unexplained]
    }
    case 'target':
    case 'baseline':
    case 'definition':
    case 'observation_use':
    case 'verdict':
      return draft ? figureDrafts.contentNeeds(content, reason !== null) : []
    case 'comparability':
      return [] // its sentence is the reason, and nobody is made to know it
    case 'statement':
    case 'evidence':
    case 'milestone_report':
    case 'activity':
    case 'milestone':
      return unexplained
  }
}

function missingInFigure(
  figure: FigureNumbers & { readonly source: unknown },
  kind: string,
): readonly MissingCode[] {
  const { numerator, denominator, value } = figure
  const unsourced: MissingCode[] = figure.source === null ? ['source'] : []
  if (kind !== 'share') return value === null ? ['value', ...unsourced] : unsourced
  if (numerator === null || denominator === null) return ['counts', ...unsourced]
  if (compare(denominator, '0') <= 0) return ['denominator-zero', ...unsourced]
  return compare(numerator, denominator) > 0 ? ['numerator-above', ...unsourced] : unsourced
}

/** How far a line has come, as one of the marks of papers. */
export function progressOf(
  line: Pick<Line, 'part' | 'items'>,
  asked: Asked,
): 'empty' | 'draft' | 'unchanged' | 'finished' {
  if (line.items.length === 0) return 'empty'
  if (missingIn(line, asked).length > 0) return 'draft'
  const texts = line.items.flatMap(({ content }) => (content.noun === 'statement' ? [content] : []))
  const measured = line.items.some(({ content }) => content.noun === 'observation')
  const planned = line.items.some(({ content }) => content.noun === 'activity')
  const stands = !measured && !planned && texts.every(({ unchanged }) => unchanged)
  return stands ? 'unchanged' : 'finished'
}
