import type { Style, Styles } from '../look/styles.ts'
import { lettersOf } from '../look/styles.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn, valueOf } from '../tree.ts'
import type { Manner } from './draft.ts'
import type { Standing } from './state.ts'

/** Properties that styles turn on and off again where they meet (ECMA-376 part 1, 17.7.3). */
const toggled = (
  direct: boolean | undefined,
  styles: readonly (boolean | undefined)[],
  usual: boolean | undefined,
): boolean => direct ?? (styles.filter(Boolean).length % 2 === 1 || usual === true)

/** How the words of a run are read. */
export function mannerOf(
  properties: Element | undefined,
  paragraph: Style | undefined,
  styles: Styles,
  standing: Standing,
): Manner {
  const own = lettersOf(properties)
  const signs = styles.find(valueOf(properties, 'rStyle'))
  const both = [paragraph, signs]
  const isHidden = toggled(
    own.hidden,
    both.map((style) => style?.hidden),
    styles.letters.hidden,
  )
  return {
    ...standing,
    isHidden,
    look: {
      bold: toggled(
        own.bold,
        [...both.map((style) => style?.bold), standing.isBold],
        styles.letters.bold,
      ),
      italic: toggled(
        own.italic,
        both.map((style) => style?.italic),
        styles.letters.italic,
      ),
      underline: own.underline ?? signs?.underline ?? paragraph?.underline ?? false,
      struck: own.struck ?? signs?.struck ?? paragraph?.struck ?? false,
      highlight: highlightOf(properties),
      colour: firstColour([own.colour, signs?.colour, paragraph?.colour]),
      style: signs?.name ?? null,
    },
  }
}

function highlightOf(properties: Element | undefined): string | null {
  const written = valueOf(properties, 'highlight')
  return written === undefined || written === 'none' ? null : written
}

const firstColour = (all: readonly (string | null | undefined)[]): string | null =>
  all.find((colour) => colour !== undefined) ?? null

/** The font of a run, where it names one. */
export const fontOf = (properties: Element | undefined): string => {
  const { ascii, hAnsi } = childOf(properties, 'rFonts')?.attributes ?? {}
  return ascii ?? hAnsi ?? ''
}

/** How often looks were changed under tracking in these properties. */
export const formatChanges = (properties: Element | undefined): number =>
  elementsIn(properties).filter(({ name }) => name.endsWith('Change')).length
