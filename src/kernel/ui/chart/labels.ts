import type { Size } from './canvas.ts'

/** Where a label may stand, seen from its mark. */
export type Side =
  'below' | 'above' | 'right' | 'left' | 'below-right' | 'above-right' | 'below-left' | 'above-left'

/** A label that wants a place. */
export interface LabelRequest {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** The places to try, the best first. */
  readonly sides: readonly Side[]
  readonly tone: 'accent' | 'ink' | 'muted'
  readonly size: number
  readonly bold?: boolean
  /** Left out rather than written over something. */
  readonly optional?: boolean
}

/** A label in its place: the first line's baseline and how it hangs on it. */
export interface PlacedLabel extends LabelRequest {
  readonly at: { readonly x: number; readonly y: number }
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A stretch of the drawing that labels keep clear of. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const gap = 9
const leading = 1.3

/** Places labels one after the other; each takes the place with the least in its way. */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  size: Size,
): readonly PlacedLabel[] {
  const taken = [...obstacles]
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const best = request.sides
      .map((side) => candidate(request, side))
      .map((one) => ({ ...one, cost: costOf(one.box, taken, size) }))
      .reduce((least, one) => (one.cost < least.cost ? one : least))
    if (request.optional && best.cost > 0) continue
    taken.push(best.box)
    placed.push({ ...request, at: best.at, anchor: best.anchor })
  }
  return placed
}

/** Plex is about 0.56 wide per unit of size on the average, 0.6 when bold. */
const widthOf = ({ lines, size, bold }: LabelRequest): number =>
  Math.max(...lines.map((line) => line.length)) * size * (bold ? 0.58 : 0.54)

function candidate(request: LabelRequest, side: Side) {
  const { x, y, size, lines } = request
  const width = widthOf(request)
  const height = lines.length * size * leading
  const anchor = anchorOf(side)
  const pushed = side === 'right' || side === 'left' ? gap + 4 : gap - 3
  const atX = anchor === 'middle' ? x : x + (anchor === 'start' ? pushed : -pushed) * slant(side)
  const left = anchor === 'middle' ? atX - width / 2 : anchor === 'start' ? atX : atX - width
  const top = topOf(side, y, height, size)
  return {
    anchor,
    at: { x: tenth(atX), y: tenth(top + size * 0.95) },
    box: { left, right: left + width, top, bottom: top + height },
  }
}

const slant = (side: Side): number => (side === 'right' || side === 'left' ? 1 : 0.4)

function anchorOf(side: Side): PlacedLabel['anchor'] {
  if (side.endsWith('right')) return 'start'
  return side.endsWith('left') ? 'end' : 'middle'
}

function topOf(side: Side, y: number, height: number, size: number): number {
  if (side.startsWith('below')) return y + gap
  if (side.startsWith('above')) return y - gap - height
  return y - size * 0.62
}

/** What a place costs: a little for each thing in the way, a lot for leaving the drawing. */
function costOf(box: Box, taken: readonly Box[], size: Size): number {
  const outside =
    box.left < 2 ||
    box.right > size.width - 2 ||
    box.top < 2 ||
    box.bottom > size.height - size.bottom
  return taken.filter((other) => touches(box, other)).length + (outside ? 40 : 0)
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const tenth = (number: number): number => Math.round(number * 10) / 10
