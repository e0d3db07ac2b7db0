import { fillOf, headingOf } from '../look/styles.ts'
import type { ListPlace, Paragraph, PlaceName } from '../schema.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, isOn, valueOf, wholeOf } from '../tree.ts'
import { addControl } from './controls.ts'
import type { Draft } from './draft.ts'
import { draftAt, passOverIn } from './draft.ts'
import { closeFields } from './fields.ts'
import { readInline } from './inline.ts'
import { formatChanges, mannerOf } from './looks.ts'
import { closeMarks } from './marks.ts'
import { passOver } from './pass-over.ts'
import { readSection } from './section.ts'
import type { Standing, Story } from './state.ts'
import { markChange } from './tracks.ts'

/** Reads a paragraph (`w:p`). */
export function readParagraph(
  element: Element,
  at: PlaceName,
  story: Story,
  standing: Standing,
): Paragraph {
  const properties = childOf(element, 'pPr')
  const styleId = valueOf(properties, 'pStyle') ?? story.styles.usual
  const style = story.styles.find(styleId)
  const draft = draftAt(at, story)
  const manner = mannerOf(undefined, style, story.styles, standing)
  for (const child of elementsIn(element)) readInline(child, { draft, manner, style, font: '' })
  finish(draft, standing)
  readSection(childOf(properties, 'sectPr'), story)
  passOver(story.gathered, 'format-change', null, formatChanges(properties))
  story.gathered.lastParagraph = element.attributes['paraId'] ?? ''

  const tracked = trackedOf(draft, standing, properties)
  const isHidden =
    draft.text === '' && draft.hidden > 0 && isOn(childOf(properties, 'rPr'), 'vanish') === true
  const heading = headingOf(properties)
  return {
    kind: 'paragraph',
    at,
    tracked,
    style: style?.name ?? null,
    heading: (heading === undefined ? style?.heading : heading) ?? null,
    list: listOf({ properties, style: styleId, story }, tracked !== 'deleted' && !isHidden),
    shading: fillOf(properties),
    ...readIn(draft),
  }
}

type FromDraft = Omit<
  Paragraph,
  'kind' | 'at' | 'tracked' | 'style' | 'heading' | 'list' | 'shading'
>

/** What was gathered while the words were read. */
const readIn = (draft: Draft): FromDraft => ({
  text: draft.text,
  before: draft.before === draft.text ? null : draft.before,
  changes: orNone(draft.changes),
  runs: orNone(draft.runs),
  hidden: draft.hidden,
  controls: orNone(draft.controls),
  fields: orNone(draft.fields),
  links: orNone(draft.links),
  bookmarks: orNone(draft.bookmarks),
  notes: orNone(draft.notes),
  comments: orNone(draft.comments),
  boxes: orNone(draft.boxes),
  pictures: draft.pictures,
})

const none: readonly never[] = Object.freeze([])

/** Most paragraphs have none of most things: they share one list of nothing, which a long document notices. */
const orNone = <Thing>(all: readonly Thing[]): readonly Thing[] => (all.length === 0 ? none : all)

function finish(draft: Draft, { controls }: Standing): void {
  for (const control of controls) addControl(control, draft, 0)
  closeFields(draft)
  closeMarks(draft)
  passOverIn(draft)
}

function trackedOf(
  { text, before }: Draft,
  { stands, stood }: Standing,
  properties: Element | undefined,
): Paragraph['tracked'] {
  const end = markChange(properties)
  if (!stands) return 'deleted'
  if (end === 'delete') return text === '' ? 'deleted' : 'joined'
  return !stood || (end === 'insert' && before === '') ? 'inserted' : 'none'
}

/** A list by the paragraph itself or by its style; the list 0 is none. */
function listOf(
  asked: {
    readonly properties: Element | undefined
    readonly style: string | undefined
    readonly story: Story
  },
  isCounted: boolean,
): ListPlace | null {
  const { properties, style: id, story } = asked
  const own = childOf(properties, 'numPr')
  const style = story.styles.find(id)
  const list = valueOf(own, 'numId') ?? style?.list
  const level = wholeOf(valueOf(own, 'ilvl'), 0, 8) ?? style?.level
  return story.count({ list, level, style: id }, isCounted)
}
