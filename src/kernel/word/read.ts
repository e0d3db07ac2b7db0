import type { Refused } from '#kernel/operations'
import { Refusal, refused } from '#kernel/operations'
import { commentsReader, notesReader, threadsReader } from './asides.ts'
import type { WordLimits } from './limits.ts'
import { usualWordLimits } from './limits.ts'
import type { Counter } from './look/numbering.ts'
import { counterOf, numberingReader } from './look/numbering.ts'
import type { Styles } from './look/styles.ts'
import { stylesReader } from './look/styles.ts'
import type { Archive } from './open/archive.ts'
import { listen, openArchive, relationsOf } from './open/archive.ts'
import { findPart, mainPart, refuseElsewhere } from './open/main-part.ts'
import { propertiesOf, propertiesReader } from './properties.ts'
import type { Block, Margin, WordDocument } from './schema.ts'
import { blockReader, readBlocks } from './story/blocks.ts'
import { joinMoves } from './story/draft.ts'
import { passOver } from './story/pass-over.ts'
import type { Gathered, Story } from './story/state.ts'
import { treeReader } from './tree.ts'
import { paragraphsOf } from './walk.ts'

/**
 * Reads a Word document (.docx), of whatever program; what it may not be or hold is refused, and then none of it
 * is read. Long documents are read piece by piece, so that others are served in between.
 */
export async function readWord(
  bytes: Uint8Array,
  asked: Partial<WordLimits> = {},
): Promise<WordDocument | Refused> {
  try {
    return await read(openArchive(bytes, { ...usualWordLimits, ...asked }))
  } catch (error) {
    if (error instanceof Refusal) return error.refusal
    throw error
  }
}

async function read(archive: Archive): Promise<WordDocument> {
  const main = await mainPart(archive)
  const templates = await refuseElsewhere(archive)
  const gathered = gathering()
  passOver(gathered, 'template', null, templates)
  const relations = await relationsOf(archive, main)
  const part = (kind: string): string => findPart(relations.values(), kind) ?? ''
  const styles = (await listen(archive, part('styles'), stylesReader())).styles()
  const numbering = (await listen(archive, part('numbering'), numberingReader())).numbering(
    (style) => styles.find(style)?.list,
  )
  const story = async (of: string): Promise<Story> =>
    storyOf(
      { styles, gathered, archive, count: counterOf(numbering) },
      await relationsOf(archive, of),
    )

  const blocks = await readBody(archive, main, await story(main))
  const notes = async (kind: 'footnote' | 'endnote') => {
    const name = part(`${kind}s`)
    return (await listen(archive, name, notesReader(kind, await story(name)))).notes
  }
  const [footnotes, endnotes] = [await notes('footnote'), await notes('endnote')]
  const threads = await listen(archive, part('commentsExtended'), threadsReader())
  const commentReader = commentsReader(await story(part('comments')), threads)
  const comments = (await listen(archive, part('comments'), commentReader)).comments()
  const margins = await readMargins(archive, relations, { gathered, story })
  joinMoves(gathered.moves)
  const document: WordDocument = {
    blocks,
    ...margins,
    comments,
    footnotes,
    endnotes,
    boxes: gathered.boxes,
    properties: await readProperties(archive, styles.language),
    passedOver: [...gathered.passedOver.values()],
  }
  refuseEmpty(document)
  return document
}

const gathering = (): Gathered => ({
  boxes: [],
  passedOver: new Map(),
  notes: new Map(),
  comments: new Map(),
  moves: new Map(),
  margins: new Map(),
  lastParagraph: '',
})

interface Common {
  readonly styles: Styles
  readonly gathered: Gathered
  readonly archive: Archive
  readonly count: Counter
}

const storyOf = (
  { styles, gathered, archive, count }: Common,
  relations: Story['relations'],
): Story => ({
  styles,
  count,
  relations,
  gathered,
  allowance: archive.allowance,
  fields: [],
  bookmarks: new Map(),
  comments: new Map(),
  moves: new Map(),
  blocksOf: readBlocks,
})

async function readBody(archive: Archive, part: string, story: Story): Promise<readonly Block[]> {
  const reader = blockReader('', story)
  const body = treeReader(2, (element, parent) => {
    if (parent === 'body') reader.take(element)
  })
  await listen(archive, part, body)
  return reader.blocks
}

/** Headers and footers, each once, in the order in which sections first refer to them. */
async function readMargins(
  archive: Archive,
  relations: Story['relations'],
  { gathered, story }: { gathered: Gathered; story: (part: string) => Promise<Story> },
): Promise<{ headers: Margin[]; footers: Margin[] }> {
  const margins: { headers: Margin[]; footers: Margin[] } = { headers: [], footers: [] }
  const known = new Set<string>()
  for (const [id, kind] of gathered.margins) {
    const part = relations.get(id)?.part
    if (part === undefined || known.has(part)) continue
    known.add(part)
    const same = kind === 'header' ? margins.headers : margins.footers
    const at = /((?:header|footer)\d+)\.xml$/i.exec(part)?.[1] ?? `${kind}${same.length + 1}`
    const reader = blockReader(at, await story(part))
    await listen(
      archive,
      part,
      treeReader(1, (element) => reader.take(element)),
    )
    same.push({ at, blocks: reader.blocks })
  }
  return margins
}

async function readProperties(archive: Archive, usualLanguage: string | null) {
  const core = await listen(archive, 'docProps/core.xml', propertiesReader())
  const program = await listen(archive, 'docProps/app.xml', propertiesReader())
  return propertiesOf(core.find, program.find('Application'), usualLanguage)
}

/** A document whose body says nothing is a scan, or was never written. */
function refuseEmpty({ blocks, boxes }: WordDocument): void {
  const ofBody = boxes.filter(({ at }) => /^[PT]/.test(at))
  const saysSomething = [{ blocks }, ...ofBody].some((one) =>
    paragraphsOf(one.blocks).some(({ text }) => text.trim() !== ''),
  )
  if (!saysSomething) throw new Refusal(refused('word-no-text'))
}
