import { cell, row, type Cell, type Cells, type Row } from './blocks.ts'
import type { Aim, Baseline, Deadline, Measure, Party, Told } from './gold.ts'
import { wordsOf } from './inline.ts'

/** An indicator of a row; what is not said here is what the row's own cells say. */
export interface Indicator {
  readonly aim: Aim | null
  readonly text?: string
  readonly aimed?: string
  readonly from?: Baseline
  readonly repeats?: boolean
  readonly more?: Readonly<Record<string, unknown>>
}

/** How a careful person reads a row, where that is more than what its cells say. */
export interface Reading {
  readonly n?: string | null
  readonly text?: string
  /** A unit of the authority itself, or somebody else. */
  readonly lead: string | Party | null
  readonly also?: readonly (string | Party)[]
  readonly by: Deadline
  /** The deadline as it is written, where it has no column of its own. */
  readonly when?: string | null
  readonly status?: string | null
  readonly i?: readonly Indicator[]
  readonly more?: Readonly<Record<string, unknown>>
}

/** A row with how it is to be read. */
export interface Line {
  readonly row: Row
  readonly told: Told
}

/** A table's columns, by the words that gold uses of them, and the authority whose units answer. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly authority: string
}

const wordsIn = (one: string | Cell | undefined): string =>
  one === undefined
    ? ''
    : typeof one === 'string'
      ? wordsOf(one)
      : one.blocks.map((block) => ('rows' in block ? '' : wordsOf(block.text))).join('\n')

const party = (authority: string, one: string | Party): Party =>
  typeof one === 'string' ? { authority, unit: one } : one

/** What stands after the number, or after the codes of the units where there is none. */
function textAfter(words: string, number: string | null): string {
  const after = number === null ? -1 : words.indexOf(number)
  const rest = number === null || after < 0 ? words : words.slice(after + number.length)
  return rest.replace(/^[.)]?\s+/u, '').trim()
}

type Finding = (column: string) => string

function measureOf(one: Indicator, index: number, key: string, find: Finding): Measure {
  const [said, aimed] = [find('indicator').split('\n'), find('target').split('\n')]
  const own = said[index] ?? said[0] ?? ''
  const at = (column: string, lines: readonly string[]): string =>
    `${key}.${column}#${index < lines.length ? index + 1 : 1}`
  const hasIndicator = find('indicator') !== ''
  const hasTarget = find('target') !== ''
  const text = one.text ?? own
  return {
    text,
    ...(hasIndicator && text !== own ? { cell: own } : {}),
    at: hasIndicator ? at('indicator', said) : null,
    aim: one.aim,
    aimed: one.aimed ?? (hasTarget ? (aimed[index] ?? aimed[0] ?? '') : own),
    aimedAt: hasTarget ? at('target', aimed) : at('indicator', said),
    ...(one.from ? { from: one.from } : {}),
    ...(one.repeats ? { repeats: true } : {}),
    ...(one.more ? { more: one.more } : {}),
  }
}

/** Where a deadline stands that is said beside the target. */
function placeIn(target: string, when: string | null | undefined, key: string): string | null {
  if (!when) return null
  const index = target.split('\n').findIndex((words) => words.includes(when))
  if (index < 0) throw new Error(`${key} does not say ${when}`)
  return `${key}.target#${index + 1}`
}

const nothingChosen = 'Vælg et element.'

const statusOf = (as_written: string, value: string | null, key: string) => ({
  as_written,
  value,
  mark: `${key}.status`,
  ...(as_written === nothingChosen ? { placeholder: true } : {}),
})

/** A row of a table with its reading; `more` is what is said of the row itself. */
export function line(
  { columns, authority }: Sheet,
  [key, ...cells]: readonly [string, ...Cells],
  reading: Reading,
  more: Omit<Row, 'cells'> = {},
): Line {
  const find: Finding = (column) => wordsIn(cells[columns.indexOf(column)])
  const has = (column: string): boolean => columns.includes(column)
  const status = reading.status
  const written = find('deadline')
  const number = reading.n ?? null
  return {
    row: row(cells, columns, key, more),
    told: {
      key,
      number,
      text: reading.text ?? textAfter(find('activity'), number),
      at: `${key}.activity`,
      lead: reading.lead === null ? null : party(authority, reading.lead),
      contributors: (reading.also ?? []).map((one) => party(authority, one)),
      responsible: has('responsible') ? find('responsible') : null,
      responsibleAt: has('responsible') ? `${key}.responsible` : null,
      by: reading.by,
      byWritten: reading.when ?? (written === '' ? null : written),
      byAt: has('deadline') ? `${key}.deadline` : placeIn(find('target'), reading.when, key),
      ...(status === undefined ? {} : { status: statusOf(find('status'), status, key) }),
      measures: (reading.i ?? []).map((one, index) => measureOf(one, index, key, find)),
      ...(reading.more ? { more: reading.more } : {}),
    },
  }
}

/** Rows of which the first says in its first cells what holds for all: merged down, as Word does. */
export function mergedDown(rows: readonly Row[], columns: readonly number[]): readonly Row[] {
  return rows.map((one, index) => ({
    ...one,
    cells: one.cells.map((own, place) =>
      columns.includes(place) ? { ...own, merge: index === 0 ? 'start' : 'on' } : own,
    ),
  }))
}

/** A box of facts about one activity: what is asked stands in the first column, the answers in the second. */
export function factBox(
  authority: string,
  key: string,
  facts: readonly (readonly [label: string, column: string, answer: string | Cell])[],
  reading: Reading,
): { readonly rows: readonly Row[]; readonly line: Line } {
  const columns = facts.map(([, column]) => column)
  const made = line({ columns, authority }, [key, ...facts.map(([, , answer]) => answer)], reading)
  const rows = facts.map(([label], index) => {
    const answer = made.row.cells[index]
    if (!answer) throw new Error(`${key} has no answer ${index}`)
    return { cells: [cell(`[b:${label}]`, { fill: 'E7E6E6' }), answer] }
  })
  return { rows, line: made }
}
