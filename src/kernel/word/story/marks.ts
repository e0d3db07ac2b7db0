import type { PlaceName } from '../schema.ts'
import type { Element } from '../tree.ts'
import type { Draft, Manner } from './draft.ts'
import { spend } from './pass-over.ts'
import type { OpenMark, Story } from './state.ts'

/** More of them at once than anybody makes are not followed. */
const mostOpen = 100

/** Bookmarks, comments and moves begin and end anywhere, also between paragraphs. Whether this was one. */
export function readMark(element: Element, story: Story, draft: Draft | null): boolean {
  const { id = '', name = '' } = element.attributes
  const from = draft?.text.length ?? 0
  switch (element.name) {
    case 'bookmarkStart':
      if (name !== '_GoBack') open(story.bookmarks, id, { name, from })
      return true
    case 'bookmarkEnd':
      endBookmark(story, id, draft)
      return true
    case 'commentRangeStart':
      open(story.comments, id, { name: commentAt(id), from })
      return true
    case 'commentRangeEnd':
      endComment(story, id, draft)
      return true
    case 'moveFromRangeStart':
    case 'moveToRangeStart':
      if (story.moves.size < mostOpen) story.moves.set(id, name)
      return true
    case 'moveFromRangeEnd':
    case 'moveToRangeEnd':
      story.moves.delete(id)
      return true
    default:
      return false
  }
}

const commentAt = (id: string): PlaceName => `comment[${id}]`

function open(marks: Map<string, OpenMark>, id: string, mark: OpenMark): void {
  if (marks.size < mostOpen) marks.set(id, mark)
}

function endBookmark({ bookmarks }: Story, id: string, draft: Draft | null): void {
  const mark = bookmarks.get(id)
  bookmarks.delete(id)
  if (mark && draft) addBookmark(draft, mark)
}

function addBookmark(draft: Draft, { name, from }: OpenMark): void {
  spend(draft.story.allowance)
  draft.bookmarks.push({ name, from, to: draft.text.length })
}

function endComment({ comments }: Story, id: string, draft: Draft | null): void {
  const mark = comments.get(id)
  comments.delete(id)
  // One that ends where its paragraph begins hung on the paragraph before.
  if (mark && draft && (mark.from < draft.text.length || !isAnchored(draft.story, mark.name)))
    addComment(draft, mark)
}

const isAnchored = ({ gathered }: Story, name: PlaceName): boolean => gathered.comments.has(name)

function addComment(draft: Draft, { name, from }: OpenMark): void {
  spend(draft.story.allowance)
  draft.comments.push({ of: name, from, to: draft.text.length })
  hang(draft.story.gathered.comments, name, draft.at)
}

/** Notes that something hangs on a paragraph, once. */
export function hang(
  places: Map<PlaceName, PlaceName[]>,
  name: PlaceName,
  paragraph: PlaceName,
): void {
  const known = places.get(name)
  if (!known) places.set(name, [paragraph])
  else if (known.at(-1) !== paragraph) known.push(paragraph)
}

/** A comment without a stretch hangs where it is referred to. */
export function readCommentReference(element: Element, draft: Draft, manner: Manner): void {
  const name = commentAt(element.attributes['id'] ?? '')
  const isOpen = draft.story.comments.has(element.attributes['id'] ?? '')
  if (!isOpen && !isAnchored(draft.story, name) && !manner.isHidden)
    addComment(draft, { name, from: draft.text.length })
}

/** At a paragraph's end: what goes on past it belongs to it as far as it reaches. */
export function closeMarks(draft: Draft): void {
  const { bookmarks, comments } = draft.story
  for (const mark of bookmarks.values()) {
    addBookmark(draft, mark)
    mark.from = 0
  }
  for (const mark of comments.values()) {
    addComment(draft, mark)
    mark.from = 0
  }
}

/** The move in which something stands; the file's own name of it. */
export const moveIn = ({ moves }: Story): string | null => [...moves.values()].at(-1) ?? null
