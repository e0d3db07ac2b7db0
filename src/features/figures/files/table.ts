import type { Cell } from '#kernel/csv'
import type { Texts } from '#kernel/i18n'
import { languages as interfaceLanguages, speaker } from '#kernel/i18n'
import { figureRules } from '#features/measuring'
import type { PlanReading } from '#features/reading'
import { readingRules } from '#features/reading'
import type {
  FigureRow,
  IndicatorView,
  ShownBaseline,
  ShownObservation,
  ShownTarget,
} from '#features/figure-views'
import { periodOf } from '#features/figure-views'
import { comparators } from '#features/figure-charts'

const { codeOf } = readingRules

/** What a column of a file holds, for programs that check it. */
export type ColumnKind = 'text' | 'number' | 'date-time' | 'whole' | 'address'

/** A column of the table of figures: its name, and the language of a text in it. */
export interface FileColumn {
  readonly name: string
  /** The name of its explanation: that of a text in several languages is one. */
  readonly about: string
  readonly kind: ColumnKind
  readonly language?: string
}

/** A table as files hold it. */
export interface FileTable {
  readonly columns: readonly FileColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  value: 'number',
  upper: 'number',
  numerator: 'number',
  denominator: 'number',
  published_at: 'date-time',
  page: 'whole',
  definition: 'whole',
  url: 'address',
}

const plain = (names: string): readonly FileColumn[] =>
  names
    .split(' ')
    .map((name) => ({ name, about: name.replaceAll('_', '-'), kind: kinds[name] ?? 'text' }))

const inEach = (languages: readonly string[], about: string): readonly FileColumn[] =>
  languages.map((language) => ({ name: `${about}_${language}`, about, kind: 'text', language }))

/** The columns of every file of figures, in their order; new ones are added at the end. */
export const columnsOf = (languages: readonly string[]): readonly FileColumn[] => [
  ...plain('fact_id indicator'),
  ...inEach(languages, 'name'),
  ...plain('what period value unit numerator denominator hidden'),
  ...plain('comparator relative_to qualifier status'),
  ...plain('organisation published_at document page'),
  ...plain('state upper break_before coverage replaces'),
  ...inEach(languages, 'reason'),
  ...inEach(languages, 'words'),
  ...inEach(languages, 'note'),
  ...plain('publisher url definition coverage_of'),
  ...inEach(interfaceLanguages, 'covered'),
  ...plain('dimension category'),
  ...inEach(languages, 'source'),
  ...inEach(interfaceLanguages, 'dimension_name').map(spelled),
  ...inEach(languages, 'category_name').map(spelled),
  ...inEach(languages, 'population'),
  ...plain('number checked'),
  ...inEach(spoken(languages), 'decided_by').map(spelled),
]

/** People write in the languages of the interface, whatever those of the plan are. */
const spoken = (languages: readonly string[]): readonly string[] => [
  ...new Set([...languages, ...interfaceLanguages]),
]

/** The keys of messages have no underscores. */
const spelled = (column: FileColumn): FileColumn => ({
  ...column,
  about: column.about.replaceAll('_', '-'),
})

/**
 * One row in these columns: every digit as it was stated, nothing of what is hidden. A figure of others may stand beside
 * no series.
 */
export function cellsOf(
  { names, version }: Pick<PlanReading, 'names' | 'version'>,
  of: Pick<IndicatorView, 'indicator'> | null,
  row: FigureRow,
): readonly Cell[] {
  const inAll = (texts: Texts | null): readonly Cell[] =>
    version.head.languages.map((language) => texts?.[language] ?? null)
  const { figure } = row.fact
  const shown = shownIn(figure)
  const own = ofOwn(row)
  return [
    figure.factId,
    of?.indicator.id ?? null,
    ...inAll(of?.indicator.name ?? null),
    row.kind,
    periodOf(row),
    shown.value,
    figure.unit,
    shown.numerator,
    shown.denominator,
    figure.shown ? 'no' : 'yes',
    ...ofAim(row),
    ...(own === null ? [null] : [codeOf(names, own.organisation) ?? own.organisation]),
    row.fact.publishedAt.toISOString(),
    ...placeOf(own),
    ...ofObservation(row),
    own?.replaces ?? null,
    ...inAll(own?.reason ?? null),
    ...inAll('words' in row.fact ? row.fact.words : null),
    ...inAll(row.fact.note),
    ...(row.kind === 'benchmark' ? [row.fact.publisher, row.fact.url] : [null, null]),
    ...coveredCells(row),
    ...ofNoOther,
    ...inAll(own === null ? null : sourceTexts(version, own.source)),
    ...[...interfaceLanguages, ...version.head.languages].map(() => null),
    ...inAll(row.kind === 'benchmark' ? row.fact.population : null),
    ...ofNoOther,
    ...spoken(version.head.languages).map((language) => decidedBy(row)?.[language] ?? null),
  ]
}

const shownIn = (figure: FigureRow['fact']['figure']) =>
  figure.shown ? figure : { value: null, numerator: null, denominator: null }

const decidedBy = ({ fact }: FigureRow): Texts | null =>
  'decidedBy' in fact ? fact.decidedBy : null

// Parts and yardsticks have rows of their own.
const ofNoOther = [null, null]

/** Where a figure comes from, in words: the title of its document, or what its authority wrote. */
function sourceTexts({ head }: PlanReading['version'], source: Own['source']): Texts | null {
  if (source.kind === 'words') return source.words
  if (source.kind === 'none') return null
  return head.documents.find(({ id }) => id === source.document)?.title ?? null
}

/** By which definition it is counted, whose coverage it is, and how many have reported in words, in each language of the interface. */
function coveredCells(row: FigureRow): readonly Cell[] {
  const coverage = 'coverage' in row.fact ? row.fact.coverage : null
  return [
    'definition' in row.fact ? String(row.fact.definition) : null,
    coverage?.of ?? null,
    ...interfaceLanguages.map(
      (language) => coverage && figureRules.coverageWords(speaker(language), coverage),
    ),
  ]
}

type Own = ShownObservation | ShownTarget | ShownBaseline

const ofOwn = (row: FigureRow): Own | null => (row.kind === 'benchmark' ? null : row.fact)

/** Comparator and what it follows of an aim; qualifier and status of a measured value. */
function ofAim({ fact }: FigureRow): readonly Cell[] {
  if ('due' in fact) return [comparators[fact.comparator] ?? null, fact.relativeTo, null, null]
  return 'status' in fact ? [null, null, fact.qualifier, fact.status] : [null, null, null, null]
}

function placeOf(own: Own | null): readonly Cell[] {
  if (own?.source.kind !== 'document') return [null, null]
  return [own.source.document, own.source.page?.toString() ?? null]
}

/** Why there is no value, a range's other end, whether the series breaks here, how many units reported. */
function ofObservation(row: FigureRow): readonly Cell[] {
  if ('due' in row.fact) return ['value', row.fact.upper, null, null]
  if (!('breaksBefore' in row)) return ['value', null, null, null]
  const { state, coverage, figure } = row.fact
  return [
    figure.shown ? state : 'hidden',
    null,
    row.breaksBefore ? 'yes' : 'no',
    coverage && `${coverage.reported}/${coverage.expected}`,
  ]
}
