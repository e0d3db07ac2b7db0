import { figurePieces } from '#features/figure-desk'
import { figureDrafts } from '#features/indicators'
import type { FiguresView } from '#features/measuring'
import { figureRules } from '#features/measuring'
import type { Answers } from '#features/figure-tables'
import type { HeadlineChange, Laid, Standings, Whole } from './schema.ts'

const { breakdownsOf, saysIn } = figurePieces

type Says = figureDrafts.ObservationSays
type Breakdowns = readonly figureDrafts.BreakdownSays[]

/** What a period comes to, and how many units it rests on. */
export const wholeOf = (says: Says, breakdowns: Breakdowns): Whole => {
  const { numerator, denominator, value } = figureDrafts.headlineOf(says, breakdowns)
  const { coverageOf: of, coverageReported: reported, coverageExpected: expected } = says
  return { numerator, denominator, value, of, reported, expected }
}

/** What was handed in of a period in the edition before, else what everybody reads of it; null where nothing stands. */
function wholeBefore(
  { entries, series }: Pick<Standings, 'entries' | 'series'>,
  period: string,
  breakdowns: Breakdowns,
): Whole | null {
  const entry = entries.find(({ item }) => item.field === `observation.${period}`)
  const before = entry?.before ?? (entry?.item.handedInAt ? entry.item : null)
  if (before?.content.noun === 'observation' && before.content.says)
    return wholeOf(before.content.says, breakdowns)
  const fact = series.observations.find(({ about }) => about === period)
  if (!fact || fact.state !== 'value') return null
  const counted = figureRules.coverageIn(fact.cells, breakdowns, null)
  const [reported, expected] = [fact.coverage_reported, fact.coverage_expected]
  return {
    numerator: fact.numerator ?? '',
    denominator: fact.denominator ?? '',
    value: fact.value ?? '',
    of: fact.coverage_of ?? counted.coverageOf,
    reported: reported === null ? counted.coverageReported : String(reported),
    expected: expected === null ? counted.coverageExpected : String(expected),
  }
}

/** A figure rests on fewer units than what stands; what stands without its units is of the whole. */
function isFewer(stands: Whole, becomes: Whole): boolean {
  if (becomes.reported === '') return false
  const [now, all] = [Number(becomes.reported), Number(becomes.expected)]
  if (stands.reported !== '' && stands.of === becomes.of) return now < Number(stands.reported)
  return now < all && stands.reported === stands.expected
}

/** The periods of which something stands and that come to something else, or rest on other units. */
export function headlineChanges(
  entries: Laid['entries'],
  view: Pick<FiguresView, 'entries' | 'series' | 'definitions'>,
): readonly HeadlineChange[] {
  const breakdowns = breakdownsOf(view)
  return entries.flatMap(({ field, value }) => {
    const about = figureDrafts.figureField(field)
    if (!('observation' in value) || !value.observation || about?.noun !== 'observation') return []
    const { period } = about
    const stands = wholeBefore(view, period, breakdowns)
    if (!stands || value.observation.state !== 'value') return []
    const becomes = wholeOf(value.observation, breakdowns)
    const fewer = isFewer(stands, becomes) && !isSaidInDraft(view, field, becomes)
    return [{ period, stands, becomes, isFewer: fewer }]
  })
}

/** Whether the draft rests on as few units already: then somebody has said that it is meant. */
function isSaidInDraft(
  view: Pick<FiguresView, 'entries'>,
  field: string,
  { of, reported }: Whole,
): boolean {
  const item = view.entries.find((one) => one.item.field === field)?.item
  const says = saysIn(view, field)
  if (!item || item.handedInAt !== null || !says || says.coverageReported === '') return false
  return says.coverageOf === of && Number(says.coverageReported) <= Number(reported)
}

/** The id under which somebody says that a period is to rest on fewer units. */
export const fewerId = ({ period }: Pick<HeadlineChange, 'period'>): string => `fewer:${period}`

/** The periods that would rest on fewer units than what stands, and nobody has said that it is meant. */
export const fewerUnsaid = (
  { headlines }: Pick<Laid, 'headlines'>,
  answers: Answers,
): readonly HeadlineChange[] =>
  headlines.filter((one) => one.isFewer && answers[fewerId(one)] !== 'yes')
