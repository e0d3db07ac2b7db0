import type { Listener } from '#kernel/zip'

/** An element of a part. Names and attributes come without their prefix. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Content[]
}

export type Content = Element | string

interface Growing extends Element {
  children: Content[]
}

const childless: Content[] = []

/** How things are drawn, which nobody here asks for: left out with all that is in it. */
const drawnOnly = new Set(
  (
    'tcMar tcBorders tblBorders tblCellMar tblCellSpacing pBdr bdr tcW tblW tblInd tblLayout jc ind spacing ' +
    'sz szCs bCs iCs kern lang noProof proofErr lastRenderedPageBreak keepNext keepLines widowControl contextualSpacing ' +
    'avLst extLst xfrm effectExtent positionH positionV tabs cantSplit trHeight vAlign noWrap'
  ).split(' '),
)

/** What stood before a change of looks; only that there was one is kept. */
const formatChange = /^(rPr|pPr|tblPr|tblGrid|trPr|tcPr|sectPr|numbering|tblPrEx)Change$/

const nothing: Element['attributes'] = Object.freeze({})

function kept(attributes: Element['attributes']): Element['attributes'] {
  let found: Record<string, string> | undefined
  for (const name in attributes) {
    if (name.startsWith('xmlns')) continue
    const local = name.slice(name.indexOf(':') + 1)
    const value = attributes[name]
    if (!local.startsWith('rsid') && value !== undefined) (found ??= {})[local] = value
  }
  return found ?? nothing
}

/**
 * Reads a part as small trees, one for each element at a level (1: the children of the root), each with its
 * parent's name and dropped once it has been taken, so that a long part never stands in memory as a whole.
 */
export function treeReader(
  level: number,
  take: (element: Element, parent: string) => void,
  leftOut: ReadonlySet<string> = drawnOnly,
): Listener {
  const path: string[] = []
  const open: Growing[] = []
  let skipped = 0
  return {
    open: (name, attributes) => {
      const above = open.at(-1)
      if (skipped > 0 || leftOut.has(name) || formatChange.test(above?.name ?? ''))
        return void (skipped += 1)
      path.push(name)
      if (path.length <= level) return
      const element: Growing = { name, attributes: kept(attributes), children: [] }
      above?.children.push(element)
      open.push(element)
    },
    text: (text) => {
      const children = skipped > 0 ? undefined : open.at(-1)?.children
      const last = children?.at(-1)
      if (typeof last === 'string') children?.splice(-1, 1, last + text)
      else children?.push(text)
    },
    close: () => {
      if (skipped > 0) return void (skipped -= 1)
      path.pop()
      if (path.length < level) return
      const element = open.pop()
      // A list that grew keeps room for more, and a long table has a hundred thousand of them.
      if (element)
        element.children = element.children.length === 0 ? childless : [...element.children]
      if (element && open.length === 0) take(element, path.at(-1) ?? '')
    },
  }
}

/** The elements in an element. */
export const elementsIn = (element: Element | undefined): readonly Element[] =>
  element?.children.filter((child): child is Element => typeof child !== 'string') ?? []

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** The `w:val` of a child. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['val']

/** A property that is on or off (ECMA-376 part 1, 17.17.4); undefined where nothing is said. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '1')
}

/** All text in an element, whatever it is. */
export const wordsOf = (element: Element | undefined): string =>
  element?.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('') ??
  ''

/** Whether an element of one of these names stands anywhere in it. */
export const holds = (element: Element, names: ReadonlySet<string>): boolean =>
  elementsIn(element).some((child) => names.has(child.name) || holds(child, names))

/** Every element of one of these names anywhere in it; what is found is not searched itself. */
export const findAll = (element: Element, names: ReadonlySet<string>): readonly Element[] =>
  elementsIn(element).flatMap((child) => (names.has(child.name) ? [child] : findAll(child, names)))

/** A whole number of an attribute, held between two others. */
export function wholeOf(written: string | undefined, least: number, most: number): number | null {
  const number = Number(written)
  if (written === undefined || written.trim() === '' || !Number.isInteger(number)) return null
  return Math.min(most, Math.max(least, number))
}
