/** A piece of an HTML document, as far as what can be seen of it needs. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly isAlone: boolean
    }
  | { readonly kind: 'close'; readonly name: string }

// HTML Standard, Sections 13.1.2 (void elements) and 13.2.5: what they hold is text until their own end.
const alone: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
const raw: ReadonlySet<string> = new Set('script style textarea title'.split(' '))

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  minus: '\u2212',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
}

const fromCode = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return fromCode(Number.parseInt(String(hex), 16))
    if (decimal !== undefined) return fromCode(Number(decimal))
    return named[String(name)] ?? whole
  })

const tag = /^<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/i
const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** Reads a document's tags and texts in their order; comments and declarations are left out. */
export function* tokensOf(document: string): Generator<Token> {
  let at = 0
  while (at < document.length) {
    const next = document.indexOf('<', at)
    if (next !== at) {
      yield { kind: 'text', text: decoded(document.slice(at, next < 0 ? undefined : next)) }
      if (next < 0) return
    }
    const [length, token] = readAt(document, next)
    at = next + length
    if (!token) continue
    yield token
    if (token.kind === 'open' && raw.has(token.name)) {
      const end = document.slice(at).search(new RegExp(`</${token.name}[\\s/>]`, 'i'))
      const stop = end < 0 ? document.length : at + end
      yield { kind: 'text', text: document.slice(at, stop) }
      at = stop
    }
  }
}

/** How long what stands at a `<` is, and what it is. */
function readAt(document: string, at: number): readonly [number, Token | null] {
  if (document.startsWith('<!--', at)) return [ends(document, '-->', at + 4) - at, null]
  if (/^<[!?]/.test(document.slice(at, at + 2))) return [ends(document, '>', at) - at, null]
  const [whole, slash, name, rest] = tag.exec(document.slice(at, at + 65_536)) ?? []
  if (whole === undefined) return [1, { kind: 'text', text: '<' }]
  const low = (name ?? '').toLowerCase()
  if (slash === '/') return [whole.length, { kind: 'close', name: low }]
  const attributes = new Map(
    [...(rest ?? '').matchAll(attribute)]
      .toReversed()
      .map(([, key, a, b, c]) => [(key ?? '').toLowerCase(), decoded(a ?? b ?? c ?? '')] as const),
  )
  return [whole.length, { kind: 'open', name: low, attributes, isAlone: alone.has(low) }]
}

const ends = (document: string, mark: string, from: number): number => {
  const found = document.indexOf(mark, from)
  return found < 0 ? document.length : found + mark.length
}
