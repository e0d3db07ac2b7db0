import type { Block, OfficialDocument, Reason, Search, Sought } from '../schema.ts'
import { blocksOf, listsOf } from './block-rules.ts'
import type { List } from './block-rules.ts'
import type { Likeness } from './likeness-rules.ts'
import { likenessIn } from './likeness-rules.ts'
import type { Anchor } from './line-rules.ts'
import { blocksAt, shiftAt } from './line-rules.ts'
import type { Fit, Group } from './list-rules.ts'
import { fitsOf, groupsOf } from './list-rules.ts'
import { quotedOf } from './sentence-rules.ts'
import { wordsOf } from './word-rules.ts'

/** What was read of a document, for every search in it. */
interface Read {
  readonly kind: OfficialDocument['kind']
  readonly blocks: readonly Block[]
  readonly lists: readonly List[]
  readonly likeness: Likeness
  readonly words: ReadonlySet<string>
}

/** Looks for each commitment at its recorded place. What cannot be found for certain is told with why; nothing is guessed. */
export function findPassages(
  document: OfficialDocument,
  sought: readonly Sought[],
): readonly Search[] {
  const blocks = blocksOf(document)
  const read: Read = {
    kind: document.kind,
    blocks,
    lists: listsOf(blocks),
    likeness: likenessIn(blocks),
    words: wordsOf(document.lines),
  }
  const groups = groupsOf(sought)
  const fits = fitsOf(groups, read.lists, read.likeness)
  const listed = groups.flatMap((group) => searchList(read, group, fits.get(group) ?? []))
  const anchors = document.kind === 'pdf' ? [] : listed.flatMap(anchorOf)
  const running = sought.filter(({ kind }) => kind === 'running-text')
  const found = new Map(
    [...listed, ...running.map((one) => searchLines(read, one, anchors))].map((search) => [
      search.sought,
      search,
    ]),
  )
  return sought.map((one) => found.get(one) ?? none(one, 'unconfirmed'))
}

const none = (sought: Sought, reason: Reason): Search => ({ sought, text: null, reason })

function searchList(read: Read, group: Group, fits: readonly Fit[]): readonly Search[] {
  const atItsLines = fits.filter(({ list }) => list.points[0]?.from === group[0]?.place.lines[0])
  const [fit, ...more] = fits.length > 1 && atItsLines.length === 1 ? atItsLines : fits
  if (!fit) return group.map((one) => none(one, 'list-not-found'))
  if (more.length > 0) return group.map((one) => none(one, 'list-twice'))
  return group.map((one, index) => searchPoint(read, one, fit.points[index]))
}

const searchPoint = (
  read: Read,
  sought: Sought,
  point: Fit['points'][number] | undefined,
): Search => (point ? found(read, sought, [point]) : none(sought, 'unconfirmed'))

function searchLines(read: Read, sought: Sought, anchors: readonly Anchor[]): Search {
  if (read.kind === 'pdf') return none(sought, 'no-lines')
  const shift = shiftAt(sought.place.lines[0], anchors)
  const here = shift === null ? null : blocksAt(sought, { ...read, shift })
  return here ? found(read, sought, here) : none(sought, 'unconfirmed')
}

function found(read: Read, sought: Sought, blocks: readonly Block[]): Search {
  const quoted = quotedOf(blocks, read)
  if (!quoted || blocks.some(({ certain }) => !certain)) return none(sought, 'letters-uncertain')
  const { text, lines } = quoted
  const page = blocks[0]?.page ?? null
  return {
    sought,
    text,
    at: read.kind === 'pdf' ? { page, lines: null } : { page: null, lines },
  }
}

const anchorOf = (search: Search): readonly Anchor[] =>
  search.text !== null && search.at.lines
    ? [{ named: search.sought.place.lines[0], is: search.at.lines[0] }]
    : []

/** How many were found, of how many; and of those that the plan lists. */
export interface Counted {
  readonly found: number
  readonly all: number
}

export const countOf = (searches: readonly Search[]): Counted => ({
  found: searches.filter(({ text }) => text !== null).length,
  all: searches.length,
})

/** Whether a document is the one that the plan names: at least half of its listed commitments were found in it. */
export function isTheDocument(searches: readonly Search[]): boolean {
  const listed = searches.filter(({ sought }) => sought.kind === 'listed')
  const { found: count, all } = countOf(listed.length > 0 ? listed : searches)
  return count > 0 && count * 2 >= all
}
