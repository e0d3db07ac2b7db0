import type { Say } from '#kernel/i18n'
import type { Organisation } from './schema.ts'

/** The register as it stood at some moment, by key: `dk:dema`. */
export type Organisations = ReadonlyMap<string, Pick<Organisation, 'name' | 'shortName'>>

/** What an organisation is called; its code where the register does not hold it. */
export function organisationName(say: Say, organisations: Organisations, key: string): string {
  const found = organisations.get(key)
  return found ? say.text(found.name).text : codeWords(key)
}

/** The same for short, where the room is narrow and the full name is near: the head of a column, a mark's word. */
export function shortOrganisationName(say: Say, organisations: Organisations, key: string): string {
  const found = organisations.get(key)
  return (found && say.text(found.shortName).text) || codeWords(key)
}

const codeWords = (key: string): string => (key.split(':')[1] ?? key).toUpperCase()
