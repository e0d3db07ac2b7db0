import type { Letters, Style, Styles } from '../look/styles.ts'
import { lettersOf } from '../look/styles.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, valueOf } from '../tree.ts'
import type { Manner } from './draft.ts'
import type { Standing } from './state.ts'

type Toggle = 'bold' | 'italic' | 'hidden'

/** What is read about a run, from the nearest to the farthest. */
interface Sources {
  readonly own: Letters
  readonly signs: Style | undefined
  readonly paragraph: Style | undefined
  readonly usual: Letters
}

/** Styles turn these on, and off again where they meet (ECMA-376 part 1, 17.7.3). */
function isToggled(
  { own, signs, paragraph, usual }: Sources,
  name: Toggle,
  byTable = false,
): boolean {
  const meet = (signs?.[name] === true) !== (paragraph?.[name] === true)
  return own[name] ?? (meet !== byTable || usual[name] === true)
}

/** How the words of a run are read. */
export function mannerOf(
  properties: Element | undefined,
  paragraph: Style | undefined,
  styles: Styles,
  standing: Standing,
): Manner {
  const own = properties ? lettersOf(properties) : silent
  const signs = styles.find(valueOf(properties, 'rStyle'))
  const sources = { own, signs, paragraph, usual: styles.letters }
  const colour = own.colour === undefined ? signs?.colour : own.colour
  return {
    ...standing,
    isHidden: isToggled(sources, 'hidden'),
    look: {
      bold: isToggled(sources, 'bold', standing.isBold),
      italic: isToggled(sources, 'italic'),
      underline: own.underline ?? signs?.underline ?? paragraph?.underline ?? false,
      struck: own.struck ?? signs?.struck ?? paragraph?.struck ?? false,
      highlight: highlightOf(properties),
      colour: (colour === undefined ? paragraph?.colour : colour) ?? null,
      style: signs?.name ?? null,
    },
  }
}

const silent = lettersOf(undefined)

function highlightOf(properties: Element | undefined): string | null {
  const written = valueOf(properties, 'highlight')
  return written === undefined || written === 'none' ? null : written
}

/** The font of a run, where it names one. */
export const fontOf = (properties: Element | undefined): string => {
  const { ascii, hAnsi } = childOf(properties, 'rFonts')?.attributes ?? {}
  return ascii ?? hAnsi ?? ''
}

/** How often looks were changed under tracking in these properties. */
export const formatChanges = (properties: Element | undefined): number =>
  elementsIn(properties).filter(({ name }) => name.endsWith('Change')).length
