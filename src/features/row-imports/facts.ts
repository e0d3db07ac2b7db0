import { compare, isShareOf, parseDecimal } from '#kernel/decimal'
import type { Tx } from '#kernel/db'
import { figureDrafts } from '#features/indicators'
import { counts } from '#features/methods'
import type { StatedRow } from './row-store.ts'
import { deleteRows, listStated } from './row-store.ts'
import type { RowTrouble } from './schema.ts'
import type { FactAsStated } from './standing-store.ts'
import { listFacts } from './standing-store.ts'
import type { Tally } from './tally.ts'
import { countFigure, refuseRow } from './tally.ts'

const atOnce = 5000

/** Whose facts a file may name. */
interface Named {
  readonly plan: string
  readonly organisations: readonly string[]
}

/**
 * Holds the rows that say which fact they are against those facts. Where one stands as its row says, nothing comes of
 * the row, whoever's fact it is; where it does not, the row is a figure like others, or refused for what is wrong with it.
 */
export async function settleStated(tx: Tx, named: Named, tally: Tally): Promise<void> {
  for (let after = -1; ;) {
    const rows = await listStated(tx, after, atOnce)
    const last = rows.at(-1)
    if (!last) return
    const ids = [...new Set(rows.map(({ stated }) => factOf(stated)))]
    const facts = new Map((await listFacts(tx, named, ids)).map((fact) => [fact.id, fact]))
    const standing = rows.filter(({ stated }) => saysTheSame(stated, facts.get(factOf(stated))))
    for (const { stated } of standing)
      countFigure(tally, { indicator: stated.indicator, organisation: null }, 'unchanged')
    const settled = new Set(standing)
    for (const row of rows) if (!settled.has(row) && row.faults) refuseStated(tally, row)
    await deleteRows(
      tx,
      standing.map(({ row }) => row),
    )
    after = last.row
  }
}

function refuseStated(tally: Tally, { row, stated, faults }: StatedRow): void {
  const troubles = (faults ?? []).map((fault): RowTrouble => ({ ...fault, row }))
  refuseRow(tally, stated.indicator, troubles)
}

type Stated = StatedRow['stated']

/** A part of a figure is called by the figure and its category: `ID#district=north`. */
const factOf = ({ fact }: Stated): string => fact.split('#')[0] ?? ''

/** Whether a row says of a fact what stands; where it holds no number the file has hidden it, or there is none. */
export function saysTheSame(stated: Stated, whole: FactAsStated | undefined): boolean {
  const fact = whole && figureOf(stated, whole)
  if (!fact || fact.indicator !== stated.indicator || fact.period !== stated.period) return false
  const { value, numerator, denominator } = stated
  if (value === '' && numerator === '' && denominator === '') return true
  const isCounted = isSame(numerator, fact.numerator) && isSame(denominator, fact.denominator)
  return isCounted && (isSame(value, fact.value) || isRounded(value, fact))
}

/** An older file has one place of a share, as an older figure has. */
const isRounded = (typed: string, { value, numerator, denominator }: FactAsStated): boolean =>
  /[1-9]/.test(denominator) &&
  numerator !== '' &&
  [typed, value].every(
    (one) => parseDecimal(one) !== undefined && isShareOf(one, numerator, denominator),
  )

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [parseDecimal(one), parseDecimal(other)]
  return a !== undefined && b !== undefined && compare(a, b) === 0
}

/** The figure that a row names: of a part its cell, whose share is told as its counts make it. */
function figureOf({ fact: name, value }: Stated, whole: FactAsStated): FactAsStated | undefined {
  const part = name.split('#')[1]
  if (part === undefined) return whole
  const cell = whole.cells.find((one) => figureDrafts.cellName(one) === part)
  if (!cell) return undefined
  const { numerator, denominator } = cell
  const isMade = value !== '' && numerator !== '' && /[1-9]/.test(denominator)
  const made = isMade ? (counts.shareOf(numerator, denominator) ?? '') : ''
  return { ...whole, numerator, denominator, value: cell.value || made }
}
