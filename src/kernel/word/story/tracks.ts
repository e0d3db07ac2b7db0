import type { TrackedChange } from '../schema.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn } from '../tree.ts'
import type { Draft, Manner } from './draft.ts'
import { moveIn } from './marks.ts'
import type { Standing, Track } from './state.ts'

const kinds: Readonly<Record<string, Track['kind']>> = {
  ins: 'insert',
  del: 'delete',
  moveFrom: 'move-from',
  moveTo: 'move-to',
}

/** Who, and when: as the file states it, which is the writer's own clock whatever the zone says. */
export function authorship({ attributes: { author = '', date = '' } }: Element): {
  readonly author: string
  readonly date: string | null
} {
  return { author, date: /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 30) : null }
}

/** How words stand that are inserted, deleted or moved. */
export function tracked(
  element: Element,
  { draft, manner }: { readonly draft: Draft; readonly manner: Manner },
): Pick<Standing, 'stands' | 'stood' | 'track'> {
  const kind = kinds[element.name] ?? 'insert'
  const isNew = kind === 'insert' || kind === 'move-to'
  const isMove = kind === 'move-from' || kind === 'move-to'
  return {
    stands: manner.stands && isNew,
    stood: manner.stood && !isNew,
    track: { kind, ...authorship(element), move: isMove ? moveIn(draft.story) : null },
  }
}

/** What became of the end of a paragraph. */
export function markChange(properties: Element | undefined): 'insert' | 'delete' | null {
  const own = childOf(properties, 'rPr')
  if (childOf(own, 'del') ?? childOf(own, 'moveFrom')) return 'delete'
  return (childOf(own, 'ins') ?? childOf(own, 'moveTo')) ? 'insert' : null
}

/** What became of a whole row or cell (`w:trPr`, `w:tcPr`). */
export function wholeChange(properties: Element | undefined): TrackedChange | null {
  for (const child of elementsIn(properties)) {
    if (child.name === 'ins' || child.name === 'cellIns')
      return { kind: 'insert', ...authorship(child) }
    if (child.name === 'del' || child.name === 'cellDel')
      return { kind: 'delete', ...authorship(child) }
  }
  return null
}

/** How everything stands in a row or cell that was inserted or deleted. */
export function standingIn(standing: Standing, change: TrackedChange | null): Standing {
  if (change === null) return standing
  return change.kind === 'insert' ? { ...standing, stood: false } : { ...standing, stands: false }
}
