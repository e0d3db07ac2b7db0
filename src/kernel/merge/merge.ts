/** A stretch of text that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Two texts merged on the one both began with. `open`: places where they contradict, both in brackets. */
export interface Merged {
  readonly text: string
  readonly open: readonly string[]
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Beyond this many comparisons two texts are taken as wholly different. */
const mostComparisons = 4_000_000

/**
 * For each piece of one text, the place of the same piece in the other, in the longest order that both share; -1
 * where it has none, and everywhere where the two are too long to be compared.
 */
export function samePlaces(one: readonly string[], other: readonly string[]): readonly number[] {
  const width = other.length + 1
  const found: number[] = one.map(() => -1)
  if (one.length * other.length > mostComparisons) return found
  const longest = new Uint16Array((one.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      found[i] = j
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}

/** What was added to and removed from a text, word by word, in reading order. */
export function differenceOf(before: string, after: string): readonly Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const match = samePlaces(old, now)
  const stretches: Stretch[] = []
  let next = 0
  for (const [place, word] of old.entries()) {
    const found = match[place] ?? -1
    if (found < 0) stretches.push({ kind: 'removed', text: word })
    else {
      stretches.push(...now.slice(next, found).map((text) => ({ kind: 'added' as const, text })))
      stretches.push({ kind: 'same', text: word })
      next = found + 1
    }
  }
  stretches.push(...now.slice(next).map((text) => ({ kind: 'added' as const, text })))
  return joined(stretches)
}

/** Neighbours of one kind as one stretch. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    if (last?.kind === stretch.kind)
      result[result.length - 1] = { kind: last.kind, text: last.text + stretch.text }
    else result.push(stretch)
  }
  return result
}

/** Merges two texts that both began with `base`: what only one changed is taken, contradictions stay open. */
export function merge(base: string, mine: string, theirs: string): Merged {
  const words = [wordsOf(base), wordsOf(mine), wordsOf(theirs)] as const
  const [old, own, other] = words
  const [inMine, inTheirs] = [samePlaces(old, own), samePlaces(old, other)]
  const pieces: string[] = []
  const open: string[] = []
  let [i, a, b] = [0, 0, 0]
  const settle = (k: number, toMine: number, toTheirs: number) => {
    const [before, first, second] = [
      old.slice(i, k),
      own.slice(a, toMine),
      other.slice(b, toTheirs),
    ]
    // In a field that was empty each wrote a paragraph.
    const piece = chunk(before, first, second, old.length === 0 ? '\n' : ' ')
    pieces.push(piece.text)
    open.push(...piece.open)
  }
  for (let k = 0; k < old.length; k += 1) {
    const [m, t] = [inMine[k] ?? -1, inTheirs[k] ?? -1]
    if (m < a || t < b) continue
    settle(k, m, t)
    pieces.push(old[k] ?? '')
    ;[i, a, b] = [k + 1, m + 1, t + 1]
  }
  settle(old.length, own.length, other.length)
  return { text: pieces.join(''), open }
}

/** What becomes of one stretch between words that all three share. */
function chunk(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  between: ' ' | '\n',
): Merged {
  const [before, own, other] = [base.join(''), mine.join(''), theirs.join('')]
  if (own === before || own === other) return { text: other, open: [] }
  if (other === before) return { text: own, open: [] }
  // Both only added, at the same place: both additions stay.
  if (before.trim() === '') return { text: oneAfterOther(own, other, between), open: [] }
  const place = `[${own.trim()} / ${other.trim()}]`
  const [begin, end] = [wider(leading(own), leading(other)), wider(trailing(own), trailing(other))]
  return { text: `${begin}${place}${end}`, open: [place] }
}

/** Two additions, each as it was written: what is a line of its own stays one. */
function oneAfterOther(first: string, second: string, between: ' ' | '\n'): string {
  const said = first.trimEnd()
  const after = first.slice(said.length)
  if (second.trim() === '') return said + wider(after, second)
  if (said === '') return wider(first, leading(second)) + second.trimStart()
  const areLines = (first + second).includes('\n')
  const gap = wider(wider(after, leading(second)), areLines ? '\n' : between)
  return said + gap + second.trimStart()
}

/** Of two gaps between words the one with more line breaks. */
const wider = (one: string, other: string): string =>
  other.split('\n').length > one.split('\n').length ? other : one || other

const leading = (text: string): string => /^\s*/.exec(text)?.[0] ?? ''
const trailing = (text: string): string =>
  text.trim() === '' ? '' : (/\s*$/.exec(text)?.[0] ?? '')

/** Whether a text still holds two versions in brackets. */
export const holdsContradiction = (text: string): boolean => /\[[^[\]]* \/ [^[\]]*\]/.test(text)
