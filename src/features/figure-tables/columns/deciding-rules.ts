import { writtenNumbers } from '#kernel/decimal'
import { matcher } from '../names/match-rules.ts'
import type { Notes } from '../notes.ts'
import type { Dimension, Frame, Option } from '../schema.ts'
import type { Column, Layout } from './layout-rules.ts'
import type { Role } from './role-rules.ts'
import { roleName, rolesToChoose, shareOf } from './role-rules.ts'

/** A column with what it is for; undefined where that is asked. */
export type Decided = Column & { readonly is: Role | undefined }

/** Decides what each column is for: from its heading, else from its cells, else by asking. */
export function decideColumns({ columns }: Layout, frame: Frame, notes: Notes): readonly Decided[] {
  const named = new Set(
    columns.flatMap(({ role }) => (role?.is === 'dimension' ? [role.dimension] : [])),
  )
  const seen = columns.map((column): Column => {
    const role = column.role ?? roleByCells(column, frame, named)
    return role ? { ...column, role } : column
  })
  const share = shareOf(frame)
  const hasShare = seen.some(
    ({ role }) => role?.is === 'dimension' && role.dimension === share?.dimension,
  )
  const asked = seen.map((column): Decided => {
    const isOpen = column.role === undefined || countsNobody(column.role, share, hasShare)
    return { ...column, is: isOpen ? askRole(column, frame, notes) : column.role }
  })
  return totalled(onlyOne(asked, notes), hasShare ? share?.dimension : undefined)
}

/** A count that says neither by its heading nor in its row whether it is of all or of some. */
const countsNobody = (role: Role, share: Dimension | undefined, hasShare: boolean): boolean =>
  role.is === 'figure' &&
  role.measure === 'count' &&
  !hasShare &&
  share !== undefined &&
  role.coordinates[share.dimension] === undefined

/** A column whose cells name categories of one dimension that no heading names. */
function roleByCells(
  { cells }: Column,
  frame: Frame,
  named: ReadonlySet<string>,
): Role | undefined {
  const said = [...new Set(cells.map((cell) => cell.said))].slice(0, 500)
  const fitting = frame.dimensions
    .filter(({ dimension }) => !named.has(dimension))
    .filter((dimension) => {
      const match = matcher(dimension)
      const known = said.filter((name) => typeof match(name)?.category === 'string')
      return known.length > 0 && known.length >= said.length * 0.6
    })
  const [only, ...others] = fitting
  return only && others.length === 0 ? { is: 'dimension', dimension: only.dimension } : undefined
}

const isNumeric = ({ cells }: Column): boolean =>
  cells.some(
    ({ kind, said }) =>
      kind === 'number' ||
      kind === 'percent' ||
      writtenNumbers.isNumber(writtenNumbers.readingsOf(said)),
  )

function askRole(column: Column, frame: Frame, notes: Notes): Role | undefined {
  if (column.cells.length === 0) return { is: 'left-out' }
  const roles = rolesToChoose(frame, isNumeric(column))
  const answer = notes.ask({
    id: `column:${column.key}`,
    kind: 'column',
    at: [column.at],
    asWritten: column.heading,
    options: roles.map((role) => optionOf(role, frame)),
    values: {},
  })
  return roles.find((role) => roleName(role) === answer)
}

function optionOf(role: Role, frame: Frame): Option {
  const value = roleName(role)
  const named = (name: string) => frame.dimensions.find(({ dimension }) => dimension === name)
  if (role.is === 'dimension')
    return {
      value,
      key: 'role-dimension',
      values: { name: named(role.dimension)?.names ?? role.dimension },
    }
  if (role.is !== 'figure') return { value, key: `role-${role.is}`, values: {} }
  const [[dimension, code] = ['', '']] = Object.entries(role.coordinates)
  const category = named(dimension)?.categories.find((one) => one.code === code)
  if (category) return { value, key: 'role-category', values: { name: category.names } }
  return { value, key: `role-${role.measure}`, values: {} }
}

/** Where two columns say that they are for the same, it is asked which one is. */
function onlyOne(columns: readonly Decided[], notes: Notes): readonly Decided[] {
  const byRole = new Map<string, Decided[]>()
  for (const column of columns) {
    if (column.is?.is !== 'dimension' && column.is?.is !== 'figure' && column.is?.is !== 'period')
      continue
    const name = roleName(column.is)
    byRole.set(name, [...(byRole.get(name) ?? []), column])
  }
  const chosen = new Map<string, string | undefined>()
  for (const [name, all] of byRole) if (all.length > 1) chosen.set(name, askWhich(name, all, notes))
  return columns.map((column) => {
    const name = column.is ? roleName(column.is) : ''
    if (!chosen.has(name)) return column
    const key = chosen.get(name)
    if (key === undefined) return { ...column, is: undefined }
    return key === column.key ? column : { ...column, is: { is: 'left-out' } }
  })
}

const askWhich = (name: string, all: readonly Decided[], notes: Notes): string | undefined =>
  notes.ask({
    id: `two-columns:${name}`,
    kind: 'two-columns',
    at: all.map(({ at }) => at),
    asWritten: all.map(({ heading }) => heading).join(' · '),
    options: all.map(({ key, heading, at }) => ({
      value: key,
      key: 'column',
      values: { heading, cell: at.cell },
    })),
    values: {},
  })

/**
 * A column of all together is a total over whatever other columns of figures tell apart; where those tell
 * something and the rows tell the sexes, it is of the row's and not of all.
 */
function totalled(columns: readonly Decided[], inRows: string | undefined): readonly Decided[] {
  const parts = columns.flatMap(({ is }) => (is?.is === 'figure' && !is.isTotal ? [is] : []))
  const told = [...new Set(parts.flatMap(({ coordinates }) => Object.keys(coordinates)))]
  return columns.map((column) => {
    if (column.is?.is !== 'figure' || !column.is.isTotal) return column
    const own = Object.entries(column.is.coordinates).filter(
      ([dimension, code]) => code !== null || dimension !== inRows || told.length === 0,
    )
    const all = told.map((dimension) => [dimension, null] as const)
    return { ...column, is: { ...column.is, coordinates: Object.fromEntries([...all, ...own]) } }
  })
}
