import type { Token } from './html-tokens.ts'
import { tokensOf } from './html-tokens.ts'
import type { DocumentKind, Extracted } from './schema.ts'

interface Element {
  readonly name: string
  readonly isHidden: boolean
  /** Where in `marked` its own mark stands; -1 where it has none. */
  readonly mark: number
}

const unseen: ReadonlySet<string> = new Set('head script style template noscript title'.split(' '))

/** Blocks part words from each other although no space is written. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code data dfn em i kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

type Open = Extract<Token, { readonly kind: 'open' }>

const hides = ({ name, attributes }: Open): boolean =>
  unseen.has(name) ||
  attributes.has('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0/i.test(
    attributes.get('style') ?? '',
  )

/** Where a walk through a document has come. */
interface Walk {
  root: string | null
  language: string | null
  readonly marked: { factId: string; part: string; text: string }[]
  readonly open: Element[]
}

/** What is read counts for every mark around it, unless it cannot be seen. */
function say({ open, marked }: Walk, text: string): void {
  if (open.at(-1)?.isHidden === true) return
  for (const { mark } of open) {
    const one = marked[mark]
    if (one) one.text += text
  }
}

function enter(walk: Walk, token: Open): void {
  const { name, attributes, isAlone } = token
  if (name === 'html') walk.language ??= attributes.get('lang') ?? null
  if (name === 'meta' && attributes.get('name') === 'varde-root')
    walk.root ??= attributes.get('content') ?? null
  if (!inline.has(name)) say(walk, ' ')
  if (isAlone) return
  const isHidden = hides(token) || walk.open.at(-1)?.isHidden === true
  const factId = attributes.get('data-fact')
  walk.open.push({ name, isHidden, mark: factId === undefined ? -1 : walk.marked.length })
  if (factId !== undefined)
    walk.marked.push({ factId, part: attributes.get('data-part') ?? '', text: '' })
}

function leave(walk: Walk, name: string): void {
  if (!inline.has(name)) say(walk, ' ')
  const place = walk.open.findLastIndex((one) => one.name === name)
  if (place >= 0) walk.open.splice(place)
}

/** What a pack in HTML shows of each fact: the words that can be seen within every element with `data-fact`. */
export function extractHtml(document: string): Extracted {
  const walk: Walk = { root: null, language: null, marked: [], open: [] }
  for (const token of tokensOf(document)) {
    if (token.kind === 'text') say(walk, token.text)
    else if (token.kind === 'open') enter(walk, token)
    else leave(walk, token.name)
  }
  const { root, language, marked } = walk
  return { root, language, marked }
}

const start = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 1024))

/** A pack as a page. */
export const htmlDocument: DocumentKind = {
  name: 'html',
  is: (bytes) => /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(start(bytes)),
  extract: (bytes) => extractHtml(new TextDecoder().decode(bytes)),
}
