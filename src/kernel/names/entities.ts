/** Letters and spaces that pages write by name. */
const named: Readonly<Record<string, string>> = {
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  uuml: 'ü',
  Uuml: 'Ü',
  eacute: 'é',
  Eacute: 'É',
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  minus: '−',
  amp: '&',
}

/** What would take a table apart differently if it stood there itself. */
const parting = /[\t\n\r",;|<>\0]/

/** A text whose letters came as a page writes them (`M&aelig;nd`, `&#230;`), with the letters themselves. */
export const withoutEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([a-zA-Z]{2,8}));/g,
    (written, ...found) => {
      const [decimal, hexadecimal, name] = found.map((one) => (typeof one === 'string' ? one : ''))
      if (name) return Object.hasOwn(named, name) ? (named[name] ?? written) : written
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
      const letter = code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : written
      return parting.test(letter) ? written : letter
    },
  )
