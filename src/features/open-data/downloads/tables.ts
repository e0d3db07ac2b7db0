import type { Cell } from '#kernel/csv'
import type { Texts } from '#kernel/i18n'
import type { CommitmentRecord } from '#features/plans'
import type { IndicatorView, ShownObservation, ShownTarget } from '#features/figures'
import type { PlanReading, Standings } from '#features/reading'
import { readingRules } from '#features/reading'
import { shownFigure } from '../shapes/basics.ts'

const { codeOf, standingOf } = readingRules

/** A table to be written: the names of its columns and its rows. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

type Row = readonly Cell[]

const inAll = (languages: readonly string[], texts: Texts): Row =>
  languages.map((language) => texts[language] ?? null)

const named = (languages: readonly string[], name: string): readonly string[] =>
  languages.map((language) => `${name}_${language}`)

const words = (text: string): readonly string[] => text.split(' ')

/** Every public commitment with where it stands: one row each. */
export function commitmentTable(reading: PlanReading, standings: Standings): Table {
  const { languages } = reading.version.head
  return {
    columns: [
      ...words('id kind number area'),
      ...named(languages, 'title'),
      ...named(languages, 'summary'),
      ...words('owners status status_round status_organisation status_published_at'),
      ...words('window_start window_end document page line_first line_last'),
    ],
    rows: reading.commitments.map((one) => [
      one.id,
      one.kind,
      one.number ?? null,
      one.area ?? null,
      ...inAll(languages, one.title),
      ...inAll(languages, one.summary),
      one.responsibilities.map(({ organisation, body }) => organisation ?? body ?? '').join(' '),
      ...statusCells(reading, standings, one.id),
      one.window?.start ?? null,
      one.window?.end ?? null,
      ...placeCells(one),
    ]),
  }
}

function statusCells(reading: PlanReading, standings: Standings, id: string): Row {
  const { status, round, organisation, publishedAt } = standingOf(standings, id)
  const who = codeOf(reading.names, organisation) ?? organisation
  return [status, round, who, publishedAt?.toISOString() ?? null]
}

function placeCells({ source }: CommitmentRecord): Row {
  if (source === undefined) return [null, null, null, null]
  const { document, page, lines } = source
  return [document, page === undefined ? null : String(page), ...lines.map(String)]
}

/** Every public value and target: one row each, with the id under which it can be cited. */
export function figureTable(reading: PlanReading, views: readonly IndicatorView[]): Table {
  const { languages } = reading.version.head
  return {
    columns: [
      ...words('fact_id indicator'),
      ...named(languages, 'name'),
      ...words('what period value unit numerator denominator hidden'),
      ...words('comparator relative_to qualifier status'),
      ...words('organisation published_at document page'),
    ],
    rows: views.flatMap(({ indicator, observations, targets }) =>
      [...observations, ...targets].map((fact): Row => {
        const { factId, unit, hidden, value, numerator, denominator } = shownFigure(fact.figure)
        return [
          factId,
          indicator.id,
          ...inAll(languages, indicator.name),
          ...('due' in fact ? ['target', fact.due] : ['observation', fact.period]),
          value,
          unit,
          numerator,
          denominator,
          hidden ? 'yes' : 'no',
          ...ofItsKind(fact),
          ...originCells(reading, fact),
        ]
      }),
    ),
  }
}

const ofItsKind = (fact: ShownObservation | ShownTarget): Row =>
  'due' in fact
    ? [fact.comparator, fact.relativeTo, null, null]
    : [null, null, fact.qualifier, fact.status]

function originCells(reading: PlanReading, fact: ShownObservation | ShownTarget): Row {
  const { organisation, publishedAt, source } = fact
  const who = codeOf(reading.names, organisation) ?? organisation
  const place =
    source.kind === 'document' ? [source.document, source.page?.toString() ?? null] : [null, null]
  return [who, publishedAt.toISOString(), ...place]
}
