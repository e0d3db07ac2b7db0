declare const safe: unique symbol

/** Markup that is safe to send: everything inside it was escaped or is trusted. */
export interface Html {
  readonly [safe]: true
  toString(): string
}

/** What may stand in a template: texts are escaped, markup is kept, nothing is written for an absence. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

// No data from outside can carry this key, so nothing but what is made here passes as markup.
const markup = Symbol('markup')

interface Written {
  readonly [markup]: string
}

function itsMarkup(this: Written): string {
  return this[markup]
}

// `safe` is a promise to the compiler that has no value; this is the one place that gives it.
const written = (made: string): Html => ({ [markup]: made, toString: itsMarkup }) as unknown as Html

const isWritten = (content: object): content is Written => markup in content

const isList = (content: object): content is readonly Content[] => Array.isArray(content)

const unsafe = /[&<>'"]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
}

/** A text as it stands in markup or in an attribute's value. */
export const escape = (text: string): string =>
  text.replace(unsafe, (sign) => entities[sign] ?? sign)

function markupOf(content: Content): string {
  if (typeof content === 'string') return escape(content)
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'number') return String(content)
  if (isWritten(content)) return content[markup]
  if (!isList(content)) return escape(String(content))
  let all = ''
  for (const one of content) all += markupOf(one)
  return all
}

const trimmed = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The template without its indentation, which browsers do not need: made once for each place in the code. */
function withoutIndentation(strings: TemplateStringsArray): readonly string[] {
  const known = trimmed.get(strings)
  if (known) return known
  const short = strings.map((part) => part.replaceAll(/\n\s+/g, '\n'))
  trimmed.set(strings, short)
  return short
}

/**
 * Writes markup. Objects and promises are refused by type, so a record can never be printed by
 * mistake: `html\`<p>\${text}</p>\``.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const parts = withoutIndentation(strings)
  let all = parts[0] ?? ''
  for (let index = 0; index < contents.length; index += 1)
    all += markupOf(contents[index]) + (parts[index + 1] ?? '')
  return written(all)
}

/** Marks a string as markup. Only for markup that we ourselves wrote or made (an SVG, a style name). */
export const raw = (trusted: string): Html => written(trusted)

/** Joins pieces with markup between them: `join(links, html\`, \`)`. */
export function join(pieces: readonly Content[], between: Content): Html {
  return html`${pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))}`
}
