import { Refusal, refused } from '#kernel/operations'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, isOn, valueOf, wholeOf } from '../tree.ts'
import type { Draft, Manner } from './draft.ts'
import { say } from './draft.ts'
import { passOver, spend } from './pass-over.ts'
import type { OpenField } from './state.ts'

/** Fields that take in what lies elsewhere. */
const elsewhere = /^(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD)$/

const longestInstruction = 500
const mostOpen = 20

/** A field begins, comes to its result, or ends (`w:fldChar`). */
export function readFieldMark(element: Element, draft: Draft, manner: Manner): void {
  const { story } = draft
  const last = story.fields.at(-1)
  const type = element.attributes['fldCharType']
  if (type === 'begin' && story.fields.length < mostOpen)
    story.fields.push({ instruction: '', isResult: false, from: draft.text.length, begin: element })
  if (type === 'separate' && last) {
    last.isResult = true
    last.from = draft.text.length
  }
  if (type === 'end' && last) {
    story.fields.pop()
    formField(last, draft, manner)
    addField(last, draft)
  }
}

/** What a field is told to do; it is never seen. */
export function readInstruction(words: string, { story }: Draft): void {
  const last = story.fields.at(-1)
  if (last && !last.isResult && last.instruction.length < longestInstruction)
    last.instruction += words
}

/** A field whose instruction stands in one attribute (`w:fldSimple`). */
export const simpleField = (element: Element, draft: Draft): OpenField => ({
  instruction: element.attributes['instr'] ?? '',
  isResult: true,
  from: draft.text.length,
  begin: element,
})

/** Takes a field into a paragraph as far as it has come. One that takes in what lies elsewhere is refused. */
export function addField({ instruction, from }: OpenField, draft: Draft): void {
  const told = instruction.trim().slice(0, longestInstruction)
  const name = /^\S+/.exec(told)?.[0].toUpperCase() ?? ''
  if (elsewhere.test(name) && !/"?cid:/i.test(told)) throw new Refusal(refused('word-elsewhere'))
  spend(draft.story.allowance)
  const to = draft.text.length
  draft.fields.push({ name, instruction: told, from, to })
  if (name !== 'HYPERLINK') return
  const [, part, quoted, plain] = /^HYPERLINK\s+(\\l\s+)?(?:"([^"]*)"|(\S+))/i.exec(told) ?? []
  const target = quoted ?? plain ?? ''
  if (target !== '')
    draft.links.push({ target: part === undefined ? target : `#${target}`, from, to })
}

/** A paragraph's end: a result goes on in the next one, an instruction does not. */
export function closeFields(draft: Draft): void {
  const { story, at } = draft
  const open = story.fields.filter(({ isResult }) => isResult)
  passOver(story.gathered, 'unfinished-field', at, story.fields.length - open.length)
  story.fields = open
  for (const field of open) {
    addField(field, draft)
    field.from = 0
  }
}

/** Boxes and lists of the old forms show what was chosen without writing it. */
function formField({ begin, isResult }: OpenField, draft: Draft, manner: Manner): void {
  const form = childOf(begin, 'ffData')
  const box = childOf(form, 'checkBox')
  if (box) say(draft, (isOn(box, 'checked') ?? isOn(box, 'default')) ? '☒' : '☐', manner)
  const list = childOf(form, 'ddList')
  if (!list || isResult) return
  const items = elementsIn(list).filter(({ name }) => name === 'listEntry')
  const chosen = wholeOf(valueOf(list, 'result') ?? valueOf(list, 'default'), 0, items.length) ?? 0
  say(draft, items[chosen]?.attributes['val'] ?? '', manner)
}
