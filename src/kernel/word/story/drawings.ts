import type { PassedOver } from '../schema.ts'
import type { Element } from '../tree.ts'
import { findAll, holds } from '../tree.ts'
import type { Draft, Manner } from './draft.ts'
import { passOver } from './pass-over.ts'
import { blockText } from './texts.ts'

const boxes = new Set(['txbxContent'])

const kinds: readonly (readonly [PassedOver['what'], ReadonlySet<string>])[] = [
  ['embedded-object', new Set(['OLEObject', 'control'])],
  ['chart', new Set(['chart'])],
  ['diagram', new Set(['relIds'])],
  ['ink', new Set(['contentPart'])],
]
const pictures = new Set(['pic', 'imagedata'])
const drawnWords = new Set(['textpath'])

/** Reads a drawing, a picture or an object: the text boxes in it; the rest is passed over by its kind. */
export function readDrawing(element: Element, draft: Draft, manner: Manner): void {
  if (manner.isHidden || manner.isCovered || !manner.stands) return
  const found = findAll(element, boxes)
  for (const content of found) addBox(content, draft, null)
  const kind = kinds.find(([, names]) => holds(element, names))
  if (kind) passOver(draft.story.gathered, kind[0], draft.at)
  else if (holds(element, pictures)) draft.pictures += 1
  else if (holds(element, drawnWords) || found.length === 0)
    passOver(draft.story.gathered, 'drawing', draft.at)
}

/** The boxes of a drawing written again for older programs, each beside the one it repeats. */
export function readRepeated(element: Element, draft: Draft, originals: readonly string[]): void {
  for (const [index, content] of findAll(element, boxes).entries())
    addBox(content, draft, originals[index] ?? null)
}

function addBox(content: Element, draft: Draft, duplicateOf: string | null): void {
  const { story } = draft
  const at = `${draft.at}.box${draft.boxes.length + 1}`
  draft.boxes.push(at)
  const place = story.gathered.boxes.length
  story.gathered.boxes.push({ at, duplicateOf, blocks: [], text: '' })
  const own = { ...story, fields: [], bookmarks: new Map(), comments: new Map(), moves: new Map() }
  const blocks = story.blocksOf(content, at, own)
  story.gathered.boxes[place] = { at, duplicateOf, blocks, text: blockText(blocks) }
}

export const isDrawing = (name: string): boolean =>
  name === 'drawing' || name === 'pict' || name === 'object'
