import { writeFile } from 'node:fs/promises'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Cell } from '#kernel/csv'
import { writeCsv } from '#kernel/csv'
import type { Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { speaker } from '#kernel/i18n'
import { exportDraftFigures } from '#features/row-imports'
import { figureFiles } from '#features/figures'
import { readBenchmarks, readFigures } from '#features/figure-views'
import { only, readPlan } from '#features/reading'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'

const text = (label: string, summary: string) => ({ kind: 'text', label, summary }) as const

/** `indicators export`: what everybody reads of the figures, or one's own drafts, under one heading. */
const exportCommand = (open: OpenVisit): Command =>
  command({
    name: 'indicators export',
    summary: 'figures.command-export',
    arguments: { plan: { label: 'PLAN' } },
    options: {
      indicator: text('ID', 'figures.option-indicator'),
      out: text('FILE', 'figures.option-out'),
      drafts: { kind: 'flag', summary: 'open-data.option-drafts' },
    },
    run: async ({ arguments: { plan }, options: { indicator, out, drafts }, ...call }) => {
      if (drafts && call.as === undefined) return refusedOutcome(refused('as-missing'), call)
      const { columns, rows } = await open(call, (visit) =>
        drafts
          ? exportDraftFigures(visit, { plan, indicator: indicator ?? null })
          : exported(visit, plan, indicator),
      )
      const csv = writeCsv(columns, rows)
      const figures = rows.map((cells) => objectOf(columns, cells))
      if (out === undefined)
        return { exit: 0, text: csv.trimEnd(), json: { csv, rows: rows.length, figures } }
      await writeFile(out, csv)
      const told: Outcome = {
        exit: 0,
        text: call.say('figures.exported', { rows: rows.length, file: out }),
        json: { file: out, rows: rows.length },
      }
      return told
    },
  })

interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A row under the names of its columns; what it has not is left out. */
const objectOf = (columns: readonly string[], cells: readonly Cell[]) =>
  Object.fromEntries(
    cells.flatMap((cell, at) => (cell === null ? [] : [[columns[at] ?? '', cell]])),
  )

/** What everybody reads of the figures, as one table; a problem 404 where there is no such indicator. */
const exported = (visit: Visit, plan: string, indicator: string | undefined): Promise<Table> =>
  visit.read(async (tx) => {
    const asked = { visit, query: new URLSearchParams(), say: speaker(visit.language) }
    const reading = await readPlan(tx, asked, plan)
    if (indicator !== undefined) only(reading.indicators, indicator)
    const views = await readFigures(tx, reading, indicator)
    const benchmarks = await readBenchmarks(tx, reading, indicator)
    const tables = views.map((view) =>
      figureFiles.valuesTable({
        reading,
        view,
        benchmarks: benchmarks.filter((one) => one.indicator === view.indicator.id),
      }),
    )
    const columns = figureFiles.columnsOf(reading.version.head.languages).map(({ name }) => name)
    return { columns, rows: tables.flatMap((table) => table.rows) }
  })

/** What can be taken along, on the command line. */
export const openDataCommands = (open: OpenVisit): readonly Command[] => [exportCommand(open)]
