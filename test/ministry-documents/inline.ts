/**
 * The marks that a text of these documents may carry, each in square brackets and one inside the other:
 * `[+in|WHO]` `[-out|WHO]` tracked, `[>here|WHO]` `[<gone|WHO]` moved, `[^2]` footnote, `[c1:words]` commented,
 * `[h:…]` hidden, `[b:…]` bold, `[i:…]` italic, `[d:2027-03-31=31-03-2027]` date control, `[v:I gang]` drop-down
 * list, `[d?]` `[v?]` `[t?]` the same with nothing chosen. U+00AD, U+2011 and a vertical tab are Word's own.
 */
export interface Piece {
  readonly kind: '' | '+' | '-' | '>' | '<' | '^' | 'c' | 'h' | 'b' | 'i' | 'd' | 'v' | 't'
  readonly body: string
  /** Who changed it, which comment, which day. */
  readonly says: string
  readonly isPlaceholder: boolean
}

const kinds = ['+', '-', '>', '<', '^', 'c', 'h', 'b', 'i', 'd', 'v', 't'] as const

const placeholders: Readonly<Record<string, string>> = {
  d: 'Klik eller tryk for at angive en dato.',
  v: 'Vælg et element.',
  t: 'Klik eller tryk her for at skrive tekst.',
}

function pieceOf(inside: string): Piece {
  const kind = kinds.find((one) => inside.startsWith(one))
  if (!kind) throw new Error(`no such mark: [${inside}]`)
  const rest = inside.slice(1)
  if (rest === '?') return { kind, body: placeholders[kind] ?? '', says: '', isPlaceholder: true }
  if ('+-><'.includes(kind)) {
    const bar = rest.lastIndexOf('|')
    if (bar < 0) throw new Error(`who changed it? [${inside}]`)
    return { kind, body: rest.slice(0, bar), says: rest.slice(bar + 1), isPlaceholder: false }
  }
  if (kind === '^') return { kind, body: '', says: rest, isPlaceholder: false }
  const [, says = '', body = ''] = /^([\d]*):(.*)$/su.exec(rest) ?? []
  if (kind !== 'd') return { kind, body, says, isPlaceholder: false }
  const [day = '', shown = ''] = body.split('=')
  return { kind, body: shown, says: day, isPlaceholder: false }
}

/** A marked text, cut where a mark begins or ends; what stands inside a mark may carry marks again. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  const plain = (body: string): void => {
    if (body !== '') pieces.push({ kind: '', body, says: '', isPlaceholder: false })
  }
  let from = 0
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', from)) {
    let [depth, end] = [1, open + 1]
    for (; depth > 0 && end < text.length; end += 1)
      depth += text[end] === '[' ? 1 : text[end] === ']' ? -1 : 0
    plain(text.slice(from, open))
    pieces.push(pieceOf(text.slice(open + 1, end - 1)))
    from = end
  }
  plain(text.slice(from))
  return pieces
}

/** The words of a marked text, with every tracked change accepted or refused. */
export function wordsOf(text: string, reading: 'after' | 'before' = 'after'): string {
  const gone = reading === 'after' ? '-<' : '+>'
  return piecesOf(text)
    .map((one) =>
      one.kind === '' ? one.body : gone.includes(one.kind) ? '' : wordsOf(one.body, reading),
    )
    .join('')
    .replaceAll('\u00AD', '')
    .replaceAll('\u00A0', ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('\v', ' ')
}
