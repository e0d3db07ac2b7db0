import { piecesOf, type Piece } from './inline.ts'

/** What the runs of one document share. */
export interface Writing {
  /** The next number for a change, a control or a bookmark. */
  readonly next: () => number
  /** When somebody changed something, as Word writes it. */
  readonly at: string
  /** The values of the drop-down lists. */
  readonly choices: readonly string[]
}

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const special: Readonly<Record<string, string>> = {
  '\u00AD': '<w:softHyphen/>',
  '\u2011': '<w:noBreakHyphen/>',
  '\v': '<w:br/>',
  '\t': '<w:tab/>',
}

function contentOf(text: string, tag: 't' | 'delText'): string {
  return text
    .split(/([\u00AD\u2011\v\t])/u)
    .map((part) =>
      part === ''
        ? ''
        : (special[part] ?? `<w:${tag} xml:space="preserve">${escaped(part)}</w:${tag}>`),
    )
    .join('')
}

// Word cuts a text where somebody once typed, and marks what it does not know. Long texts are cut here, too.
function cutAsWordDoes(text: string): readonly string[] {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at)
  if (text.length < 14 || sum % 3 !== 0) return [text]
  const [first, second] = [5 + (sum % 7), 9 + (sum % (text.length - 9))]
  const [one, two] = [Math.min(first, second), Math.max(first, second)]
  return [text.slice(0, one), text.slice(one, two), text.slice(two)].filter((part) => part !== '')
}

function plainRuns(text: string, properties: string, tag: 't' | 'delText'): string {
  const looks = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return cutAsWordDoes(text)
    .map((part, index) => {
      const run = `<w:r>${looks}${contentOf(part, tag)}</w:r>`
      return index === 1
        ? `<w:proofErr w:type="spellStart"/>${run}<w:proofErr w:type="spellEnd"/>`
        : run
    })
    .join('')
}

/** Who changed something when, as attributes. */
export const changedBy = (writing: Writing, who: string): string =>
  `w:id="${writing.next()}" w:author="${escaped(who)}" w:date="${writing.at}"`

const controls: Readonly<Record<string, readonly [name: string, tag: string]>> = {
  d: ['Frist', 'frist'],
  v: ['Status', 'status'],
  t: ['Tekst', 'tekst'],
}

const choice = (value: string, shown = value): string =>
  `<w:listItem w:displayText="${escaped(shown)}" w:value="${escaped(value)}"/>`

function kindOf({ kind, says, isPlaceholder }: Piece, choices: readonly string[]): string {
  if (kind === 'v') {
    const items = [choice('', 'Vælg et element.'), ...choices.map((one) => choice(one))]
    return `<w:dropDownList>${items.join('')}</w:dropDownList>`
  }
  if (kind !== 'd') return '<w:text/>'
  const day = isPlaceholder ? '' : ` w:fullDate="${says}T00:00:00Z"`
  return `<w:date${day}><w:dateFormat w:val="dd-MM-yyyy"/><w:lid w:val="da-DK"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>`
}

function controlOf(piece: Piece, runs: string, writing: Writing): string {
  const [name = '', tag = ''] = controls[piece.kind] ?? []
  const empty = piece.isPlaceholder ? '<w:showingPlcHdr/>' : ''
  return `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="${tag}"/><w:id w:val="${270_000_000 + writing.next()}"/>${empty}${kindOf(piece, writing.choices)}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`
}

function movedOf(kind: '>' | '<', piece: Piece, runs: string, writing: Writing): string {
  const name = kind === '<' ? 'moveFrom' : 'moveTo'
  const id = writing.next()
  const who = `w:author="${escaped(piece.says)}" w:date="${writing.at}"`
  return `<w:${name}RangeStart w:id="${id}" ${who} w:name="move270514"/><w:${name} w:id="${writing.next()}" ${who}>${runs}</w:${name}><w:${name}RangeEnd w:id="${id}"/>`
}

const looksOf: Readonly<Record<string, string>> = {
  h: '<w:vanish/>',
  b: '<w:b/><w:bCs/>',
  i: '<w:i/><w:iCs/>',
}

// Word's order in a run's properties (ECMA-376 17.3.2.28): bold, italic, hidden, the rest.
const sortedLooks = (...all: readonly string[]): string =>
  all
    .join('')
    .split(/(?=<w:)/u)
    .toSorted((one, other) => rank(one) - rank(other))
    .join('')

const order = [
  '<w:rStyle',
  '<w:b/',
  '<w:bCs',
  '<w:i/',
  '<w:iCs',
  '<w:vanish',
  '<w:color',
  '<w:sz ',
  '<w:szCs',
]
const rank = (look: string): number => order.findIndex((start) => look.startsWith(start))

/** A marked text as runs with what Word puts around them. */
export function runsOf(
  text: string,
  writing: Writing,
  looks = '',
  tag: 't' | 'delText' = 't',
): string {
  return piecesOf(text)
    .map((piece) => {
      if (piece.kind === '') return plainRuns(piece.body, looks, tag)
      if (piece.kind === '^')
        return `<w:r><w:rPr><w:rStyle w:val="Fodnotehenvisning"/></w:rPr><w:footnoteReference w:id="${piece.says}"/></w:r>`
      const own = piece.isPlaceholder
        ? '<w:rStyle w:val="Pladsholdertekst"/>'
        : (looksOf[piece.kind] ?? '')
      const inner = runsOf(
        piece.body,
        writing,
        sortedLooks(own, looks),
        piece.kind === '-' ? 'delText' : tag,
      )
      return aroundOf(piece, inner, writing)
    })
    .join('')
}

function aroundOf(piece: Piece, inner: string, writing: Writing): string {
  switch (piece.kind) {
    case '+':
      return `<w:ins ${changedBy(writing, piece.says)}>${inner}</w:ins>`
    case '-':
      return `<w:del ${changedBy(writing, piece.says)}>${inner}</w:del>`
    case '>':
    case '<':
      return movedOf(piece.kind, piece, inner, writing)
    case 'c':
      return `<w:commentRangeStart w:id="${piece.says}"/>${inner}<w:commentRangeEnd w:id="${piece.says}"/><w:r><w:rPr><w:rStyle w:val="Kommentarhenvisning"/></w:rPr><w:commentReference w:id="${piece.says}"/></w:r>`
    case 'd':
    case 'v':
    case 't':
      return controlOf(piece, inner, writing)
    default:
      return inner
  }
}
