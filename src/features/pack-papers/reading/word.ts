import type { DocumentKind, Extracted } from '#features/snapshots'
import { ArchiveFault, entriesOf, readXml, unpack } from '#kernel/zip'

const limits = { unpacked: 256 * 1024 * 1024, entries: 2000, ratio: 400 }
const document = 'word/document.xml'
const properties = 'docProps/custom.xml'
const core = 'docProps/core.xml'

interface Element {
  readonly name: string
  /** Where in `marked` the control's mark stands; -1 where it has none. */
  mark: number
}

/** Where a walk through a document has come. */
interface Walk {
  readonly marked: { factId: string; part: string; text: string }[]
  readonly open: Element[]
  /** Whether the words of the run under way are drawn. */
  isSeen: boolean
}

/** What can be seen counts for every control around it. */
function say({ open, marked, isSeen }: Walk, text: string): void {
  if (!isSeen) return
  for (const { mark } of open) {
    const one = marked[mark]
    if (one) one.text += text
  }
}

const isOff = (value: string | undefined): boolean => /^(?:0|false|off|none)$/.test(value ?? '')

function enter(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val']
  walk.open.push({ name, mark: -1 })
  if (name === 'r') walk.isSeen = true
  else if (/^(?:vanish|strike|dstrike|webHidden)$/.test(name) && isInRun(walk) && !isOff(value))
    walk.isSeen = false
  else if (name === 'tag') nameControl(walk, value ?? '')
  else if (name === 'br' || name === 'tab' || name === 'p') say(walk, ' ')
}

const isInRun = ({ open }: Walk): boolean =>
  open.at(-2)?.name === 'rPr' && open.at(-3)?.name === 'r'

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

/** What a pack as a Word document shows of each fact: the words that can be seen within its content controls. */
export async function extractWord(bytes: Uint8Array): Promise<Extracted> {
  const entries = entriesOf(bytes, limits, (name) => [document, properties, core].includes(name))
  const budget = { left: limits.unpacked }
  const read = async (name: string, listener: Parameters<typeof readXml>[1]) => {
    const entry = entries.find((one) => one.name === name)
    if (entry) await readXml(unpack(bytes, entry, budget), listener)
    else if (name === document) throw new ArchiveFault('damaged')
  }
  const walk: Walk = { marked: [], open: [], isSeen: true }
  await read(document, {
    open: (name, attributes) => enter(walk, name, attributes),
    text: (text) => {
      if (walk.open.at(-1)?.name === 't') say(walk, text)
    },
    close: () => void walk.open.pop(),
  })
  const root = await textIn(read, properties, 'lpwstr')
  const language = await textIn(read, core, 'language')
  return { root, language, marked: walk.marked }
}

/** The text of the first element of a name. */
async function textIn(
  read: (name: string, listener: Parameters<typeof readXml>[1]) => Promise<void>,
  part: string,
  wanted: string,
): Promise<string | null> {
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
