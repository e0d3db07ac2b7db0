import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { Item, Report } from '#features/editions'
import type { ObservationFact } from '#features/indicators'
import { currentOf, usedOf } from '#features/indicators'
import type { reportSteps } from '#features/reporting'
import { reportRules } from '#features/reporting'
import type { FieldState, LastFigure, Replaced, Writer } from '../diff/schema.ts'
import { kindOf, partsOf, saysSame } from './parts-rules.ts'
import type { PartName } from './schema.ts'

/** The id of a field’s row: `c-1-01/did`. */
export const keyOf = (commitment: string, field: string): string => `${commitment}/${field}`

/** Published figures by indicator. */
export type Published = ReadonlyMap<string, readonly ObservationFact[]>

/** Every field of a draft as it stands, in the order of the report. */
export function statesOf(draft: reportSteps.WholeDraft, published: Published): FieldState[] {
  return draft.lines.flatMap((line) =>
    fieldsOf(draft.report, line).map((field) => stateOf(draft.report, line, field, published)),
  )
}

/** The fields that a line has, in the order of its form. */
const fieldsOf = (report: Report, line: reportSteps.DraftLine): readonly string[] => [
  ...(line.part === 'lead' ? ['status'] : []),
  ...reportRules.textFieldsOf(report, line),
  ...(report.commitments.get(line.commitment)?.indicators ?? [])
    .filter((id) => report.measures.has(id))
    .map((id) => `figure.${id}`),
]

function stateOf(
  report: Report,
  line: reportSteps.DraftLine,
  field: string,
  published: Published,
): FieldState {
  const { commitment, earlier } = line
  const measure = report.measures.get(field.slice('figure.'.length))
  const isFigure = field.startsWith('figure.') && measure !== undefined
  const history = line.historyOf(field)
  const revision = reportRules.currentRevision(history)
  const before = earlier?.line.items.find((item) => item.field === field)
  const known = (one: number) =>
    one === 0 || history.revisions.some((saved) => saved.revision === one)
  return {
    key: keyOf(commitment, field),
    commitment,
    field,
    kind: kindOf(field, measure?.kind),
    sheet: isFigure ? 'figures' : 'text',
    labels: isFigure ? Object.values(measure.name) : labelsOf(report, commitment),
    revision,
    now: partsOf(reportRules.valueAt(history, revision)),
    at: (one) => (known(one) ? partsOf(reportRules.valueAt(history, one)) : null),
    writerOf: (part) => writerOf(history, part),
    replacedSince: (part, since) => replacedSince(history, part, since),
    earlierText: before?.content.noun === 'statement' ? before.content.text : null,
    proposed: field === 'status' ? line.proposed : null,
    earlierStatus: before?.content.noun === 'status_rating' ? before.content.status : null,
    unit: isFigure ? measure.unit : '',
    indicator: isFigure ? measure.id : null,
    measure: isFigure ? measure : null,
    last: isFigure ? lastOf(report, { before, earlier }, published.get(measure.id) ?? []) : null,
    corrects: history.inherited !== null,
  }
}

/** Who wrote what a part says now: the first of those who saved it so, since it said something else. */
export function writerOf(
  { inherited, revisions }: reportRules.FieldHistory,
  part: PartName,
): Writer | null {
  const saidIn = (value: reportRules.FieldHistory['inherited']): string =>
    partsOf(value)[part] ?? ''
  const inField = revisions.filter((one) => one.inField)
  const now = saidIn(inField.at(-1)?.value ?? inherited)
  const says = (one: (typeof inField)[number]): boolean => saysSame(part, saidIn(one.value), now)
  const before = inField.findLastIndex((one) => !says(one))
  if (before < 0 && saysSame(part, saidIn(inherited), now)) return null
  const first = inField[before + 1]
  return first ? { account: first.account, at: first.savedAt } : null
}

/** What a part said after a version and says no more, with the day on which something else was written there. */
export function replacedSince(
  { revisions }: reportRules.FieldHistory,
  part: PartName,
  since: number,
): readonly Replaced[] {
  const inField = revisions.filter((one) => one.inField && one.revision > since)
  return inField.slice(1).map(({ savedAt: until }, index) => ({
    said: partsOf(inField[index]?.value ?? null)[part] ?? '',
    until,
  }))
}

/** What stands beside the ids of a commitment: its number and title. */
export const labelOf = (number: string | null, title: string): string =>
  number === null ? title : `${number} ${title}`

function labelsOf({ commitments }: Report, id: string): readonly string[] {
  const commitment = commitments.get(id)
  const title: Texts = commitment?.title ?? {}
  return Object.values(title).map((one) => labelOf(commitment?.number ?? null, one))
}

interface Before {
  readonly before: Item | undefined
  readonly earlier: reportSteps.DraftLine['earlier']
}

/** The figure as the organisation gave it last; else as it was published last, of an earlier period. */
function lastOf(
  { organisation, occasion }: Report,
  { before, earlier }: Before,
  facts: readonly ObservationFact[],
): LastFigure | null {
  if (before?.content.noun === 'observation' && earlier) {
    const { value, numerator, denominator } = before.content
    return { period: earlier.round.period, value, numerator, denominator }
  }
  const old = usedOf(currentOf(facts).current).used.filter(({ about }) => {
    // A ratio of two years (`2023/2022`) is about its first.
    const period = parsePeriod(about) ?? parsePeriod(about.split('/')[0] ?? '')
    return period !== undefined && comparePeriods(period, occasion.period) < 0
  })
  const fact = old.findLast((one) => one.organisation === organisation) ?? old.at(-1)
  if (!fact) return null
  const { about: period, value, numerator, denominator } = fact
  return { period, value, numerator, denominator }
}
