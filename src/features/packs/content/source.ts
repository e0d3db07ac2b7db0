import type { Say, Texts } from '#kernel/i18n'
import type { MarkName, Shown, Span, Words } from '#features/pack-papers'
import { carried } from '#features/pack-papers'
import type { ReadFact, ReadLeaf, SnapshotHead } from '#features/snapshots'
import { snapshotWords } from '#features/snapshots'
import type { Chosen } from '#features/deviations'

/** What a pack is made from. */
export interface PackSource {
  readonly head: SnapshotHead
  /** As the committee reads it. */
  readonly leaves: readonly ReadLeaf[]
  /** What stood on record, or was frozen, of the round before; null where there is none. */
  readonly before: {
    readonly round: string
    readonly facts: readonly Pick<ReadFact, 'content'>[]
  } | null
  readonly deviations: readonly Chosen[]
  /** Whether nothing is frozen yet. */
  readonly isDraft: boolean
  /** The origin of this installation: `https://varde.example`. */
  readonly origin: string
  readonly warning: { readonly word: string; readonly explained: string } | null
}

/** A source with its facts at hand, spoken in one language. */
export interface Spoken extends PackSource {
  readonly say: Say
  readonly around: ReturnType<typeof snapshotWords.aroundOf>
  readonly facts: readonly ReadFact[]
  readonly byRef: ReadonlyMap<string, { readonly fact: ReadFact; readonly position: number }>
}

/** Puts the facts of a source at hand. */
export function spoken(source: PackSource, say: Say): Spoken {
  const read = source.leaves.flatMap(({ fact, position }) => (fact ? [{ fact, position }] : []))
  return {
    ...source,
    say,
    around: snapshotWords.aroundOf(source),
    facts: read.map(({ fact }) => fact),
    byRef: new Map(read.map((one) => [one.fact.ref, one])),
  }
}

const addresses: Readonly<Record<string, (fact: ReadFact) => string | null>> = {
  figure: ({ indicator }) => `indicators/${indicator}`,
  target: ({ indicator }) => `indicators/${indicator}`,
  baseline: ({ indicator }) => `indicators/${indicator}`,
  assessment: ({ indicator }) => `indicators/${indicator}`,
  commitment: ({ commitment }) => `commitments/${commitment}`,
  status: ({ commitment }) => `commitments/${commitment}`,
}

/** Where more is told of a fact. */
function hrefOf({ say, origin, head }: Spoken, fact: ReadFact): string | undefined {
  const place = addresses[fact.kind]?.(fact)
  return place ? `${origin}/${say.language}/plans/${head.plan}/${place}` : undefined
}

/** Of whatever somebody wrote in a language of his own, which one. */
function languageOf({ say }: Spoken, { content }: ReadFact, part: string): string | undefined {
  if (!content) return undefined
  const said: unknown = 'says' in content ? content.says : content
  if (typeof said !== 'object' || said === null) return undefined
  const told = new Map(Object.entries(said))
  const whole: unknown = told.get(part)
  if (part === 'reason' || part === 'sentence' || part === 'name' || part === 'title')
    if (typeof whole === 'object' && whole !== null) return languageIn(say, whole)
  const own: unknown = told.get(part === 'done' ? 'doneIn' : 'language')
  return typeof own === 'string' && ['text', 'title', 'otherwise', 'done'].includes(part)
    ? own
    : undefined
}

const isTexts = (given: object): given is Texts =>
  Object.values(given).every((one) => typeof one === 'string')

function languageIn(say: Say, given: object): string | undefined {
  if ('language' in given && typeof given.language === 'string') return given.language
  return isTexts(given) ? say.text(given).lang : undefined
}

/** How a fact's words are set. */
export type Look = Pick<Span, 'look' | 'mark'>

/** The words that must stand where a fact is shown; none where it has no such part. */
export function shows(source: Spoken, ref: string, part: string, look: Look = {}): Words {
  const found = source.byRef.get(ref)
  if (!found) return []
  const { fact, position } = found
  const text = snapshotWords.markWords(source.say, source.around, fact, part)
  if (text === null || text === '') return []
  const href = hrefOf(source, fact)
  const shown: Shown = {
    factId: carried(ref, part, position),
    part,
    ...(href !== undefined && { href }),
  }
  const language = fact.stub ? undefined : languageOf(source, fact, part)
  return [{ text, shown, ...look, ...(language !== undefined && { language }) }]
}

/** Words of the paper's own. */
export const plain = (text: string, look: Look = {}): Words =>
  text === '' ? [] : [{ text, ...look }]

/** Several words with something between them; what says nothing is left out. */
export const joined = (all: readonly Words[], between: string): Words =>
  all
    .filter((one) => one.length > 0)
    .flatMap((one, place) => (place === 0 ? one : [...plain(between), ...one]))

/** A sentence in whose places other words stand: `{now} in {period}`. */
export function sentence(say: Say, key: string, places: Readonly<Record<string, Words>>): Words {
  const names = Object.keys(places)
  const held = Object.fromEntries(names.map((name, place) => [name, `\ue000${place}\ue001`]))
  return say(key, held)
    .split(/\ue000(\d+)\ue001/)
    .flatMap((piece, index) => {
      if (index % 2 === 0) return plain(piece)
      const name = names[Number(piece)]
      return name === undefined ? [] : (places[name] ?? [])
    })
}

/** What an organisation was called; of one that nobody is told of, its code. */
export const nameOf = ({ say, around }: Spoken, organisation: string): string =>
  snapshotWords.nameIn(say, around, organisation)

/** A status or verdict as a mark with its word. */
export const marked = (say: Say, mark: MarkName, word: string = mark): Words =>
  plain(say(`packs.state-${word}`), { mark })
