import { writeFile } from 'node:fs/promises'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { writeCsv } from '#kernel/csv'
import type { Visit } from '#kernel/operations'
import { speaker } from '#kernel/i18n'
import { figureFiles } from '#features/figures'
import { readBenchmarks, readFigures } from '#features/figure-views'
import { only, readPlan } from '#features/reading'
import type { OpenVisit } from '#features/rounds'

const text = (label: string, summary: string) => ({ kind: 'text', label, summary }) as const

/** `indicators export`: the rows of every indicator's values.csv, or of one, under one heading. */
const exportCommand = (open: OpenVisit): Command =>
  command({
    name: 'indicators export',
    summary: 'figures.command-export',
    arguments: { plan: { label: 'PLAN' } },
    options: {
      indicator: text('ID', 'figures.option-indicator'),
      out: text('FILE', 'figures.option-out'),
    },
    run: async ({ arguments: { plan }, options: { indicator, out }, ...call }) => {
      const { csv, rows } = await open(call, (visit) => exported(visit, plan, indicator))
      if (out === undefined) return { exit: 0, text: csv.trimEnd(), json: { csv, rows } }
      await writeFile(out, csv)
      const told: Outcome = {
        exit: 0,
        text: call.say('figures.exported', { rows, file: out }),
        json: { file: out, rows },
      }
      return told
    },
  })

/** What everybody reads of the figures, as one table; a problem 404 where there is no such indicator. */
const exported = (
  visit: Visit,
  plan: string,
  indicator: string | undefined,
): Promise<{ readonly csv: string; readonly rows: number }> =>
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
    const rows = tables.flatMap((table) => table.rows)
    const names = figureFiles.columnsOf(reading.version.head.languages).map(({ name }) => name)
    return { csv: writeCsv(names, rows), rows: rows.length }
  })

/** What can be taken along, on the command line. */
export const openDataCommands = (open: OpenVisit): readonly Command[] => [exportCommand(open)]
