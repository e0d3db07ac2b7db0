/** Signs of fonts that draw pictures instead of letters, by what they draw. */
const drawn: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x4a: '☺',
    0x4c: '☹',
    0x6c: '●',
    0x6e: '■',
    0x6f: '☐',
    0x71: '❑',
    0x72: '❒',
    0x76: '❖',
    0x78: '☒',
    0x9f: '•',
    0xa7: '▪',
    0xa8: '☐',
    0xd8: '➢',
    0xe0: '→',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '☐' },
  symbol: {
    0x2d: '−',
    0xa3: '≤',
    0xab: '↔',
    0xac: '←',
    0xad: '↑',
    0xae: '→',
    0xaf: '↓',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb9: '≠',
    0xba: '≡',
    0xbb: '≈',
    0xbc: '…',
    0xc6: '∅',
    0xde: '⇒',
    0xe5: '∑',
  },
}

const unknown = '\u{FFFD}'

const isSign = (code: number): boolean =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)

/** A sign of such a font; U+FFFD for one that is not known. A sign of another font stays as it is. */
export function symbolOf(font: string, code: number): string {
  const signs = drawn[font.toLowerCase()]
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (!signs && !isPrivate) return isSign(code) ? String.fromCodePoint(code) : unknown
  const low = isPrivate ? code - 0xf000 : code
  const known = signs?.[low]
  if (known !== undefined) return known
  // The font Symbol draws figures and common marks as every font does.
  return font.toLowerCase() === 'symbol' && low >= 0x20 && low <= 0x3f
    ? String.fromCharCode(low)
    : unknown
}

/** A text of such a font with its signs read, where they are known; private signs of any font are. */
export function readSigns(text: string, font: string): string {
  const signs = drawn[font.toLowerCase()]
  const isPlain = !signs && !/[\uF000-\uF0FF]/.test(text)
  if (isPlain) return text
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (code >= 0xf000 && code <= 0xf0ff) return symbolOf(signs ? font : 'wingdings', code)
    return signs?.[code] ?? sign
  }).join('')
}
