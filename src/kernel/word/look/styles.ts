import type { Listener } from '#kernel/zip'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, isOn, treeReader, valueOf, wholeOf } from '../tree.ts'

/** What looks like something by default: undefined where nothing is said. */
export interface Letters {
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
  readonly hidden: boolean | undefined
  readonly underline: boolean | undefined
  readonly struck: boolean | undefined
  /** `null` says: the usual colour. */
  readonly colour: string | null | undefined
}

/** A style with what it inherits. */
export interface Style extends Letters {
  readonly name: string
  /** 1 to 9; null for running text. */
  readonly heading: number | null | undefined
  readonly list: string | undefined
  readonly level: number | undefined
  /** Of a table: fills and bold letters by condition (`wholeTable`, `firstRow`, `band1Horz` …). */
  readonly parts: ReadonlyMap<string, { readonly fill: string | null; readonly bold: boolean }>
}

/** The styles of a document. */
export interface Styles {
  readonly find: (id: string | undefined) => Style | undefined
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined
  readonly letters: Letters
  readonly language: string | null
}

const colourOf = (element: Element | undefined): string | null | undefined => {
  const written = valueOf(element, 'color')
  if (written === undefined) return undefined
  return /^[0-9a-f]{6}$/i.test(written) ? written.toUpperCase() : null
}

const isDrawn = (element: Element | undefined, name: string): boolean | undefined => {
  const written = childOf(element, name)?.attributes['val']
  return childOf(element, name) && written !== 'none'
}

/** What an element of looks (`w:rPr`) says. */
export function lettersOf(element: Element | undefined): Letters {
  return {
    bold: isOn(element, 'b'),
    italic: isOn(element, 'i'),
    hidden: isOn(element, 'vanish'),
    underline: isDrawn(element, 'u'),
    struck: isOn(element, 'strike') ?? isOn(element, 'dstrike'),
    colour: colourOf(element),
  }
}

/** The colour that fills something (`w:shd` in these properties); null for none. */
export function fillOf(properties: Element | undefined): string | null {
  const {
    val = 'clear',
    fill = 'auto',
    color = 'auto',
  } = childOf(properties, 'shd')?.attributes ?? {}
  if (val === 'nil') return null
  const colour = val === 'solid' ? color : fill
  return /^[0-9a-f]{6}$/i.test(colour) ? colour.toUpperCase() : null
}

/** Built-in headings are named in English in every language's file; some programs give no level besides. */
const headingByName = (name: string): number | undefined => {
  const [, level] = /^heading ([1-9])$/i.exec(name) ?? []
  return level === undefined ? undefined : Number(level)
}

/** The level of a heading (`w:outlineLvl`, from 0; 9 is running text); undefined where nothing is said. */
export function headingOf(properties: Element | undefined): number | null | undefined {
  const level = wholeOf(valueOf(properties, 'outlineLvl'), 0, 9)
  if (level === null) return undefined
  return level === 9 ? null : level + 1
}

const longestInheritance = 20

/** Reads the part of styles. */
export function stylesReader(): Listener & { readonly styles: () => Styles } {
  const elements = new Map<string, Element>()
  let [usual, defaults]: [string | undefined, Element | undefined] = [undefined, undefined]
  const listener = treeReader(
    1,
    (element) => {
      const { styleId: id, type, default: isUsual } = element.attributes
      if (element.name === 'docDefaults') defaults = childOf(childOf(element, 'rPrDefault'), 'rPr')
      if (element.name !== 'style' || id === undefined) return
      elements.set(id, element)
      if (type === 'paragraph' && ['1', 'true', 'on'].includes(isUsual ?? '')) usual = id
    },
    new Set(),
  )
  return {
    ...listener,
    styles: () => ({
      find: finderIn(elements),
      usual,
      letters: lettersOf(defaults),
      language: valueOf(defaults, 'lang') ?? null,
    }),
  }
}

/** Finds styles with what they inherit, each worked out once; a style that inherits from itself ends there. */
function finderIn(elements: ReadonlyMap<string, Element>): Styles['find'] {
  const known = new Map<string, Style>()
  const find = (id: string | undefined, steps = 0): Style | undefined => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || steps > longestInheritance) return undefined
    const found = known.get(id) ?? inherit(element, find(valueOf(element, 'basedOn'), steps + 1))
    known.set(id, found)
    return found
  }
  return (id) => find(id)
}

function inherit(element: Element, base: Style | undefined): Style {
  const [paragraph, own] = [childOf(element, 'pPr'), lettersOf(childOf(element, 'rPr'))]
  const numbering = childOf(paragraph, 'numPr')
  const name = valueOf(element, 'name') ?? ''
  return {
    name,
    bold: own.bold ?? base?.bold,
    italic: own.italic ?? base?.italic,
    hidden: own.hidden ?? base?.hidden,
    underline: own.underline ?? base?.underline,
    struck: own.struck ?? base?.struck,
    colour: own.colour === undefined ? base?.colour : own.colour,
    heading: firstSaid(headingOf(paragraph), headingByName(name), base?.heading),
    list: valueOf(numbering, 'numId') ?? base?.list,
    level: wholeOf(valueOf(numbering, 'ilvl'), 0, 8) ?? base?.level,
    parts: partsOf(element, base),
  }
}

const firstSaid = <Said>(...all: readonly (Said | undefined)[]): Said | undefined =>
  all.find((one) => one !== undefined)

function partsOf(element: Element, base: Style | undefined): Style['parts'] {
  const parts = new Map(base?.parts)
  const put = (condition: string, from: Element): void => {
    const fill = fillOf(childOf(from, 'tcPr'))
    const bold = isOn(childOf(from, 'rPr'), 'b') ?? false
    if (fill !== null || bold) parts.set(condition, { fill, bold })
  }
  put('wholeTable', element)
  for (const child of elementsIn(element))
    if (child.name === 'tblStylePr') put(child.attributes['type'] ?? '', child)
  return parts
}
