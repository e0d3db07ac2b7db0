import type { Size } from './canvas.ts'

/** A point on the drawing. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where a label may stand, seen from its mark. */
export type Side =
  'below' | 'above' | 'right' | 'left' | 'below-right' | 'above-right' | 'below-left' | 'above-left'

/** A label that wants a place. */
export interface LabelRequest {
  /** Its lines; or several ways to break it, the best first. */
  readonly ways: readonly (readonly string[])[]
  /** The marks it may stand at, the best first. */
  readonly spots: readonly Spot[]
  /** The sides of the mark to try, the best first. */
  readonly sides: readonly Side[]
  readonly tone: 'accent' | 'ink' | 'muted'
  readonly size: number
  /** The first line is bold, what follows is quiet. */
  readonly bold?: boolean
  /** Left out rather than written over something. */
  readonly optional?: boolean
  /** Of its words, where that is not the page's. */
  readonly lang?: string
}

/** A label in its place: the first line's baseline and how it hangs on it. */
export interface PlacedLabel {
  readonly request: LabelRequest
  readonly lines: readonly string[]
  readonly at: Spot
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A stretch of the drawing that labels keep clear of. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** What it costs to lie over it; one unless given. */
  readonly cost?: number
}

/** From one line of a label to the next, in sizes of its letters. */
export const leading = 1.3

const gap = 9

/** Places labels one after the other; each takes the place with the least in its way. */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  size: Size,
): readonly PlacedLabel[] {
  const taken = [...obstacles]
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const best = candidates(request)
      .map((one) => ({ ...one, cost: costOf(one.box, taken, size) }))
      .reduce((least, one) => (one.cost < least.cost ? one : least))
    if (request.optional && best.cost > 0) continue
    taken.push(best.box)
    placed.push({ request, lines: best.lines, at: best.at, anchor: best.anchor })
  }
  return placed
}

const candidates = (request: LabelRequest) =>
  request.spots.flatMap((spot) =>
    request.ways.flatMap((lines) =>
      request.sides.map((side) => candidate(request, spot, lines, side)),
    ),
  )

/** Plex is about half as wide as it is large, a little more when bold. */
const widthOf = (lines: readonly string[], { size, bold }: LabelRequest): number =>
  Math.max(...lines.map((line) => line.length)) * size * (bold ? 0.54 : 0.53)

function candidate(request: LabelRequest, spot: Spot, lines: readonly string[], side: Side) {
  const { size } = request
  const width = widthOf(lines, request)
  const height = (lines.length - 1) * size * leading + size * 1.1
  const anchor = anchorOf(side)
  const beside = side === 'right' || side === 'left' ? gap + 4 : 2
  const x = anchor === 'middle' ? spot.x : spot.x + (anchor === 'start' ? beside : -beside)
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width
  const top = topOf(side, spot.y, height, size)
  return {
    lines,
    anchor,
    at: { x: tenth(x), y: tenth(top + size * 0.9) },
    box: { left, right: left + width, top, bottom: top + height },
  }
}

function anchorOf(side: Side): PlacedLabel['anchor'] {
  if (side.endsWith('right')) return 'start'
  return side.endsWith('left') ? 'end' : 'middle'
}

function topOf(side: Side, y: number, height: number, size: number): number {
  if (side.startsWith('below')) return y + gap
  if (side.startsWith('above')) return y - gap - height
  return y - size * 0.58
}

/** What a place costs: one for each thing in the way, a lot for leaving the drawing. */
function costOf(box: Box, taken: readonly Box[], size: Size): number {
  // Beside the drawing nothing is written under the axis.
  const floor = size.height - size.bottom
  const bottom = box.left > size.width - size.right ? floor + 10 : floor
  const outside = box.left < 2 || box.right > size.width - 2 || box.top < 2 || box.bottom > bottom
  return taken
    .filter((other) => touches(box, other))
    .reduce((sum, { cost = 1 }) => sum + cost, outside ? 1000 : 0)
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const tenth = (number: number): number => Math.round(number * 10) / 10

/** Breaks a text into lines of at most so many characters, between words. */
export function wrap(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}
