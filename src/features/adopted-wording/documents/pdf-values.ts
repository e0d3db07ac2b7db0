/** A value of a PDF (ISO 32000-1 7.3): names begin with a slash, strings are bytes as Latin-1, operators are words. */
export type Value =
  | number
  | { readonly name: string }
  | { readonly bytes: string }
  | { readonly ref: number }
  | { readonly word: string }
  | readonly Value[]
  | ReadonlyMap<string, Value>

const token =
  /\s+|%[^\r\n]*|<<|>>|\[|\]|\((?:\\[\s\S]|[^()\\]|\((?:\\[\s\S]|[^()\\]|\([^()]*\))*\))*\)|<[0-9a-fA-F\s]*>|\/[^\s<>[\]()/%{}]*|\d+ \d+ R\b|[+-]?(?:\d+\.?\d*|\.\d+)(?![^\s<>[\]()/%])|[^\s<>[\]()/%]+|[\s\S]/y

/** All values that stand one after another, operators among them. */
export function valuesIn(source: string): readonly Value[] {
  const open: Value[][] = [[]]
  token.lastIndex = 0
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [text] = match
    if (text === '<<' || text === '[') open.push([])
    else if ((text === '>>' || text === ']') && open.length > 1) {
      const inner = open.pop() ?? []
      open.at(-1)?.push(text === ']' ? inner : dictionary(inner))
    } else if (text.trim() !== '' && !text.startsWith('%')) open.at(-1)?.push(single(text))
  }
  return open[0] ?? []
}

function dictionary(inner: readonly Value[]): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  for (let at = 0; at + 1 < inner.length; at += 2) {
    const [key, value] = [inner[at], inner[at + 1]]
    if (key !== undefined && value !== undefined && isNamed(key)) found.set(key.name, value)
  }
  return found
}

const isNamed = (value: Value): value is { readonly name: string } =>
  typeof value === 'object' && 'name' in value

function single(text: string): Value {
  if (text.startsWith('/')) return { name: text.slice(1) }
  if (text.startsWith('(')) return { bytes: literal(text.slice(1, -1)) }
  if (text.startsWith('<')) return { bytes: hex(text.replaceAll(/[<>\s]/g, '')) }
  if (/^\d+ \d+ R$/.test(text)) return { ref: Number.parseInt(text, 10) }
  return /^[+-]?[\d.]+$/.test(text) ? Number(text) : { word: text }
}

const hex = (digits: string): string =>
  Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const literal = (written: string): string =>
  written.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    if (sign === undefined || /[\r\n]/.test(sign)) return ''
    return signs[sign] ?? sign
  })

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)
