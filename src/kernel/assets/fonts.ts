import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One piece of a font: a weight, an alphabet, and the characters that make a browser fetch it. */
export interface Font {
  readonly file: string
  readonly weight: number
  readonly alphabet: string
  readonly range: string
  readonly bytes: Buffer
}

const weights = { Regular: 400, Medium: 500, SemiBold: 600 } as const
const folder = join(
  dirname(createRequire(import.meta.url).resolve('@ibm/plex-sans/package.json')),
  'fonts/split/woff2',
)
const piece = /Subset: (\w+)[\s\S]*?url\("([^"]+)"\)[\s\S]*?unicode-range: ([^\n}]+)/g

/**
 * IBM's own split of Plex Sans in the three weights that the pages use, byte for byte: the licence
 * (SIL OFL 1.1) reserves the name "Plex", so no subset of ours may carry it.
 */
export function listFonts(): readonly Font[] {
  return Object.entries(weights).flatMap(([name, weight]) => {
    const css = readFileSync(join(folder, `IBMPlexSans-${name}.css`), 'utf8')
    return [...css.matchAll(piece)].map(([, alphabet = '', file = '', range = '']) => ({
      file,
      weight,
      alphabet,
      range: range.trim(),
      bytes: readFileSync(join(folder, file)),
    }))
  })
}

/** The `@font-face` rules; `href` says where a font's file is served. */
export function fontFaces(fonts: readonly Font[], href: (font: Font) => string): string {
  return fonts
    .map(
      (font) =>
        `@font-face{font-family:"IBM Plex Sans";font-weight:${font.weight};font-display:swap;` +
        `src:url(${href(font)}) format("woff2");unicode-range:${font.range.replaceAll(', ', ',')}}\n`,
    )
    .join('')
}
