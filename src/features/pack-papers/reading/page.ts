import type { DocumentKind, Extracted } from '#features/snapshots'
import { cellSign, hiddenWords } from './differences.ts'
import { drawn } from './drawn.ts'
import type { Token } from './page-tokens.ts'
import { tokensOf } from './page-tokens.ts'
import { startPassages } from './passages.ts'

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

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3'])

/** What shows something without a word, or decides what is shown. */
const drawing: ReadonlySet<string> = new Set(
  'img svg link script iframe object embed video audio canvas input picture source base details dialog bdo marquee'.split(
    ' ',
  ),
)

type Open = Extract<Token, { readonly kind: 'open' }>

const isHiding = ({ attributes }: Open): boolean =>
  attributes.has('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0/i.test(
    attributes.get('style') ?? '',
  )

const hides = (token: Open): boolean => unseen.has(token.name) || isHiding(token)

/** What somebody finds in the source of the page. */
const nameOf = ({ name, attributes }: Open): string =>
  `<${[name, ...[...attributes].map(([key, value]) => (value === '' ? key : `${key}="${value}"`))].join(' ')}>`

/** A picture, any piece of one, and a look of its own, which ours have nowhere but in their style sheet. */
const isDrawing = ({ open }: Walk, { name, attributes }: Open): boolean =>
  drawing.has(name) ||
  attributes.has('style') ||
  attributes.has('dir') ||
  open.some((one) => one.name === 'svg')

/** Where a walk through a document has come. */
interface Walk {
  root: string | null
  language: string | null
  madeBy: string | null
  readonly marked: { factId: string; part: string; text: string }[]
  readonly passages: ReturnType<typeof startPassages>
  readonly open: Element[]
}

/** What is read counts for every mark around it, unless it cannot be seen; hidden words are told as such. */
function say({ open, marked, passages }: Walk, text: string): void {
  const isHidden = open.at(-1)?.isHidden === true
  passages.add(isHidden ? hiddenWords(text) : text)
  if (isHidden) return
  for (const { mark } of open) {
    const one = marked[mark]
    if (one) one.text += text
  }
}

/** Styles and scripts are no words; they decide what is shown. */
function read(walk: Walk, text: string): void {
  const around = walk.open.at(-1)?.name
  if (around !== 'style' && around !== 'script') say(walk, text)
  else if (text.trim() !== '') walk.passages.add(drawn(text, `<${around}> ${text.trim()}`))
}

function enter(walk: Walk, token: Open): void {
  const { name, attributes, isAlone } = token
  if (name === 'html') walk.language ??= attributes.get('lang') ?? null
  if (name === 'meta' && attributes.get('name') === 'varde-root')
    walk.root ??= attributes.get('content') ?? null
  if (name === 'meta' && attributes.get('name') === 'generator')
    walk.madeBy ??= /^Varde (\S+)$/.exec(attributes.get('content') ?? '')?.[1] ?? null
  if (!inline.has(name)) say(walk, ' ')
  if (isDrawing(walk, token) || isHiding(token))
    walk.passages.add(drawn(JSON.stringify([name, ...attributes]), nameOf(token)))
  if (name === 'td' || name === 'th') walk.passages.add(` ${cellSign} `)
  if (headings.has(name)) walk.passages.begin(true)
  if (isAlone) return
  const isHidden = hides(token) || walk.open.at(-1)?.isHidden === true
  const factId = attributes.get('data-fact')
  walk.open.push({ name, isHidden, mark: factId === undefined ? -1 : walk.marked.length })
  if (factId !== undefined)
    walk.marked.push({ factId, part: attributes.get('data-part') ?? '', text: '' })
}

function leave(walk: Walk, name: string): void {
  if (!inline.has(name)) say(walk, ' ')
  if (headings.has(name)) walk.passages.begin(false)
  const place = walk.open.findLastIndex((one) => one.name === name)
  if (place >= 0) walk.open.splice(place)
}

/** What a pack in HTML shows of each fact, the words that can be seen within every element with `data-fact`, and all it says. */
export function extractHtml(document: string): Extracted {
  const passages = startPassages()
  const named = { root: null, language: null, madeBy: null }
  const walk: Walk = { ...named, marked: [], passages, open: [] }
  for (const token of tokensOf(document)) {
    if (token.kind === 'text') read(walk, token.text)
    else if (token.kind === 'open') enter(walk, token)
    else leave(walk, token.name)
  }
  const { root, language, madeBy, marked } = walk
  return { root, language, madeBy, marked, passages: passages.all() }
}

const start = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 1024))

/** A pack as a page. */
export const pageDocument: DocumentKind = {
  name: 'html',
  is: (bytes) => /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(start(bytes)),
  extract: (bytes) => extractHtml(new TextDecoder().decode(bytes)),
}
