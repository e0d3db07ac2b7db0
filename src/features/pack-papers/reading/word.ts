import type { DocumentKind, Extracted } from '#features/snapshots'
import { ArchiveFault, entriesOf, readXml, unpack } from '#kernel/zip'
import { cellSign, hiddenWords } from './differences.ts'
import { drawn } from './drawn.ts'
import { startPassages } from './passages.ts'
import type { Styles } from './word-styles.ts'
import { hides, startStyles } from './word-styles.ts'

const limits = { unpacked: 256 * 1024 * 1024, entries: 2000, ratio: 400 }
const document = 'word/document.xml'
const properties = 'docProps/custom.xml'
const core = 'docProps/core.xml'
const look = 'word/styles.xml'

interface Element {
  readonly name: string
  /** Whether what stands in it cannot be seen. */
  isHidden: boolean
  /** Where in `marked` the control's mark stands; -1 where it has none. */
  mark: number
}

/** Where a walk through a document has come. */
interface Walk {
  readonly marked: { factId: string; part: string; text: string }[]
  readonly open: Element[]
  readonly passages: ReturnType<typeof startPassages>
  readonly styles: Styles
  /** Whether it is the edge of a page, which may count pages. */
  readonly isEdge: boolean
  /** Of a field what it counts; what stands in one that counts pages is what somebody's Word counted. */
  field: string
}

/** What can be seen counts for every control around it. */
function say({ open, marked, passages }: Walk, text: string): void {
  const isSeen = !open.some(({ isHidden }) => isHidden)
  passages.add(isSeen ? text : hiddenWords(text))
  if (!isSeen) return
  for (const { mark } of open) {
    const one = marked[mark]
    if (one) one.text += text
  }
}

function enter(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val']
  const isHidden = name === 'p' && walk.styles.hides(null)
  walk.open.push({ name, mark: -1, isHidden })
  hide(walk, name, attributes)
  if (name === 'tag') nameControl(walk, value ?? '')
  else if (name === 'pStyle' && /^(?:Title|Heading\d)$/.test(value ?? '')) walk.passages.head()
  else if (name === 'fldSimple') startField(walk, attributes['w:instr'] ?? '')
  else if (name === 'fldChar') turnField(walk, attributes['w:fldCharType'])
  else if (name === 'sym') say(walk, ` sym:${attributes['w:char'] ?? ''} `)
  else if (foreign.has(name)) say(walk, ` <w:${name}> `)
  if (name === 'br' || name === 'tab' || name === 'p') say(walk, ' ')
  if (name === 'p') walk.passages.begin(false)
  if (name === 'tc') walk.passages.add(` ${cellSign} `)
}

/** What shows what stands elsewhere, which nobody reads here. */
const foreign: ReadonlySet<string> = new Set(['altChunk', 'subDoc', 'contentPart', 'object'])

/** The elements whose words a property or a style hides, by where it stands. */
const hidden: Readonly<Record<string, string>> = { pStyle: 'p', rStyle: 'r', tblStyle: 'tbl' }

/** Marks what is hidden by a property of its run, its style or its row. */
function hide({ open, styles }: Walk, name: string, attributes: Readonly<Record<string, string>>) {
  const around = (wanted: string) => open.findLast((one) => one.name === wanted)
  const parent = open.at(-2)?.name
  const styled = hidden[name]
  const element = styled === undefined ? undefined : around(styled)
  if (element) element.isHidden = styles.hides(attributes['w:val'] ?? null)
  const run = open.at(-3)
  if (parent === 'rPr' && run?.name === 'r' && hides(name, attributes)) run.isHidden = true
  const row = around('tr')
  if (parent === 'trPr' && name === 'hidden' && row) row.isHidden = true
}

const counting = /^\s*(?:PAGE|NUMPAGES)(?:\s+\\\*\s*(?:ARABIC|MERGEFORMAT))*\s*$/i

/** A field shows what its program makes of it: none but the numbers of pages, at their edge, is one of ours. */
function startField(walk: Walk, field: string): void {
  walk.field = field
  if (!countsPages(walk)) say(walk, ` {${field.trim()}} `)
}

function turnField(walk: Walk, turn: string | undefined): void {
  if (turn === 'begin') walk.field = ''
  else if (turn === 'separate' || (turn === 'end' && walk.field !== ''))
    startField(walk, walk.field)
  if (turn === 'end') walk.field = ''
}

const countsPages = ({ field, isEdge }: Walk): boolean => isEdge && counting.test(field)

/** What is read of a part: its words, and the names of its fields. */
function hear(walk: Walk, text: string): void {
  const around = walk.open.at(-1)?.name
  const isCounted = countsPages(walk) && /^\s*\d*\s*$/.test(text)
  if (around === 'instrText') walk.field += text
  else if ((around === 't' || around === 'v') && !isCounted) say(walk, text)
}

function leave(walk: Walk): void {
  if (walk.open.pop()?.name === 'fldSimple') walk.field = ''
}

/** The tag of a control names the fact for all that is in the control. */
function nameControl({ open, marked }: Walk, tag: string): void {
  const [, factId, part] = /^(.*)#([\w-]+)$/.exec(tag) ?? []
  const control = open.findLast(({ name }) => name === 'sdt')
  if (!control || factId === undefined || part === undefined) return
  control.mark = marked.length
  marked.push({ factId, part, text: '' })
}

async function extract(bytes: Uint8Array): Promise<Extracted | { readonly unreadable: string }> {
  try {
    return await extractWord(bytes)
  } catch (error) {
    if (error instanceof ArchiveFault) return { unreadable: 'document-unreadable' }
    throw error
  }
}

const written = /^word\/(?:(?:header|footer)\d*|footnotes|endnotes|comments|charts\/chart\d+)\.xml$/
const pictures = /^word\/(?:media|embeddings|diagrams)\//
const isRead = (name: string) =>
  [document, properties, core, look].includes(name) || written.test(name) || pictures.test(name)

/**
 * What a pack as a Word document shows of each fact, the words that can be seen within its content controls, and all
 * it says: the edges of its pages, notes and charts after the rest, in the order of their words, for Word names their
 * parts as it likes.
 */
export async function extractWord(bytes: Uint8Array): Promise<Extracted> {
  const entries = entriesOf(bytes, limits, isRead)
  const budget = { left: limits.unpacked }
  const read: ReadPart = async (name, listener) => {
    const entry = entries.find((one) => one.name === name)
    if (entry) await readXml(unpack(bytes, entry, budget), listener)
    else if (name === document) throw new ArchiveFault('damaged')
  }
  const styles = startStyles()
  await read(look, styles.listener)
  const { marked, passages } = await walkThrough(read, document, styles)
  const others = []
  for (const { name } of entries)
    if (written.test(name))
      others.push(
        (await walkThrough(read, name, styles)).passages.map(({ text }) => text).join(' '),
      )
  for (const entry of entries)
    if (pictures.test(entry.name)) others.push(await drawnIn(unpack(bytes, entry, budget)))
  const beside = [...new Set(others)].filter((text) => text.trim() !== '').toSorted()
  const own = await propertiesIn(read)
  const root = own.get('varde-root') ?? null
  const madeBy = own.get('varde-version') ?? null
  const language = await textIn(read, core, 'language')
  const after = beside.map((text) => ({ heading: '', text }))
  return { root, language, madeBy, marked, passages: [...passages, ...after] }
}

async function drawnIn(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return drawn(Buffer.concat(all))
}

type ReadPart = (name: string, listener: Parameters<typeof readXml>[1]) => Promise<void>

async function walkThrough(read: ReadPart, name: string, styles: Styles) {
  const passages = startPassages()
  const isEdge = name !== document
  const walk: Walk = { marked: [], passages, open: [], styles, isEdge, field: '' }
  await read(name, {
    open: (opened, attributes) => enter(walk, opened, attributes),
    text: (text) => hear(walk, text),
    close: () => leave(walk),
  })
  return { marked: walk.marked, passages: passages.all() }
}

/** What a document says of itself in properties of its own, by their names; an office program keeps them as it likes. */
async function propertiesIn(read: ReadPart): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  let [property, isIn] = ['', false]
  await read(properties, {
    open: (name, attributes) => {
      if (name === 'property') property = attributes['name'] ?? ''
      isIn = name === 'lpwstr'
    },
    text: (text) => void (isIn && found.set(property, (found.get(property) ?? '') + text)),
    close: () => void (isIn = false),
  })
  return found
}

/** The text of the first element of a name. */
async function textIn(read: ReadPart, part: string, wanted: string): Promise<string | null> {
  let [found, isIn]: [string | null, boolean] = [null, false]
  await read(part, {
    open: (name) => void (isIn = name === wanted && found === null),
    text: (text) => void (found = isIn ? (found ?? '') + text : found),
    close: () => void (isIn = false),
  })
  return found
}

/** A pack as a Word document. */
export const wordDocument: DocumentKind = {
  name: 'docx',
  is: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4,
  extract,
}
