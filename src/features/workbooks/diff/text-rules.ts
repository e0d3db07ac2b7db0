import { samePlaces } from '#kernel/merge'

type Paragraphs = readonly string[]

/** Beyond so many comparisons two texts are left for somebody to choose between. */
const mostComparisons = 1_000_000

/**
 * Two texts that both began with `base`, where each changed other paragraphs: both changes. Null where they
 * changed the same one, so that somebody must choose; and where the merged text would be merged with the same
 * file once more, as may be where paragraphs are repeated.
 */
export function mergeParagraphs(base: string, now: string, file: string): string | null {
  const merged = mergeOnce(base, now, file)
  return merged !== null && mergeOnce(base, merged, file) === merged ? merged : null
}

function mergeOnce(base: string, now: string, file: string): string | null {
  const [old, here, there] = [base, now, file].map((text) => text.split('\n'))
  if (!old || !here || !there) return null
  if (old.length * Math.max(here.length, there.length) > mostComparisons) return null
  const [inHere, inThere] = [samePlaces(old, here), samePlaces(old, there)]
  const merged: string[] = []
  let [i, a, b] = [0, 0, 0]
  for (let k = 0; k <= old.length; k += 1) {
    const isEnd = k === old.length
    const [m, t] = isEnd ? [here.length, there.length] : [inHere[k] ?? -1, inThere[k] ?? -1]
    if (m < a || t < b) continue
    const piece = between(old.slice(i, k), here.slice(a, m), there.slice(b, t))
    if (piece === null) return null
    merged.push(...piece, ...old.slice(k, k + 1))
    ;[i, a, b] = [k + 1, m + 1, t + 1]
  }
  return merged.join('\n')
}

/** What becomes of the paragraphs between two that all three share. */
function between(base: Paragraphs, now: Paragraphs, file: Paragraphs): Paragraphs | null {
  if (isSame(file, base) || isSame(file, now)) return now
  if (isSame(now, base)) return file
  if (base.length > 0) return oneByOne(base, now, file)
  // Both only added, at the same place: what one holds of the other's already is not added again.
  if (holds(now, file)) return now
  return holds(file, now) ? file : [...now, ...file]
}

/** Neighbouring paragraphs that were changed by different people, each for itself. */
function oneByOne(base: Paragraphs, now: Paragraphs, file: Paragraphs): Paragraphs | null {
  if (now.length !== base.length || file.length !== base.length) return null
  const merged: string[] = []
  for (const [at, old] of base.entries()) {
    const [here = '', there = ''] = [now[at], file[at]]
    if (here !== old && there !== old && here !== there) return null
    merged.push(here === old ? there : here)
  }
  return merged
}

const isSame = (one: Paragraphs, other: Paragraphs): boolean =>
  one.length === other.length && one.every((paragraph, at) => paragraph === other[at])

/** Whether all of the second stands in the first, in its order. */
function holds(all: Paragraphs, some: Paragraphs): boolean {
  let found = 0
  for (const paragraph of all) if (paragraph === some[found]) found += 1
  return found === some.length
}

/** Whether a text holds every paragraph that the file added to the base, and none that it took out. */
export function holdsChanges(base: string, now: string, file: string): boolean {
  const [old, here, there] = [base, now, file].map(tally)
  const paragraphs = new Set([...(old?.keys() ?? []), ...(there?.keys() ?? [])])
  return [...paragraphs].every((paragraph) => {
    const [before, after, stands] = [old, there, here].map((all) => all?.get(paragraph) ?? 0)
    if (before === undefined || after === undefined || stands === undefined) return false
    return after > before ? stands >= after : after === before || stands <= after
  })
}

const tally = (text: string): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(text.split('\n'), (one) => one)].map(([one, all]) => [one, all.length]))
