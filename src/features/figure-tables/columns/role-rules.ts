import type { Period } from '#kernel/clock'
import type { Dimension, Frame } from '../schema.ts'
import type { HeadingRead } from './heading-rules.ts'
import type { Measure } from './vocabulary.ts'
import { measures } from './vocabulary.ts'

/** What a column is for. */
export type Role =
  | { readonly is: 'dimension'; readonly dimension: string }
  | FigureRole
  /** `detail`: tells rows apart that are added up. */
  | { readonly is: 'period' | 'note' | 'detail' | 'left-out' | 'not-counted' }

/** A column of figures: of whom and when, as far as its heading says it; null for all together. */
export interface FigureRole {
  readonly is: 'figure'
  readonly measure: Measure
  readonly coordinates: Readonly<Record<string, string | null>>
  readonly period?: Period
  /** Of all together, over whatever other columns tell apart. */
  readonly isTotal?: true
}

/** The dimension that makes the share, where the figure is one. */
export const shareOf = ({ indicator, dimensions }: Frame): Dimension | undefined =>
  indicator.kind === 'share' ? dimensions.find(({ use }) => use === 'share') : undefined

/** Whether a code is among those that make the numerator. */
export const isCounted = ({ counted = [] }: Dimension, code: string | null): boolean =>
  code !== null && counted.includes(code)

/** What a heading says its column is for; undefined where that must be seen from its cells or asked. */
export function roleOf(heading: HeadingRead, frame: Frame): Role | undefined {
  const { dimensions, measures: found, categories, period, isPeriod, isTotal, isNote } = heading
  if (isNote && categories.length === 0 && found.length === 0) return { is: 'note' }
  if (heading.unknown.length > 0) return undefined
  const saysFigure = found.length > 0 || categories.length > 0 || period !== undefined || isTotal
  const [dimension, ...others] = new Set(dimensions)
  if (dimension !== undefined && !saysFigure)
    return others.length > 0 || isPeriod ? undefined : { is: 'dimension', dimension }
  if (isPeriod && !saysFigure) return { is: 'period' }
  return saysFigure && dimension === undefined ? figureOf(heading, frame) : undefined
}

function figureOf(heading: HeadingRead, frame: Frame): Role | undefined {
  const coordinates = Object.fromEntries(
    heading.categories.map(({ dimension, code }) => [dimension, code]),
  )
  if (Object.keys(coordinates).length < heading.categories.length) return undefined
  const measure = measureOf(heading, frame)
  if (measure === undefined) return undefined
  const period = heading.period === undefined ? {} : { period: heading.period }
  const total = heading.isTotal ? { isTotal: true as const } : {}
  return withShare(
    { is: 'figure', measure, coordinates, ...period, ...total },
    frame,
    heading.isTotal,
  )
}

/** The measure that the words of a heading come to: »antal« beside »procent« is one too many. */
function measureOf(
  { measures: found, period, isTotal, categories }: HeadingRead,
  frame: Frame,
): Measure | undefined {
  const distinct = [...new Set(found)]
  const telling = distinct.length > 1 ? distinct.filter((one) => one !== 'count') : distinct
  if (telling.length > 1) return undefined
  const [measure] = telling
  if (frame.indicator.kind !== 'share')
    return measure === 'count' || measure === undefined ? 'value' : measure
  if (measure) return measure
  return period !== undefined && !isTotal && categories.length === 0 && !shareOf(frame)
    ? 'value'
    : 'count'
}

/** Of a share: a column of all is the denominator; a percentage of those who are not counted says nothing new. */
function withShare(role: FigureRole, frame: Frame, isTotal: boolean): Role | undefined {
  const share = shareOf(frame)
  const of = share && role.coordinates[share.dimension]
  if (frame.indicator.kind !== 'share') return role
  if (role.measure === 'value') {
    if (share && of !== undefined && !isCounted(share, of)) return { is: 'not-counted' }
    const { [share?.dimension ?? '']: _, ...coordinates } = role.coordinates
    return { ...role, coordinates }
  }
  if (role.measure !== 'count') return role
  if (!share) return isTotal ? { ...role, measure: 'denominator' } : undefined
  if (of !== undefined || !isTotal) return role
  return { ...role, coordinates: { ...role.coordinates, [share.dimension]: null } }
}

/** A role as a word, for answers and for what a person sees. */
export function roleName(role: Role): string {
  if (role.is === 'dimension') return `dimension:${role.dimension}`
  if (role.is !== 'figure') return role.is
  const of = Object.entries(role.coordinates).map(
    ([dimension, code]) => `${dimension}=${code ?? 'all'}`,
  )
  return [`figure:${role.measure}`, ...of.toSorted(), ...(role.period ? [role.period] : [])].join(
    ' ',
  )
}

/** The roles that somebody may give to a column, most likely ones first. */
export function rolesToChoose(frame: Frame, isNumeric: boolean): readonly Role[] {
  const figures = (frame.indicator.kind === 'share' ? measures : (['value'] as const))
    .filter((measure) => measure !== 'count')
    .map((measure): Role => ({ is: 'figure', measure, coordinates: {} }))
  const share = shareOf(frame)
  const shares = (share?.categories ?? []).map(({ code }): Role => ({
    is: 'figure',
    measure: 'count',
    coordinates: { [share?.dimension ?? '']: code },
  }))
  const counts: readonly Role[] = share ? [{ is: 'figure', measure: 'count', coordinates: {} }] : []
  const names = frame.dimensions.map(({ dimension }): Role => ({ is: 'dimension', dimension }))
  const others: readonly Role[] = [{ is: 'left-out' }, { is: 'detail' }, { is: 'period' }]
  return isNumeric ? [...counts, ...figures, ...shares, ...others] : [...names, ...others]
}
