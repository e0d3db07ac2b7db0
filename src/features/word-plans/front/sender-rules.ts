import type { Directory, KnownOrganisation } from '#features/word-readings'
import type { Fronts } from './authority-rules.ts'
import { authorityIn } from './authority-rules.ts'

/** From whom a document comes, and whose plan it is. */
export interface Sender {
  /** The authority whose plan it is; undefined where nothing names one that is known. */
  readonly authority: KnownOrganisation | undefined
  /** The agency below that authority which sends it, where the letterhead names both. */
  readonly agency: KnownOrganisation | undefined
  /** An authority that the document names as its sender and no plan knows. */
  readonly unknown: string | null
  /** Whether the authority is only akin to that sender by its name: `Forsvarskommandoen` to `Forsvarsministeriet`. */
  readonly isAkin: boolean
}

const sent =
  /(?:^|[.;]\s+)(?:(?:[Aa]fsender|[Ss]ender|[Mm]yndighed|[Ss]tyrelse|[Aa]uthority|[Aa]gency)\s*:\s*|(?:[Ff]ra|[Ff]rom|[Uu]darbejdet af|[Pp]repared by)\s*:?\s+)(?<who>\p{Lu}[^.;\n]*)/u
const name =
  /(?:\p{Lu}[\p{L}-]*\s+)*\p{L}*(?:styrelsen|direktoratet|ministeriet|politiet|kommandoen|tilsynet|myndigheden|væsenet|agency|directorate|ministry|inspectorate)(?:\s+(?:for|of)\s+(?:(?:og|and|the|i|in)\s+|\p{Lu}[\p{L}-]*,?\s*)+)?/iu

/** Who is said to send a document, in so many words: `Fra Boldstyrelsen`, `Myndighed: …`. */
function saidSender(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const who = sent.exec(text)?.groups?.['who']
    if (who !== undefined && name.test(who)) return who
  }
  return undefined
}

/** A name of an authority in a text that the directory does not know. */
function strangerIn(text: string, directory: Directory): string | null {
  const known = directory.mentioned(text)
  const left = known.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  )
  return name.exec(left)?.[0].trim() ?? null
}

/** From whom a document comes: who is said to send it goes before who is named most. */
export function senderIn(fronts: Fronts, directory: Directory): Sender {
  const most = authorityIn(fronts, directory)
  const said = saidSender(fronts.opening)
  const [named] = said === undefined ? [] : directory.mentioned(said)
  const own = named?.organisation.isAuthority === true ? named.organisation : undefined
  const strangers = [...(said === undefined ? [] : [said]), ...fronts.margins].flatMap(
    (text) => strangerIn(text, directory) ?? [],
  )
  const unknown = own === undefined ? (strangers[0] ?? null) : null
  const isNamedApart = said !== undefined && own === undefined && unknown !== null
  const inMargins = authorityIn({ ...fronts, title: [], opening: [] }, directory)
  const authority = own ?? (isNamedApart ? inMargins : most)
  if (authority !== undefined)
    return { authority, agency: agencyOf(authority, fronts, directory), unknown, isAkin: false }
  const [titled] = fronts.title.flatMap((text) => strangerIn(text, directory) ?? [])
  const stranger = unknown ?? titled ?? null
  const akin = stranger === null ? undefined : directory.akin(stranger)
  const isAkin = akin !== undefined
  return { authority: akin, agency: undefined, unknown: isAkin ? stranger : unknown, isAkin }
}

/** The only agency of an authority that stands beside it in a letterhead. */
function agencyOf(
  authority: KnownOrganisation | undefined,
  { margins }: Fronts,
  directory: Directory,
): KnownOrganisation | undefined {
  const below = new Set(
    margins
      .flatMap((text) => directory.mentioned(text))
      .map(({ organisation }) => organisation)
      .filter(({ isAuthority, parent }) => isAuthority && parent === authority?.code),
  )
  return authority !== undefined && below.size === 1 ? [...below][0] : undefined
}
