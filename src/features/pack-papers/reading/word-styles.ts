import type { Listener } from '#kernel/zip'

/** Half points: letters smaller than 4 pt are read by nobody. */
const smallest = 8
/** Of red, green and blue: all this bright is white on white. */
const brightest = 0xe0

const isOff = (value: string | undefined): boolean => /^(?:0|false|off|none)$/.test(value ?? '')

const isWhite = (colour: string): boolean =>
  /^[0-9a-f]{6}$/i.test(colour) &&
  [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= brightest)

/** Whether a property of a run hides its words: hidden, struck out, white on white, or too small to be read. */
export function hides(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const value = attributes['w:val']
  if (name === 'color')
    return isWhite(value ?? '') || /^(?:background|light)/.test(attributes['w:themeColor'] ?? '')
  if (name === 'sz') return Number(value) < smallest
  return /^(?:vanish|specVanish|strike|dstrike|webHidden)$/.test(name) && !isOff(value)
}

interface Style {
  readonly id: string
  readonly isDefault: boolean
  base: string | null
  isHidden: boolean
}

/** Reads the styles of a document, and says which of them hide the words that they are applied to. */
export function startStyles() {
  const all: Style[] = []
  const open: string[] = []
  let hidesAll = false
  const listener: Listener = {
    open: (name, attributes) => {
      const isDefault = attributes['w:default'] === '1' && attributes['w:type'] === 'paragraph'
      if (name === 'style')
        all.push({ id: attributes['w:styleId'] ?? '', isDefault, base: null, isHidden: false })
      const style = open.includes('style') ? all.at(-1) : undefined
      if (style && name === 'basedOn') style.base = attributes['w:val'] ?? null
      if (open.at(-1) === 'rPr' && hides(name, attributes))
        if (style) style.isHidden = true
        else hidesAll = true
      open.push(name)
    },
    close: () => void open.pop(),
  }
  const isHiding = (id: string, from: readonly string[] = []): boolean => {
    const style = all.find((one) => one.id === id)
    if (!style || from.includes(id)) return false
    return style.isHidden || (style.base !== null && isHiding(style.base, [...from, id]))
  }
  const standard = () => all.find(({ isDefault }) => isDefault)?.id ?? ''
  return {
    listener,
    /** Whether a style hides; of no style, what stands in none. */
    hides: (id: string | null): boolean => hidesAll || isHiding(id ?? standard()),
  }
}

export type Styles = Pick<ReturnType<typeof startStyles>, 'hides'>
