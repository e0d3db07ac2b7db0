import { html as template, raw as trusted } from 'hono/html'

declare const safe: unique symbol

/** Markup that is safe to send: everything inside it was escaped or is trusted. */
export interface Html {
  readonly [safe]: true
  toString(): string
}

/** What may stand in a template: texts are escaped, markup is kept, nothing is written for an absence. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

const present = (content: Content): unknown => {
  if (content === null || content === undefined || content === false) return ''
  if (Array.isArray(content)) return content.map(present)
  return content
}

const trimmed = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

/** The template without its indentation, which browsers do not need: made once for each place in the code. */
function withoutIndentation(strings: TemplateStringsArray): TemplateStringsArray {
  const known = trimmed.get(strings)
  if (known) return known
  const short = Object.assign(
    strings.map((part) => part.replaceAll(/\n\s+/g, '\n')),
    { raw: strings.raw },
  )
  trimmed.set(strings, short)
  return short
}

/**
 * Writes markup. Objects and promises are refused by type, so a record can never be printed by
 * mistake: `html\`<p>\${text}</p>\``.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  // Hono's template answers a promise only when it is given one, which `Content` rules out.
  return template(withoutIndentation(strings), ...contents.map(present)) as unknown as Html
}

/** Marks a string as markup. Only for markup that we ourselves wrote or made (an SVG, a style name). */
export function raw(markup: string): Html {
  return trusted(markup) as unknown as Html
}

/** Joins pieces with markup between them: `join(links, html\`, \`)`. */
export function join(pieces: readonly Content[], between: Content): Html {
  return html`${pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))}`
}
