import { isOneApart, lowered } from '#kernel/names'
import type { Role } from './vocabulary.ts'
import { asking, headingWords, questions, roles } from './vocabulary.ts'

/** What somebody said that headings are for, by `headingKey`. */
export type ToldHeadings = ReadonlyMap<string, Role>

/** Nobody said anything of a heading. */
export const nothingTold: ToldHeadings = new Map()

/** By what a heading is known again: small letters, single spaces. */
export const headingKey = (heading: string): string =>
  lowered(heading).replaceAll(/\s+/g, ' ').trim()

/** A heading is short; what is longer is a sentence. */
const longest = 70

const wordsIn = (heading: string): readonly string[] =>
  lowered(heading)
    .replaceAll(/[()[\]:;,?!»«".]/g, ' ')
    .split(/[\s/]+/)
    .filter((word) => word !== '')

/** Whether a word is one of the lexicon, with its ending or one slip of the keyboard. */
function isWord(word: string, entry: string): boolean {
  const stem = entry.replace('*', '')
  if (word === stem) return true
  if (entry.endsWith('*') && word.startsWith(stem)) return true
  return stem.length >= 7 && word.length >= 7 && isOneApart(word.slice(0, stem.length), stem)
}

const measured = /^m(?:å|aa)l$/u
const dated = /(?:ultimo|primo|medio|udgang|19|20)\d*/u

/** What a heading is for, as somebody said or by its words; nothing for one that names none of what plans have. */
export function rolesOf(heading: string, told: ToldHeadings = nothingTold): readonly Role[] {
  const said = told.get(headingKey(heading))
  return said === undefined ? rolesInWords(lowered(heading)) : [said]
}

function rolesInWords(told: string): readonly Role[] {
  const words = wordsIn(told)
  if (
    told.length > longest ||
    words.length > 9 ||
    (told.length > 14 &&
      told.endsWith('.') &&
      !/(?:^|\s)(?:nr|no|evt|mv|m\.v|pct|kr|mio)\.$/u.test(told))
  )
    return []
  const asked = questions.find(([, pattern]) => pattern.test(told))
  if (asked) return [asked[0]]
  const found = new Set(
    roles.filter((role) =>
      words.some((word) => headingWords[role].some((one) => isWord(word, one))),
    ),
  )
  // `Mål` is what is to be reached where a year stands with it, and what is wanted where none does.
  if (words.some((word) => measured.test(word)))
    found.add(
      dated.test(told) || found.has('indicator') || found.has('deadline') ? 'target' : 'goal',
    )
  return settled(
    roles.filter((role) => found.has(role)),
    words,
  )
}

/** Whether a word names whoever leads, and does not only ask who somebody is: `Hvem bidrager?`. */
const saysOwner = (word: string): boolean =>
  !asking.has(word) && headingWords.owner.some((one) => isWord(word, one))

/** Of two meanings of one heading, the one that its other words speak for. */
function settled(found: readonly Role[], words: readonly string[]): readonly Role[] {
  const has = (role: Role): boolean => found.includes(role)
  const without = (...gone: readonly Role[]) => found.filter((role) => !gone.includes(role))
  if (has('criterion')) return without('outcome', 'goal', 'target', 'activity', 'indicator')
  // One column for what is measured and what is to be reached says both in its sentences.
  if (has('indicator') && has('target') && !has('deadline'))
    return ['criterion', ...without('indicator', 'target', 'goal')]
  if (has('goal') && has('outcome') && words.some((word) => word.startsWith('strateg')))
    return without('outcome')
  if (has('contributors') && has('owner') && (words.includes('øvrige') || !words.some(saysOwner)))
    return without('owner')
  // `Ansvarlig for aktiviteten`, `Status på initiativet`, `Tværgående aktivitet` with nothing else.
  if (has('activity') && (has('owner') || has('deadline') || has('status') || has('remarks')))
    return without('activity')
  if (has('number') && found.length > 1) return without('number')
  if (has('start') && has('deadline')) return without('start')
  return found
}

/** How much some headings look like the head of a table of activities: how many name something. */
export const headingScore = (
  headings: readonly string[],
  told: ToldHeadings = nothingTold,
): number => headings.filter((heading) => rolesOf(heading, told).length > 0).length

/** What the columns of a table are for: as somebody said, else each heading alone, then what only its place can tell. */
export function columnRoles(
  headings: readonly string[],
  told: ToldHeadings = nothingTold,
): readonly (readonly Role[])[] {
  const alone = headings.map((heading) => rolesOf(heading, told))
  const activity = alone.findIndex((its) => its.includes('activity'))
  const has = (role: Role) => alone.some((its) => its.includes(role))
  const isMeasured = has('indicator') || has('criterion')
  const isGoalAlone = (its: readonly Role[]) => its.length === 1 && its[0] === 'goal'
  const hasTarget =
    has('target') ||
    (activity >= 0 && isMeasured && alone.some((its, at) => at > activity && isGoalAlone(its)))
  return alone.map((its, at) => {
    if (told.has(headingKey(headings[at] ?? ''))) return its
    const isAfter = activity >= 0 && at > activity
    // `Mål` behind the activities is what is to be reached; before them what is wanted.
    if (isGoalAlone(its) && isAfter && !has('target'))
      return isMeasured ? ['target'] : ['criterion']
    if (
      its.length === 1 &&
      its[0] === 'outcome' &&
      isAfter &&
      !has('criterion') &&
      !has('indicator')
    )
      return ['criterion']
    if (its.length === 1 && its[0] === 'criterion' && hasTarget) return ['indicator']
    if (its.length === 1 && its[0] === 'indicator' && !hasTarget && isAfter) return ['criterion']
    return its
  })
}
