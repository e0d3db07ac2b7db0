import type { Style } from '../look/styles.ts'
import { readSigns, symbolOf } from '../look/symbols.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, holds, wordsOf } from '../tree.ts'
import { addControl, isPlaceholder } from './controls.ts'
import type { Draft, Manner } from './draft.ts'
import { say } from './draft.ts'
import { isDrawing, readDrawing, readRepeated } from './drawings.ts'
import { addField, readFieldMark, readInstruction, simpleField } from './fields.ts'
import { fontOf, formatChanges, mannerOf } from './looks.ts'
import { hang, readCommentReference, readMark } from './marks.ts'
import { passOver, spend } from './pass-over.ts'
import { tracked } from './tracks.ts'

/** Where in a paragraph something is read. */
export interface Here {
  readonly draft: Draft
  readonly manner: Manner
  /** The style of the paragraph. */
  readonly style: Style | undefined
  readonly font: string
}

type Reader = (element: Element, here: Here) => void

/** Reads what stands in an element of a paragraph. */
export function readInside(element: Element, here: Here): void {
  for (const child of elementsIn(element)) readInline(child, here)
}

/** Reads an element of a paragraph; one that is not known counts for nothing, and what is in it is read. */
export function readInline(element: Element, here: Here): void {
  const reader = Object.hasOwn(readers, element.name) ? readers[element.name] : undefined
  if (reader) reader(element, here)
  else if (isDrawing(element.name)) readDrawing(element, here.draft, here.manner)
  else if (!readMark(element, here.draft.story, here.draft)) readInside(element, here)
}

const silent: Reader = () => undefined
const saying =
  (words: string): Reader =>
  (_, { draft, manner }) =>
    say(draft, words, manner)

const run: Reader = (element, here) => {
  const { draft, style, manner } = here
  const properties = childOf(element, 'rPr')
  passOver(draft.story.gathered, 'format-change', null, formatChanges(properties))
  const own = mannerOf(properties, style, draft.story.styles, manner)
  readInside(element, { ...here, manner: own, font: fontOf(properties) })
}

/** Signs without any width: soft hyphens, and what some programs put into empty cells. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]|^\u200D+$/g

/** Without `xml:space="preserve"`, the spaces around a text are the file's own. */
const text: Reader = (element, { draft, manner, font }) => {
  const words = wordsOf(element).replaceAll(/\r?\n/g, ' ').replaceAll(unseen, '')
  const isKept = element.attributes['space'] === 'preserve'
  say(draft, readSigns(isKept ? words : words.replaceAll(/^[ \t]+|[ \t]+$/g, ''), font), manner)
}

const symbol: Reader = ({ attributes: { font = '', char = '' } }, { draft, manner }) =>
  say(draft, symbolOf(font, Number.parseInt(char, 16) || 0), manner)

const changed: Reader = (element, here) =>
  readInside(element, { ...here, manner: { ...here.manner, ...tracked(element, here) } })

const link: Reader = (element, here) => {
  const { draft } = here
  const from = draft.text.length
  readInside(element, here)
  const { id = '', anchor } = element.attributes
  const target = draft.story.relations.get(id)?.part ?? (anchor === undefined ? '' : `#${anchor}`)
  if (target === '' || draft.text.length === from) return
  spend(draft.story.allowance)
  draft.links.push({ target, from, to: draft.text.length })
}

const control: Reader = (element, here) => {
  const from = here.draft.text.length
  const isCovered = here.manner.isCovered || isPlaceholder(element)
  const content = childOf(element, 'sdtContent')
  if (content) readInside(content, { ...here, manner: { ...here.manner, isCovered } })
  addControl(element, here.draft, from)
}

const field: Reader = (element, here) => {
  const open = simpleField(element, here.draft)
  readInside(element, here)
  addField(open, here.draft)
}

const note =
  (kind: 'footnote' | 'endnote'): Reader =>
  ({ attributes: { id = '' } }, { draft, manner }) => {
    if (!manner.stands || manner.isHidden || manner.isCovered) return
    const [of, at] = [`${kind}[${id}]`, draft.text.length]
    spend(draft.story.allowance)
    draft.notes.push({ of, from: at, to: at })
    hang(draft.story.gathered.notes, of, draft.at)
  }

const seen = new Set(
  't delText sym symEx tab br txbxContent drawing pict object fldChar footnoteReference p tbl'.split(
    ' ',
  ),
)

/** Of what is written for new and for old programs, the one that says something, the new one first. */
export function chosenOf(element: Element): {
  chosen: Element | undefined
  repeated: Element | undefined
} {
  const choice = elementsIn(element).find((one) => one.name === 'Choice' && holds(one, seen))
  const fallback = childOf(element, 'Fallback')
  return choice ? { chosen: choice, repeated: fallback } : { chosen: fallback, repeated: undefined }
}

const alternatives: Reader = (element, here) => {
  const { chosen, repeated } = chosenOf(element)
  const { draft, manner } = here
  const before = draft.boxes.length
  if (chosen) readInside(chosen, here)
  if (repeated && manner.stands && !manner.isHidden && !manner.isCovered)
    readRepeated(repeated, draft, draft.boxes.slice(before))
}

/** A formula, written in one line so that its figures do not run together. */
const between =
  (first: string, mark: string, second: string): Reader =>
  (element, here) => {
    for (const child of elementsIn(element)) {
      if (child.name === second) say(here.draft, mark, here.manner)
      if (child.name === first || child.name === second) readInside(child, here)
    }
  }

const readers: Readonly<Record<string, Reader>> = {
  r: run,
  t: text,
  delText: text,
  tab: saying('\t'),
  ptab: saying('\t'),
  br: saying('\n'),
  cr: saying('\n'),
  noBreakHyphen: saying('\u2011'),
  sym: symbol,
  symEx: symbol,
  ins: changed,
  del: changed,
  moveFrom: changed,
  moveTo: changed,
  hyperlink: link,
  sdt: control,
  fldSimple: field,
  fldChar: (element, { draft, manner }) => readFieldMark(element, draft, manner),
  instrText: (element, { draft }) => readInstruction(wordsOf(element), draft),
  footnoteReference: note('footnote'),
  endnoteReference: note('endnote'),
  commentReference: (element, { draft, manner }) => readCommentReference(element, draft, manner),
  AlternateContent: alternatives,
  f: between('num', '/', 'den'),
  sSup: between('e', '^', 'sup'),
  sSub: between('e', '_', 'sub'),
  pPr: silent,
  rPr: silent,
  sdtPr: silent,
  delInstrText: silent,
  softHyphen: silent,
  rt: silent,
}
