import type { Cell } from '#kernel/csv'
import type { Texts } from '#kernel/i18n'
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

const inAll = (languages: readonly string[], texts: Texts): readonly Cell[] =>
  languages.map((language) => texts[language] ?? null)

const named = (languages: readonly string[], name: string): readonly string[] =>
  languages.map((language) => `${name}_${language}`)

/** Every public commitment with where it stands: one row each. */
export function commitmentTable(reading: PlanReading, standings: Standings): Table {
  const { languages } = reading.version.head
  return {
    columns: [
      'id',
      'kind',
      'number',
      'area',
      ...named(languages, 'title'),
      ...named(languages, 'summary'),
      'owners',
      'status',
      'status_round',
      'status_organisation',
      'status_published_at',
      'window_start',
      'window_end',
      'document',
      'page',
      'line_first',
      'line_last',
    ],
    rows: reading.commitments.map((one): readonly Cell[] => {
      const { status, round, organisation, publishedAt } = standingOf(standings, one.id)
      const { source } = one
      return [
        one.id,
        one.kind,
        one.number ?? null,
        one.area ?? null,
        ...inAll(languages, one.title),
        ...inAll(languages, one.summary),
        one.responsibilities.map(({ organisation: code, body }) => code ?? body ?? '').join(' '),
        status,
        round,
        codeOf(reading.names, organisation) ?? organisation,
        publishedAt?.toISOString() ?? null,
        one.window?.start ?? null,
        one.window?.end ?? null,
        source?.document ?? null,
        source?.page === undefined ? null : String(source.page),
        source ? String(source.lines[0]) : null,
        source ? String(source.lines[1]) : null,
      ]
    }),
  }
}

/** Every public value and target: one row each, with the id under which it can be cited. */
export function figureTable(reading: PlanReading, views: readonly IndicatorView[]): Table {
  const { languages } = reading.version.head
  return {
    columns: [
      'fact_id',
      'indicator',
      ...named(languages, 'name'),
      'what',
      'period',
      'value',
      'unit',
      'numerator',
      'denominator',
      'hidden',
      'comparator',
      'relative_to',
      'qualifier',
      'status',
      'organisation',
      'published_at',
      'document',
      'page',
    ],
    rows: views.flatMap(({ indicator, observations, targets }) =>
      [...observations, ...targets].map((fact): readonly Cell[] => {
        const { factId, unit, hidden, value, numerator, denominator } = shownFigure(fact.figure)
        return [
          factId,
          indicator.id,
          ...inAll(languages, indicator.name),
          'due' in fact ? 'target' : 'observation',
          'due' in fact ? fact.due : fact.period,
          value,
          unit,
          numerator,
          denominator,
          hidden ? 'yes' : 'no',
          ...ofItsKind(fact),
          codeOf(reading.names, fact.organisation) ?? fact.organisation,
          fact.publishedAt.toISOString(),
          fact.source.kind === 'document' ? fact.source.document : null,
          fact.source.kind === 'document' ? (fact.source.page?.toString() ?? null) : null,
        ]
      }),
    ),
  }
}

/** comparator, relative_to, qualifier, status */
const ofItsKind = (fact: ShownObservation | ShownTarget): readonly Cell[] =>
  'due' in fact
    ? [fact.comparator, fact.relativeTo, null, null]
    : [null, null, fact.qualifier, fact.status]
