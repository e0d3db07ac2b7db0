import { Refusal, refused } from '#kernel/operations'
import type { Relation } from '#kernel/zip'
import { relationsReader } from '#kernel/zip'
import type { Archive } from './archive.ts'
import { listen, relationsOf } from './archive.ts'
import { refuseOtherOffice } from './kinds.ts'

/** The part that is the document itself. What is another kind of file, or carries macros, is refused. */
export async function mainPart(archive: Archive): Promise<string> {
  const types: string[] = []
  await listen(archive, '[Content_Types].xml', {
    open: (_, { ContentType: type }) => void (type && types.push(type)),
  })
  refuseOtherOffice(types)
  const relations = await relationsOf(archive, '')
  const main = findPart(relations.values(), 'officeDocument')
  if (main === undefined || !archive.entries.has(main.toLowerCase()))
    throw new Refusal(refused('word-damaged'))
  return main
}

/** The first part of the archive to which a relation of a kind leads. */
export function findPart(relations: Iterable<Relation>, kind: string): string | undefined {
  for (const relation of relations)
    if (relation.kind === kind && !relation.isOutside) return relation.part
  return undefined
}

/** A template on the writer's own disk: Word notes it in every document that was made from it. */
const isOwnTemplate = ({ kind, part }: Relation): boolean =>
  kind === 'attachedTemplate' && /^(file:\/{3})?[a-z](:|%3a)[\\/]/i.test(part)

/**
 * Refuses a document of which something lies elsewhere: a template on a server, a linked picture or object. Links
 * that a reader may follow are none. How many templates on the writer's own disk it names.
 */
export async function refuseElsewhere(archive: Archive): Promise<number> {
  let templates = 0
  for (const { name } of archive.entries.values()) {
    if (!/\.rels$/i.test(name)) continue
    const { relations } = await listen(archive, name, relationsReader(''))
    for (const relation of relations.filter(({ isOutside }) => isOutside)) {
      if (isOwnTemplate(relation)) templates += 1
      else if (relation.kind !== 'hyperlink') throw new Refusal(refused('word-elsewhere'))
    }
  }
  return templates
}
