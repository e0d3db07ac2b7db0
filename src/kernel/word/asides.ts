import type { Comment, Note, PlaceName } from './schema.ts'
import { readBlocks } from './story/blocks.ts'
import type { Story } from './story/state.ts'
import { blockText } from './story/texts.ts'
import { authorship } from './story/tracks.ts'
import type { Listener } from '#kernel/zip'
import { treeReader } from './tree.ts'

/** Reads footnotes or endnotes; the lines that separate them from the page are none. */
export function notesReader(
  kind: 'footnote' | 'endnote',
  story: Story,
): Listener & { readonly notes: Note[] } {
  const notes: Note[] = []
  const listener = treeReader(1, (element) => {
    const { type, id = '' } = element.attributes
    if (element.name !== kind || (type !== undefined && type !== 'normal')) return
    const at: PlaceName = `${kind}[${id}]`
    const blocks = readBlocks(element, at, story)
    notes.push({
      at,
      anchors: story.gathered.notes.get(at) ?? [],
      blocks,
      text: blockText(blocks),
    })
  })
  return { ...listener, notes }
}

/** What is said of comments in a part of its own: which answer which, and which are done. */
export interface Threads {
  readonly parents: ReadonlyMap<string, string>
  readonly resolved: ReadonlySet<string>
}

/** Reads how comments answer each other (`commentsExtended.xml`), by the numbers of their last paragraphs. */
export function threadsReader(): Listener & Threads {
  const [parents, resolved] = [new Map<string, string>(), new Set<string>()]
  const listener = treeReader(0, (root) => {
    for (const child of root.children) {
      if (typeof child === 'string') continue
      const { paraId, paraIdParent, done } = child.attributes
      if (paraId === undefined) continue
      if (paraIdParent !== undefined) parents.set(paraId, paraIdParent)
      if (done === '1' || done === 'true') resolved.add(paraId)
    }
  })
  return { ...listener, parents, resolved }
}

/** Reads comments. */
export function commentsReader(
  story: Story,
  { parents, resolved }: Threads,
): Listener & { readonly comments: () => readonly Comment[] } {
  const read: (Comment & { readonly own: string })[] = []
  const listener = treeReader(1, (element) => {
    if (element.name !== 'comment') return
    const at: PlaceName = `comment[${element.attributes['id'] ?? ''}]`
    const blocks = readBlocks(element, at, story)
    const own = story.gathered.lastParagraph
    const anchors = story.gathered.comments.get(at) ?? []
    const isResolved = resolved.has(own)
    const text = blockText(blocks)
    read.push({ at, ...authorship(element), anchors, replyTo: null, isResolved, blocks, text, own })
  })
  return {
    ...listener,
    comments: () => {
      // Programs that know of no replies give their paragraphs no numbers.
      const byParagraph = new Map(
        read.flatMap((comment) => (comment.own === '' ? [] : [[comment.own, comment]])),
      )
      return read.map(({ own, ...comment }) => {
        const parent = byParagraph.get(parents.get(own) ?? '')
        const anchors = comment.anchors.length > 0 ? comment.anchors : (parent?.anchors ?? [])
        return { ...comment, anchors, replyTo: parent?.at ?? null }
      })
    },
  }
}
