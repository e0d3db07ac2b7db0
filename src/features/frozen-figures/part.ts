import { parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Say } from '#kernel/i18n'
import { valueWords } from '#features/indicators'
import type { PartAsked, PartContent, PartFact, SnapshotPart } from '#features/snapshots'
import { cellFacts, overruledFacts, partedIn } from './rules.ts'
import type { CellSays } from './schema.ts'
import { cellsSays, overruledSays, partName } from './schema.ts'
import { listBreakdowns, listCells, listVerdicts } from './store.ts'

/** The cells of the figures that are frozen, and what authorities say of them instead of the rule. */
export const figuresPart: SnapshotPart = { name: partName, collect, words }

async function collect(tx: Tx, { plan, version, facts }: PartAsked): Promise<readonly PartFact[]> {
  const parted = partedIn(facts)
  const rows = await listCells(
    tx,
    parted.map(({ fact }) => fact),
  )
  const own = new Set(rows.map(({ id }) => id))
  const indicators = parted.flatMap(({ fact, indicator }) => (own.has(fact) ? indicator : []))
  const asked = { plan, version: version.version, indicators: [...new Set(indicators)] }
  const breakdowns = await listBreakdowns(tx, asked)
  const judged = facts.flatMap(({ content }) =>
    content.kind === 'assessment' ? content.indicator : [],
  )
  const verdicts = await listVerdicts(tx, { plan, indicators: judged })
  return [...cellFacts(facts, rows, breakdowns), ...overruledFacts(facts, verdicts)]
}

const periodWords = (say: Say, written: string): string => {
  const period = parsePeriod(written)
  return period ? say.period(period) : written
}

/** The words that a mark on one of these facts must show. */
function words(say: Say, { kind, says }: PartContent, mark: string): string | null {
  if (kind === `${partName}/overruled`) {
    const { verdict, rule, text, period } = overruledSays.parse(says)
    const told = new Map([
      ['verdict', say(`figures.verdict-${verdict}`)],
      ['rule', say(`figures.verdict-${rule}`)],
      ['text', text],
      ['period', periodWords(say, period)],
    ])
    return told.get(mark) ?? null
  }
  if (kind !== `${partName}/cells`) return null
  const { cells, unit, period } = cellsSays.parse(says)
  if (mark === 'period') return periodWords(say, period)
  const [, part, place] = /^(name|value)-(\d{1,4})$/.exec(mark) ?? []
  const cell = cells[Number(place)]
  if (!cell) return null
  return part === 'name' ? nameWords(say, cell) : amountWords(say, unit, cell)
}

const nameWords = (say: Say, { name, category }: CellSays): string =>
  name ? say.text(name).text : category

/** A cell's value, or why it has none. */
function amountWords(say: Say, unit: string, { value, state }: CellSays): string {
  if (value !== null) return valueWords(say, unit, value)
  return state === 'value' ? say('desk.no-value') : say(`ui.status-${state}`)
}
