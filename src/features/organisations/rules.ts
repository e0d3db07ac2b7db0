import { canonical } from '#kernel/canonical'
import type { Texts } from '#kernel/i18n'
import type { Organisation, OrganisationRecord } from './schema.ts'

/** The jurisdiction of organisations that belong to no country's register. */
export const international = 'int'

/** An organisation's key in the register: `dk:mfa`. */
export const organisationKey = ({
  jurisdiction,
  id,
}: Pick<OrganisationRecord, 'jurisdiction' | 'id'>): string => `${jurisdiction}:${id}`

/** What a package says of its organisations, by code, each with its key and its parent's. */
export function stated(records: readonly OrganisationRecord[]): ReadonlyMap<string, Organisation> {
  const keys = new Map(records.map((record) => [record.id, organisationKey(record)]))
  return new Map(
    records.map((record) => [
      record.id,
      {
        id: organisationKey(record),
        jurisdiction: record.jurisdiction,
        code: record.id,
        kind: record.kind,
        name: record.name,
        shortName: record.shortName,
        parent: (record.parent !== undefined && keys.get(record.parent)) || null,
      },
    ]),
  )
}

/** The fields in which a package's entry says something else than the register does. */
export function differences(register: Organisation, entry: Organisation): readonly string[] {
  const differs = {
    kind: register.kind !== entry.kind,
    parent: register.parent !== entry.parent,
    name: textsDiffer(register.name, entry.name),
    shortName: textsDiffer(register.shortName, entry.shortName),
  }
  return Object.entries(differs).flatMap(([field, yes]) => (yes ? [field] : []))
}

/** A text in one more language is no difference; another text in the same language is. */
const textsDiffer = (one: Texts, other: Texts): boolean =>
  Object.entries(one).some(([language, text]) => (other[language] ?? text) !== text)

/** Whether the owner's package states the entry otherwise than it stands, in any language. */
export const hasChanged = (register: Organisation, entry: Organisation): boolean =>
  canonical(register) !== canonical(entry)

/** The codes whose parents lead back to themselves. */
export function circles(above: ReadonlyMap<string, string | undefined>): readonly string[] {
  return [...above.keys()].filter((code) => {
    const seen = new Set<string>()
    for (let next = above.get(code); next !== undefined; next = above.get(next)) {
      if (next === code) return true
      if (seen.has(next)) return false
      seen.add(next)
    }
    return false
  })
}
