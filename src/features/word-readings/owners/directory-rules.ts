import { lowered, spaced } from '#kernel/names'

/** An organisation as plans name it: its code, what is above it, and its names in every language. */
export interface KnownOrganisation {
  readonly code: string
  readonly parent: string | null
  /** Whether it can own a plan: a ministry or one of its agencies. */
  readonly isAuthority: boolean
  readonly names: readonly string[]
}

/** Finds organisations by what people write. */
export interface Directory {
  readonly all: readonly KnownOrganisation[]
  /** By name, code or initials, and nothing else in the text. */
  named(text: string): KnownOrganisation | undefined
  /** Those whose names stand in a text, in its order, the longest name first where two overlap. */
  mentioned(text: string): readonly Mention[]
  /** The only authority whose name starts like this one: `Forsvarskommandoen` belongs to `Forsvarsministeriet`. */
  akin(text: string): KnownOrganisation | undefined
  /** The only authority of which these letters could be short: `FMN` for `Forsvarsministeriet`. */
  shortened(text: string): KnownOrganisation | undefined
}

export interface Mention {
  readonly organisation: KnownOrganisation
  readonly from: number
  readonly to: number
}

/** Words that end the name of an authority and have a letter of their own in its abbreviation. */
const endings =
  /(?:ministeriet|ministerium|styrelsen|kommandoen|politiet|direktoratet|tilsynet|departementet)$/u
const small = new Set(['og', 'for', 'of', 'and', 'the', 'i', 'til', 'af'])

/** The abbreviations that a name gives by its letters: `Udlændinge- og Integrationsministeriet` is `UIM`. */
export function initialsOf(name: string): readonly string[] {
  const words = lowered(name)
    .split(/[\s-]+/)
    .filter(Boolean)
  const letters = (kept: readonly string[]) =>
    kept.map((word) => word.slice(0, 1) + (endings.exec(word)?.[0].slice(0, 1) ?? '')).join('')
  const telling = words.filter((word) => !small.has(word))
  const all = [letters(telling), letters(words)]
  return [...new Set(all)].filter((short) => short.length > 1)
}

const withoutArticle = (text: string): string => lowered(text).replace(/^(?:the|det|den|de) /, '')

const genitive = (name: string): string => `${name}(?:[’']?s)?`

/** Makes a directory of some organisations. */
export function directoryOf(all: readonly KnownOrganisation[]): Directory {
  const names = new Map<string, KnownOrganisation>()
  const initials = new Map<string, KnownOrganisation | null>()
  for (const organisation of all) {
    for (const name of organisation.names) {
      if (!names.has(lowered(name))) names.set(lowered(name), organisation)
      for (const short of organisation.isAuthority ? initialsOf(name) : [])
        initials.set(short, only(initials.get(short), organisation))
    }
    names.set(organisation.code, organisation)
  }
  const authorities = all.filter(({ isAuthority }) => isAuthority)
  return {
    all,
    named: (text) => {
      const plain = withoutArticle(text).replace(/[.:]$/, '')
      return names.get(plain) ?? initials.get(plain.replaceAll('.', '')) ?? undefined
    },
    mentioned: (text) => mentionsIn(text, all),
    akin: (text) => onlyOne(authorities.filter(({ names: its }) => its.some(sharesStem(text)))),
    shortened: (text) =>
      /^\p{Lu}{2,5}$/u.test(text)
        ? onlyOne(authorities.filter(({ names: its }) => its.some(isSpelledBy(text))))
        : undefined,
  }
}

const only = (
  known: KnownOrganisation | null | undefined,
  organisation: KnownOrganisation,
): KnownOrganisation | null => (known === undefined || known === organisation ? organisation : null)

const onlyOne = <One>([one, ...others]: readonly One[]): One | undefined =>
  others.length > 0 ? undefined : one

const sharesStem = (text: string) => (name: string) => {
  const [one, other] = [lowered(text), lowered(name)]
  const stem = other.replace(endings, '')
  return stem !== other && stem.length >= 6 && one.startsWith(stem) && one !== other
}

const isSpelledBy = (letters: string) => (name: string) => {
  if (
    /\s/.test(name.trim()) ||
    name.slice(0, 1).toLowerCase() !== letters.slice(0, 1).toLowerCase()
  )
    return false
  let at = -1
  return letters
    .toLowerCase()
    .split('')
    .every((letter) => {
      at = name.toLowerCase().indexOf(letter, at + 1)
      return at >= 0
    })
}

/** Each organisation's names as they are looked for in text; a document asks for them at every paragraph. */
const patterns = new WeakMap<KnownOrganisation, readonly RegExp[]>()

function patternsOf(organisation: KnownOrganisation): readonly RegExp[] {
  const known = patterns.get(organisation)
  if (known) return known
  const made = organisation.names
    .map(spaced)
    .filter((name) => name.length > 5)
    .map((name) => genitive(name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .map((source) => new RegExp(`(?<!\\p{L})${source}(?![\\p{L}])`, 'giu'))
  patterns.set(organisation, made)
  return made
}

function mentionsIn(text: string, all: readonly KnownOrganisation[]): readonly Mention[] {
  const plain = text.replaceAll('\u00A0', ' ')
  const found = all.flatMap((organisation) =>
    patternsOf(organisation).flatMap((pattern) =>
      [...plain.matchAll(pattern)].map(({ 0: match, index }) => ({
        organisation,
        from: index,
        to: index + match.length,
      })),
    ),
  )
  const kept: Mention[] = []
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  return kept
}
