import type { Cell } from '#kernel/csv'
import type { Language } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import type { AssessmentStub, ToldAssessment } from '#features/assessments'
import type { Verdict } from '#features/methods'
import { figureRules } from '#features/measuring'
import type { Telling } from '../judgement/telling-rules.ts'
import { tellingsOf } from '../judgement/telling-rules.ts'
import type { FileSource } from './schema.ts'
import type { ColumnKind, FileColumn } from './table.ts'

/** A column of what was said, and its cell in a row; of what is gone most cells are empty. */
interface SaidColumn extends FileColumn {
  readonly cell: (row: SaidRow) => Cell
}

/** A word of a method, or what is left of a judging that went with a withdrawn figure. */
type SaidRow =
  | (Telling & { readonly of: FileSource })
  | { readonly gone: AssessmentStub; readonly of: FileSource }

const column = (name: string, kind: ColumnKind, cell: SaidColumn['cell']): SaidColumn => ({
  name,
  about: name.replaceAll('_', '-'),
  kind,
  cell,
})

type Instead = Telling['instead']
type Of = (said: ToldAssessment, instead: Instead) => string | number | null | undefined

/** Columns of what a method said, in the order of their names; a number is written as it is stored. */
const told = (kind: ColumnKind, cells: Readonly<Record<string, Of>>): readonly SaidColumn[] =>
  Object.entries(cells).map(([name, of]) =>
    column(name, kind, (row) => {
      const cell = 'said' in row ? of(row.said, row.instead) : null
      return cell === null || cell === undefined ? null : String(cell)
    }),
  )

const yes = (is: boolean): string => (is ? 'yes' : 'no')

/** Our own words in both languages of the interface: the same as on the page. */
const worded = (
  about: string,
  of: (said: ToldAssessment, language: Language, instead: Instead) => string | undefined,
): readonly SaidColumn[] =>
  languages.flatMap((language) =>
    told('text', { [`${about}_${language}`]: (said, instead) => of(said, language, instead) }).map(
      (one) => ({ ...one, about: about.replaceAll('_', '-'), language }),
    ),
  )

const verdictIn = (language: Language, verdict: Verdict): string =>
  speaker(language)(`figures.verdict-${verdict}`)

const moments: readonly SaidColumn[] = [
  column('state', 'text', (row) => ('said' in row ? 'said' : 'withdrawn')),
  column('indicator', 'text', ({ of }) => of.view.indicator.id),
  column('said_at', 'date-time', (row) =>
    ('said' in row ? row.said.at : row.gone.since).toISOString(),
  ),
  column('until', 'date-time', (row) => untilOf(row)?.toISOString() ?? null),
  column('gone_at', 'date-time', (row) => ('gone' in row ? row.gone.at.toISOString() : null)),
  column('gone_ground', 'text', (row) => ('gone' in row ? row.gone.ground : null)),
]

/** Until when it stood; what came after the day of the file is not known on it. */
function untilOf(row: SaidRow): Date | null {
  if ('said' in row) return row.said.until
  const { until } = row.gone
  return until && until <= row.of.reading.asOf.moment ? until : null
}

const words: readonly SaidColumn[] = [
  ...told('text', {
    own: ({ own }) => yes(own),
    method: ({ method }) => method,
    version: ({ version }) => version,
    judged_by: ({ judgedBy }) => judgedBy,
    refused: ({ refused }) => refused,
    verdict: ({ verdict }) => verdict,
  }),
  ...worded('verdict_words', ({ verdict }, language) => verdictIn(language, verdict)),
  ...worded('sentence', ({ sentence }, language) => sentence[language]),
  ...worded('disagreement', ({ disagreement }, language) => disagreement?.[language]),
]

const numbers: readonly SaidColumn[] = told('number', {
  attainment: ({ attainment }) => attainment,
  expected: ({ expected }) => expected,
  ratio: ({ ratio }) => ratio,
  tolerance: ({ tolerance }) => tolerance,
})

/** What it rested on: each fact by its id, with what it said. */
const inputs: readonly SaidColumn[] = [
  ...told('text', {
    parameters: ({ parameters }) => JSON.stringify(parameters),
    period: ({ inputs: { current } }) => current?.period,
  }),
  ...told('number', { value: ({ inputs: { current } }) => current?.value }),
  ...told('text', {
    observations: ({ inputs: { observations } }) => listed(observations),
    coverage: ({ inputs: { coverage } }) => coverage && `${coverage.reported}/${coverage.expected}`,
    breaks: ({ inputs: { breaks } }) => listed(breaks),
  }),
  ...told('whole', { definition: ({ inputs: { definition } }) => definition.version }),
  ...told('text', {
    definition_fact: ({ inputs: { definition } }) => definition.fact,
    baseline_fact: ({ inputs: { baseline } }) => baseline?.fact,
    baseline_period: ({ inputs: { baseline } }) => baseline?.period,
  }),
  ...told('number', { baseline_value: ({ inputs: { baseline } }) => baseline?.value }),
  ...told('text', {
    target_fact: ({ inputs: { target } }) => target?.fact,
    target_kind: ({ inputs: { target } }) => target?.kind,
    target_period: ({ inputs: { target } }) => target?.period,
  }),
  ...told('number', {
    target_value: ({ inputs: { target } }) => target?.value,
    target_upper: ({ inputs: { target } }) => target?.upper,
  }),
  ...told('text', {
    steps: ({ inputs: { steps } }) => steps && listed(steps),
    followed: ({ inputs: { followed } }) => followed?.indicator,
    followed_fact: ({ inputs: { followed } }) => followed?.reference?.fact,
    followed_period: ({ inputs: { followed } }) => followed?.reference?.period,
  }),
  ...told('number', { followed_value: ({ inputs: { followed } }) => followed?.reference?.value }),
  ...told('text', { looked_until: ({ inputs: { until } }) => until }),
]

const listed = (facts: readonly { readonly fact: string }[]): string | null =>
  facts.length === 0 ? null : facts.map(({ fact }) => fact).join(' ')

/** What the authority said beside it at that time. */
const instead: readonly SaidColumn[] = [
  ...told('text', {
    instead: (_, other) => other?.verdict,
    instead_fact: (_, other) => other?.id,
  }),
  ...worded('instead_words', (_, language, other) => other && verdictIn(language, other.verdict)),
  ...told('text', {
    instead_reason: (_, other) => other?.sentence,
    instead_language: (_, other) => other?.language,
  }),
]

/** Whose units were to report, and how many had, in the words of the page. */
const covered: readonly SaidColumn[] = [
  column('coverage_of', 'text', (row) => ('said' in row ? coverageOf(row)?.of : null) ?? null),
  ...languages.map((language) => ({
    ...column(`covered_${language}`, 'text', (row) => {
      const coverage = 'said' in row ? coverageOf(row) : null
      return coverage && figureRules.coverageWords(speaker(language), coverage)
    }),
    about: 'covered',
    language,
  })),
]

/** How many units stood behind the figure that was judged; which they are says the figure itself. */
function coverageOf({ said: { inputs }, of: { view } }: Extract<SaidRow, { said: unknown }>) {
  if (!inputs.coverage) return null
  const ids = new Set(inputs.observations.map(({ fact }) => fact))
  const judged = [...view.observations, ...view.rivals, ...view.replaced].findLast(
    (one) =>
      'coverage' in one && one.period === inputs.current?.period && ids.has(one.figure.factId),
  )
  const of = judged && 'coverage' in judged ? (judged.coverage?.of ?? null) : null
  return { ...inputs.coverage, of }
}

/** The columns of what was said, in their order; new ones are added at the end. */
export const saidColumns: readonly SaidColumn[] = [
  ...moments,
  ...words,
  ...numbers,
  ...inputs,
  ...instead,
  ...covered,
]

/** Everything that was said until the day of the file, oldest first, and what is left of what is gone. */
export function saidRows(source: FileSource): readonly (readonly Cell[])[] {
  const { said = [], gone = [], instead = [] } = source.said ?? {}
  const rows: readonly SaidRow[] = [
    ...tellingsOf({ said, instead }).map((one) => ({ ...one, of: source })),
    ...gone.map((one) => ({ gone: one, of: source })),
  ]
  return rows
    .toSorted((a, b) => saidAt(a) - saidAt(b))
    .map((row) => saidColumns.map(({ cell }) => cell(row)))
}

const saidAt = (row: SaidRow): number => ('said' in row ? row.said.at : row.gone.since).getTime()
