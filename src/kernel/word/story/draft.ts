import type { Anchor, Bookmark, Control, Field, Link, PlaceName, Run } from '../schema.ts'
import { passOver, spend } from './pass-over.ts'
import type { OpenChange, Standing, Story, Track } from './state.ts'

/** How letters look. */
export type Look = Omit<Run, 'from' | 'to'>

/** How words are about to be read: how they stand, how they look, whether they are hidden. */
export interface Manner extends Standing {
  readonly look: Look
  readonly isHidden: boolean
}

type OpenRun = { -readonly [Name in keyof Run]: Run[Name] }

/** A paragraph as far as it has been read. */
export interface Draft {
  readonly at: PlaceName
  readonly story: Story
  text: string
  before: string
  readonly changes: OpenChange[]
  /** The change that goes on where nothing else comes between. */
  running: OpenChange | null
  readonly runs: OpenRun[]
  hidden: number
  readonly controls: Control[]
  readonly fields: Field[]
  readonly links: Link[]
  readonly bookmarks: Bookmark[]
  readonly notes: Anchor[]
  readonly comments: Anchor[]
  readonly boxes: PlaceName[]
  pictures: number
}

export const draftAt = (at: PlaceName, story: Story): Draft => ({
  at,
  story,
  text: '',
  before: '',
  changes: [],
  running: null,
  runs: [],
  hidden: 0,
  controls: [],
  fields: [],
  links: [],
  bookmarks: [],
  notes: [],
  comments: [],
  boxes: [],
  pictures: 0,
})

/** Whether what is read now is seen: not where a field is still being told what to do. */
const isSeen = ({ story }: Draft): boolean => story.fields.every(({ isResult }) => isResult)

/** Takes words into a paragraph. */
export function say(draft: Draft, words: string, manner: Manner): void {
  if (words === '' || !isSeen(draft)) return
  if (manner.isHidden && !manner.isCovered) draft.hidden += words.length
  if (manner.isHidden || manner.isCovered) return
  const from = draft.text.length
  if (manner.stands) {
    draft.text += words
    addRun(draft, manner.look, from)
  }
  if (manner.stood) draft.before += words
  if (manner.track) addChange(draft, words, manner.track)
  else draft.running = null
}

function addRun(draft: Draft, look: Look, from: number): void {
  const [last, to] = [draft.runs.at(-1), draft.text.length]
  if (last && last.to === from && looksLike(last, look)) last.to = to
  else {
    spend(draft.story.allowance)
    draft.runs.push({ from, to, ...look })
  }
}

const looksLike = (one: Look, other: Look): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underline === other.underline &&
  one.struck === other.struck &&
  one.highlight === other.highlight &&
  one.colour === other.colour &&
  one.style === other.style

const isGone = ({ kind }: Track): boolean => kind === 'delete' || kind === 'move-from'

function addChange(draft: Draft, words: string, track: Track): void {
  const to = draft.text.length
  const from = isGone(track) ? to : to - words.length
  const last = draft.running
  if (last && goesOn(last, track)) {
    if (last.kind !== track.kind) last.kind = 'replace'
    if (isGone(track)) last.before += words
    else last.after += words
    last.to = to
    last.date = later(last.date, track.date)
    return
  }
  spend(draft.story.allowance)
  const change: OpenChange = {
    kind: track.kind,
    author: track.author,
    date: track.date,
    from,
    to,
    before: isGone(track) ? words : '',
    after: isGone(track) ? '' : words,
    other: null,
  }
  draft.changes.push(change)
  draft.running = change
  if (track.move !== null) noteMove(draft, change, track.move)
}

/** Whether a change is more of the one before: the same person, and no move. */
function goesOn(last: OpenChange, { kind, author }: Track): boolean {
  if (last.author !== author) return false
  const isMove = kind === 'move-from' || kind === 'move-to'
  return isMove ? last.kind === kind : last.kind !== 'move-from' && last.kind !== 'move-to'
}

const later = (one: string | null, other: string | null): string | null =>
  one !== null && (other === null || one > other) ? one : other

function noteMove({ at, story }: Draft, change: OpenChange, name: string): void {
  const { moves } = story.gathered
  const moved = moves.get(name) ?? { from: [], to: [], fromAt: null, toAt: null }
  moves.set(name, moved)
  if (change.kind === 'move-from') {
    moved.from.push(change)
    moved.fromAt ??= at
  } else {
    moved.to.push(change)
    moved.toAt ??= at
  }
}

/** Says in each move where its other end is, once everything has been read. */
export function joinMoves(moves: Story['gathered']['moves']): void {
  for (const { from, to, fromAt, toAt } of moves.values()) {
    for (const change of from) change.other = toAt
    for (const change of to) change.other = fromAt
  }
}

/** What of a paragraph is passed over. */
export function passOverIn({ at, story, hidden, pictures, text }: Draft): void {
  passOver(story.gathered, 'hidden-text', at, hidden > 0 ? 1 : 0)
  passOver(story.gathered, 'picture', at, pictures)
  if (text.includes('\uFFFD'))
    passOver(story.gathered, 'symbol', at, text.split('\uFFFD').length - 1)
}
