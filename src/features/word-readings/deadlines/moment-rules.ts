import type { Period } from '../schema.ts'
import { onlyYearOf } from '../schema.ts'
import { later } from './day-rules.ts'
import type { Moment } from './schema.ts'
import { momentPatterns } from './pattern-rules.ts'
import { beforePattern, latestPattern } from './vocabulary.ts'

export interface MomentOptions {
  /** Whether the text says nothing but when: then a month may stand alone, and a day without its year. */
  readonly isDedicated: boolean
}

/** Every time that a text names, in its order; a span (`marts-juni 2026`) is one. */
export function findMoments(
  text: string,
  period: Period,
  options: MomentOptions = { isDedicated: false },
): readonly Moment[] {
  const frame = { period, year: onlyNamedYear(text) ?? onlyYearOf(period) }
  const found = momentPatterns
    .filter(({ isLoose }) => options.isDedicated || !isLoose)
    .flatMap((pattern) =>
      [...text.matchAll(pattern.regex)].flatMap((match) => {
        const words = Object.fromEntries(
          Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined),
        )
        const span = pattern.read(words, frame)
        const asWritten = match[0].trim().replace(/[,;]$/, '')
        return span === null
          ? []
          : [{ ...span, from: match.index, to: match.index + asWritten.length, asWritten }]
      }),
    )
  return joined(withoutOverlaps(found), text).map((moment) => preceded(moment, text))
}

/** The year that a text names once and for all of its times: `marts-juni 2026`. */
function onlyNamedYear(text: string): number | null {
  const [year, ...others] = new Set(text.match(/(?<!\d)20\d{2}(?!\d)/g))
  return year === undefined || others.length > 0 ? null : Number(year)
}

const withoutOverlaps = (found: readonly Moment[]): readonly Moment[] => {
  const kept: Moment[] = []
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  }
  return kept
}

const between = /^\s*(?:-|–|—|til|to|until|t\.o\.m\.)\s*(?:den\s+)?$/iu

/** Two times with a dash between them are one span; the first takes the year of the second. */
function joined(moments: readonly Moment[], text: string): readonly Moment[] {
  const kept: Moment[] = []
  for (const one of moments) {
    const last = kept.at(-1)
    if (last === undefined || !between.test(text.slice(last.to, one.from))) kept.push(one)
    else kept.splice(-1, 1, spanOf(last, one, text))
  }
  return kept
}

function spanOf(first: Moment, second: Moment, text: string): Moment {
  const year = second.end?.slice(0, 4)
  const [named] =
    first.end === null && year !== undefined
      ? findMoments(
          first.asWritten,
          { start: `${year}-01-01`, end: `${year}-12-31` },
          { isDedicated: true },
        )
      : [first]
  return {
    ...second,
    from: first.from,
    asWritten: text.slice(first.from, second.to),
    start: named?.start ?? named?.end ?? null,
    isBareYear: false,
  }
}

const latest = new RegExp(`(?<!\\p{L})${latestPattern}\\s*$`, 'iu')
const before = new RegExp(`(?<!\\p{L})${beforePattern}\\s*$`, 'iu')
const edgeFirst = /^(?:ult|udgang|slut|end|the end|late|sidst)/i

const within =
  /(?<!\p{L})(?:i løbet af|inden for|during|in the course of|within)\s+(?:år(?:et)?\s+)?$/iu

/** A time after `senest` has no start; one after `inden` must be over before, which is a guess. */
function preceded(moment: Moment, text: string): Moment {
  const words = text.slice(0, moment.from)
  // `senest primo 2027` names no last day either.
  if (moment.end === null && moment.start !== null) return moment
  // `i løbet af 2026` says when; a year alone may only date a figure.
  if (moment.isBareYear && within.test(words)) return { ...moment, start: null, isBareYear: false }
  if (latest.test(words)) return { ...moment, start: null, isBareYear: false }
  if (!before.test(words)) return moment
  const isEdge = edgeFirst.test(moment.asWritten)
  if (isEdge) return { ...moment, start: null, isBareYear: false }
  const end = moment.start === null ? moment.end : later(moment.start, -1)
  return { ...moment, start: null, end, isSure: false, isBareYear: false }
}
