import type { Listener } from '#kernel/zip'
import type { ListPlace } from '../schema.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, isOn, treeReader, valueOf, wholeOf } from '../tree.ts'
import { countAs } from './counting.ts'

/** One level of a list. */
interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2.` */
  readonly text: string
  readonly isLegal: boolean
  /** The level after which it begins anew, from 1; 0 for never, null for the one before. */
  readonly restart: number | null
  readonly style: string | undefined
}

interface List {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin anew when this list is first used. */
  readonly starts: ReadonlyMap<number, number>
}

/** The lists of a document. */
export interface Numbering {
  readonly find: (id: string) => List | undefined
}

const mostLevels = 9
const longestText = 100

const levelOf = (element: Element): Level => ({
  start: wholeOf(valueOf(element, 'start'), 0, 1_000_000) ?? 0,
  format: valueOf(element, 'numFmt') ?? 'decimal',
  text: valueOf(element, 'lvlText') ?? '',
  isLegal: isOn(element, 'isLgl') ?? false,
  restart: wholeOf(valueOf(element, 'lvlRestart'), 0, mostLevels),
  style: valueOf(element, 'pStyle'),
})

const levelsIn = (element: Element | undefined): Map<number, Level> => {
  const levels = new Map<number, Level>()
  for (const child of elementsIn(element)) {
    const at = wholeOf(child.attributes['ilvl'], 0, mostLevels - 1)
    if (child.name === 'lvl' && at !== null) levels.set(at, levelOf(child))
  }
  return levels
}

/** Reads the part of lists. */
export function numberingReader(): Listener & {
  /** `listOfStyle`: the list that a style names, for lists that are kept in a style. */
  readonly numbering: (listOfStyle: (style: string) => string | undefined) => Numbering
} {
  const kinds = new Map<string, Element>()
  const lists = new Map<string, Element>()
  const listener = treeReader(1, (element) => {
    const { abstractNumId = '', numId = '' } = element.attributes
    if (element.name === 'abstractNum') kinds.set(abstractNumId, element)
    if (element.name === 'num') lists.set(numId, element)
  })
  return {
    ...listener,
    numbering: (listOfStyle) => {
      const known = new Map<string, List | undefined>()
      const kindOf = (list: Element | undefined): Element | undefined =>
        kinds.get(valueOf(list, 'abstractNumId') ?? '')
      return {
        find: (id) => {
          const list = lists.get(id)
          if (!list) return undefined
          if (!known.has(id)) {
            const named = kindOf(list)
            const inStyle = listOfStyle(valueOf(named, 'numStyleLink') ?? '')
            known.set(id, listFrom(list, inStyle ? kindOf(lists.get(inStyle)) : named))
          }
          return known.get(id)
        },
      }
    },
  }
}

function listFrom(list: Element, kind: Element | undefined): List {
  const levels = levelsIn(kind)
  const starts = new Map<number, number>()
  for (const override of elementsIn(list)) {
    const at = wholeOf(override.attributes['ilvl'], 0, mostLevels - 1)
    if (override.name !== 'lvlOverride' || at === null) continue
    const own = childOf(override, 'lvl')
    if (own) levels.set(at, levelOf(own))
    const start = wholeOf(valueOf(override, 'startOverride'), 0, 1_000_000)
    if (start !== null) starts.set(at, start)
  }
  return { id: kind?.attributes['abstractNumId'] ?? '', levels, starts }
}

/** Which list and level a paragraph asks for, by itself or by its style. */
export interface Asked {
  readonly list: string | undefined
  readonly level: number | undefined
  readonly style: string | undefined
}

/** Counts the paragraphs of lists, in the order in which they are asked for. */
export type Counter = (asked: Asked, isCounted: boolean) => ListPlace | null

/** A counter of a document's lists. A paragraph that is not counted gets its level and no number. */
export function counterOf(numbering: Numbering): Counter {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return ({ list: id, level: asked, style }, isCounted) => {
    const list = id === undefined || id === '0' ? undefined : numbering.find(id)
    if (id === undefined || !list) return null
    const ofStyle = [...list.levels].find(
      ([, one]) => one.style !== undefined && one.style === style,
    )
    const at = asked ?? ofStyle?.[0] ?? 0
    const level = list.levels.get(at)
    const isBullet = level?.format === 'bullet'
    if (!level || isBullet || !isCounted) return { level: at, number: null, isBullet }
    const count = counts.get(list.id) ?? []
    counts.set(list.id, count)
    if (!begun.has(id)) for (const [from, start] of list.starts) count[from] = begin(start)
    begun.add(id)
    count[at] = (count[at] ?? level.start - 1) + 1
    for (let deeper = at + 1; deeper < mostLevels; deeper += 1)
      if (restarts(list.levels.get(deeper), deeper, at)) count[deeper] = undefined
    return { level: at, number: shown(list, level, count), isBullet }
  }
}

const begin = (start: number): number => start - 1

/** Whether a level begins anew after a paragraph of another (ECMA-376 part 1, 17.9.10). */
const restarts = (level: Level | undefined, deeper: number, at: number): boolean =>
  at < (level?.restart ?? deeper)

function shown(list: List, level: Level, count: readonly (number | undefined)[]): string | null {
  if (level.text.length > longestText) return null
  let isKnown = true
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const above = list.levels.get(at)
    const format = level.isLegal ? 'decimal' : (above?.format ?? 'decimal')
    const written = countAs(format, count[at] ?? above?.start ?? 1)
    isKnown &&= written !== null
    return written ?? ''
  })
  return isKnown && text !== '' ? text : null
}
