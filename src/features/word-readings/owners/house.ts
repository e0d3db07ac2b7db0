import { lowered, spaced } from '#kernel/names'
import type { Directory, KnownOrganisation } from './directory-rules.ts'

/** What a document tells of its own units: who writes it, its codes, and what it calls them for short. */
export interface House {
  readonly directory: Directory
  /** The code of the authority whose document it is; null where nobody knows. */
  readonly authority: string | null
  /**
   * The name of its sender, where that is an authority that no plan knows: its units are that sender's, or as a guess
   * those of the authority that it is akin to.
   */
  readonly stranger: string | null
  /** Codes of its own units, with their names, as the document lists them. */
  readonly units: ReadonlyMap<string, string>
  /** Short names that it explains: `Udlændingestyrelsen (US)`. */
  readonly explained: ReadonlyMap<string, string>
  /** Names that stand alone in a cell for owners. */
  readonly alone: ReadonlySet<string>
  /** Whether it says that of several the first leads. */
  readonly firstLeads: boolean
  /** Whether it says that those who contribute stand in brackets. */
  readonly bracketsContribute: boolean
}

const explanation =
  /(?<name>(?:\p{Lu}[\p{L}’'-]*(?:\s+(?:og|for|of|and|i|på)\s+|\s+|-\s*))*\p{L}[\p{L}’'-]*)\s*\((?<short>\p{Lu}[\p{Lu}\d-]{1,7})\)/gu

/** `HST: Hærstaben. FST: Flyverstaben.` */
const glossary =
  /(?<=^|[.;]\s+)(?<short>\p{Lu}[\p{Lu}\d-]{1,7}):\s+(?<name>\p{L}[^.;:\d]{2,60})(?=[.;]|$)/gu

/** The short names that some texts explain, in brackets after the long one or with a colon before it. */
export function explainedIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of texts)
    for (const { groups } of [...text.matchAll(explanation), ...text.matchAll(glossary)]) {
      const [short, name] = [groups?.['short'] ?? '', spaced(groups?.['name'] ?? '')]
      if (!found.has(short)) found.set(short, name)
    }
  return found
}

const ruleOfFirst =
  /(?:første|first)[^.]{0,40}(?:ansvarlig|leder|tovholder|lead|responsible)|(?:ansvarlig|lead)[^.]{0,30}(?:nævnt først|første|first)/iu

/** Whether some texts say that the first of several leads. */
export const saysFirstLeads = (texts: readonly string[]): boolean =>
  texts.some((text) => ruleOfFirst.test(text))

const ruleOfBrackets =
  /(?:bidrag\p{L}*|medvirkende|øvrige|contributors?|others)[^.]{0,40}(?:i parentes|in brackets|in parentheses)/iu

/** Whether some texts say that those who contribute stand in brackets. */
export const saysBracketsContribute = (texts: readonly string[]): boolean =>
  texts.some((text) => ruleOfBrackets.test(text))

/** Whether an organisation is the document's own authority, above it or below it. */
export function isFamily(
  { authority, directory }: House,
  organisation: KnownOrganisation,
): boolean {
  if (authority === null) return false
  const own = directory.all.find(({ code }) => code === authority)
  return (
    organisation.code === authority ||
    organisation.parent === authority ||
    (own !== undefined && own.parent === organisation.code)
  )
}

/** The organisation that a name or short name means here; what the document explains comes first. */
export function organisationHere(house: House, text: string): KnownOrganisation | undefined {
  const explained = house.explained.get(spaced(text))
  const byExplained = explained === undefined ? undefined : house.directory.named(explained)
  return byExplained ?? house.directory.named(text)
}

/** The code of the unit that a text names; undefined where it is none of the document's list. */
export function unitHere({ units }: House, text: string): string | undefined {
  const plain = spaced(text)
  if (units.has(plain)) return plain
  const named = [...units].find(
    ([code, name]) => lowered(name) === lowered(plain) || lowered(code) === lowered(plain),
  )
  return named?.[0]
}
