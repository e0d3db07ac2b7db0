import type { CellLook, CellPlace } from '../look/table-look.ts'
import { tableLook } from '../look/table-look.ts'
import { fillOf } from '../look/styles.ts'
import type { Block, Cell, PlaceName, Row, Table } from '../schema.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, isOn, valueOf, wholeOf, wordsOf } from '../tree.ts'
import { isPlaceholder } from './controls.ts'
import { chosenOf } from './inline.ts'
import { formatChanges } from './looks.ts'
import { readMark } from './marks.ts'
import { passOver } from './pass-over.ts'
import type { Standing, Story } from './state.ts'
import { blockText, textBefore } from './texts.ts'
import { standingIn, wholeChange } from './tracks.ts'

type OpenCell = { -readonly [Name in keyof Cell]: Cell[Name] }
type ReadInside = (element: Element, at: PlaceName, standing: Standing) => readonly Block[]

/** What the cells of a table are read with. */
interface Reading {
  readonly story: Story
  readonly inside: ReadInside
  readonly look: (place: CellPlace) => CellLook
  readonly rows: number
  readonly columns: number
  /** Cells that those below may be merged into, by their column. */
  owners: ReadonlyMap<number, OpenCell>
}

/** A row or cell with how everything in it stands, taken out of the content controls around it. */
interface Found {
  readonly element: Element
  readonly standing: Standing
}

const widest = 1000

/** Reads a table (`w:tbl`). */
export function readTable(
  element: Element,
  at: PlaceName,
  { story, inside }: { readonly story: Story; readonly inside: ReadInside },
  standing: Standing,
): Table {
  const properties = childOf(element, 'tblPr')
  const style = story.styles.find(valueOf(properties, 'tblStyle'))
  const found = within(element, 'tr', story, standing)
  const grid = elementsIn(childOf(element, 'tblGrid')).filter(
    ({ name }) => name === 'gridCol',
  ).length
  const look = tableLook(properties, style)
  const reading: Reading = {
    story,
    inside,
    look,
    rows: found.length,
    columns: grid,
    owners: new Map(),
  }
  const rows = found.map((row, index) => readRow(row, `${at}.R${index + 1}`, reading, index))
  passOver(story.gathered, 'format-change', null, formatChanges(properties))
  const cells = rows.flatMap((row) => row.cells)
  return {
    kind: 'table',
    at,
    style: style?.name ?? null,
    title: valueOf(properties, 'tblCaption') ?? null,
    columns: cells.reduce((most, { column, span }) => Math.max(most, column + span - 1), grid),
    rows,
  }
}

/** The rows of a table or cells of a row, also where content controls stand around them. */
function within(element: Element, name: string, story: Story, standing: Standing): Found[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [{ element: child, standing }]
    if (child.name === 'sdt') {
      const content = childOf(child, 'sdtContent')
      const isCovered = standing.isCovered || isPlaceholder(child)
      const controls = [...standing.controls, child]
      return content ? within(content, name, story, { ...standing, isCovered, controls }) : []
    }
    if (child.name === 'AlternateContent') {
      const { chosen } = chosenOf(child)
      return chosen ? within(chosen, name, story, standing) : []
    }
    if (readMark(child, story, null) || /Pr$|Grid$/.test(child.name)) return []
    return within(child, name, story, standing)
  })
}

function readRow(
  { element, standing }: Found,
  at: PlaceName,
  reading: Reading,
  index: number,
): Row {
  const { story } = reading
  const properties = childOf(element, 'trPr')
  const change = wholeChange(properties)
  const rowStanding = standingIn(standing, change)
  const owners = new Map<number, OpenCell>()
  const cells: OpenCell[] = []
  let column = 1 + (wholeOf(valueOf(properties, 'gridBefore'), 0, widest) ?? 0)
  for (const found of within(element, 'tc', story, rowStanding)) {
    const place = { at: `${at}.C${cells.length + 1}`, row: index, column }
    const cell = readCell(found, place, reading, cells)
    cells.push(cell)
    if (ownsBelow(found.element)) owners.set(column, cell)
    const owner = reading.owners.get(column)
    if (owner && cell.mergedInto === owner.at) owners.set(column, owner)
    column += cell.span
  }
  reading.owners = owners
  passOver(story.gathered, 'format-change', null, formatChanges(properties))
  return { at, isHeader: isOn(properties, 'tblHeader') ?? false, change, cells }
}

const ownsBelow = (cell: Element): boolean => valueOf(childOf(cell, 'tcPr'), 'vMerge') === 'restart'

/** The cell into which another is merged: above it, or, as old programs write it, to its left. */
function ownerOf(
  properties: Element | undefined,
  column: number,
  { owners }: Reading,
  before: readonly OpenCell[],
): OpenCell | undefined {
  const [above, left] = [childOf(properties, 'vMerge'), childOf(properties, 'hMerge')]
  const isContinued = (merge: Element | undefined) =>
    merge !== undefined && merge.attributes['val'] !== 'restart'
  if (isContinued(above)) return owners.get(column)
  if (!isContinued(left)) return undefined
  const last = before.at(-1)
  return last && (before.find(({ at }) => at === last.mergedInto) ?? last)
}

function readCell(
  { element, standing }: Found,
  { at, row, column }: { readonly at: PlaceName; readonly row: number; readonly column: number },
  reading: Reading,
  before: readonly OpenCell[],
): OpenCell {
  const { story, inside, look, rows, columns } = reading
  const properties = childOf(element, 'tcPr')
  const span = wholeOf(valueOf(properties, 'gridSpan'), 1, widest) ?? 1
  const owner = ownerOf(properties, column, reading, before)
  if (owner) grow(owner, childOf(properties, 'vMerge') ? 'down' : 'right', span)
  const own = look({ row, rows, column, span, columns })
  const change = wholeChange(properties)
  const isCovered = standing.isCovered || owner !== undefined
  const blocks = inside(element, at, {
    ...standingIn(standing, change),
    isCovered,
    isBold: standing.isBold || own.bold,
  })
  if (owner && wordsOf(element).trim() !== '') passOver(story.gathered, 'stray-text', at)
  const [text, old] = [blockText(blocks), textBefore(blocks)]
  const isFilled = childOf(properties, 'shd') !== undefined
  return {
    at,
    column,
    span,
    rows: 1,
    mergedInto: owner?.at ?? null,
    shading: isFilled ? fillOf(properties) : own.fill,
    isVertical: isVertical(valueOf(properties, 'textDirection')),
    change,
    blocks,
    text,
    before: old === text ? null : old,
  }
}

function grow(owner: OpenCell, way: 'down' | 'right', span: number): void {
  if (way === 'down') owner.rows += 1
  else owner.span += span
}

const isVertical = (direction: string | undefined): boolean =>
  direction !== undefined && !/^(lrTb|lrTbV|tb|tbV)$/.test(direction)
