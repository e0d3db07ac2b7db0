import type { Control } from '../schema.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, holds, isOn, valueOf, wordsOf } from '../tree.ts'
import type { Draft } from './draft.ts'
import { spend } from './pass-over.ts'

const kinds: Readonly<Record<string, Control['kind']>> = {
  dropDownList: 'drop-down',
  comboBox: 'combo-box',
  date: 'date',
  text: 'text',
  richText: 'rich-text',
  checkbox: 'check-box',
  picture: 'other',
  docPartObj: 'other',
  docPartList: 'other',
  equation: 'other',
  citation: 'other',
  bibliography: 'other',
  group: 'other',
}

/** Whether a content control (`w:sdt`) only shows what to fill in. */
export const isPlaceholder = (control: Element): boolean =>
  isOn(childOf(control, 'sdtPr'), 'showingPlcHdr') ?? false

/** Takes a content control into a paragraph, with what it holds there. */
export function addControl(control: Element, draft: Draft, from: number): void {
  const properties = childOf(control, 'sdtPr')
  const particular = elementsIn(properties).find(({ name }) => Object.hasOwn(kinds, name))
  const kind = kinds[particular?.name ?? ''] ?? 'rich-text'
  const placeholder = isPlaceholder(control)
  spend(draft.story.allowance)
  draft.controls.push({
    kind,
    tag: valueOf(properties, 'tag') ?? null,
    alias: valueOf(properties, 'alias') ?? null,
    isPlaceholder: placeholder,
    prompt: placeholder ? promptOf(control) : null,
    value: placeholder ? null : chosenIn(particular, kind, draft.text.slice(from)),
    from,
    to: draft.text.length,
  })
}

const longestPrompt = 200
const hidden = new Set(['vanish'])

/** What a placeholder asks for, where it asks aloud. */
function promptOf(control: Element): string {
  const content = childOf(control, 'sdtContent')
  return content && !holds(content, hidden) ? wordsOf(content).trim().slice(0, longestPrompt) : ''
}

function chosenIn(
  particular: Element | undefined,
  kind: Control['kind'],
  shown: string,
): string | null {
  if (kind === 'date') return dayOf(particular?.attributes['fullDate'])
  if (kind === 'check-box') return String(isOn(particular, 'checked') ?? false)
  if (kind !== 'drop-down' && kind !== 'combo-box') return null
  const found = elementsIn(particular)
    .filter(({ name }) => name === 'listItem')
    .find(({ attributes: { displayText, value } }) => (displayText ?? value) === shown.trim())
  return found?.attributes['value'] || found?.attributes['displayText'] || null
}

const dayOf = (written: string | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(written ?? '')?.[0] ?? null
