import type { Finding, PackagePart, PackageRecord, Reference } from '#kernel/package'
import type { Head } from './head.ts'
import type { Parts, PlanContent } from './content.ts'
import { spots } from './shape.ts'

/** An id and the place that bears it. */
export interface Bearer {
  readonly id: string
  readonly section: string
  readonly index: number
  readonly pointer: string
}

/** Every id of a package with its bearer: records and their facts, in the order of the files. */
export function bearers({ sections }: PlanContent, parts: Parts): readonly Bearer[] {
  return parts.flatMap((part) =>
    (sections.get(part.section) ?? []).flatMap((record, index) =>
      [{ id: record.id, pointer: '/id' }, ...(part.ownIds?.(record) ?? [])].map((own) => ({
        ...own,
        section: part.section,
        index,
      })),
    ),
  )
}

/** The ids that something before them bears already. */
export function duplicateIds(all: readonly Bearer[]): readonly Finding[] {
  const first = new Map<string, Bearer>()
  return all.flatMap(({ id, ...at }): Finding[] => {
    const taken = first.get(id)
    if (!taken) first.set(id, { id, ...at })
    return taken ? [error('duplicate-id', at, { id, section: taken.section })] : []
  })
}

/** The sections that plan.yaml itself has: what its lists name can be pointed at too. */
const headLists = (head: Head): ReadonlyMap<string, readonly { readonly id: string }[]> =>
  new Map(
    Object.entries({
      documents: head.documents,
      pillars: head.pillars ?? [],
      goals: [...(head.goals ?? []), ...(head.kind === 'alliance' ? head.alliance.goals : [])],
    }),
  )

/** What points at nothing: ids that are in none of the sections in which they may stand. */
export function danglingReferences(content: PlanContent, parts: Parts): readonly Finding[] {
  const places = new Map<string, Set<string>>()
  const stand = (id: string, section: string): unknown =>
    places.get(id)?.add(section) ?? places.set(id, new Set([section]))
  for (const { id, section } of bearers(content, parts)) stand(id, section)
  for (const [section, list] of headLists(content.head))
    for (const { id } of list) stand(id, section)

  return allReferences(content, parts).flatMap(({ id, sections, ...at }): Finding[] =>
    sections.some((section) => places.get(id)?.has(section))
      ? []
      : [error('dangling-reference', at, { id, sections: sections.join(', ') })],
  )
}

interface PlacedReference extends Reference {
  readonly section: string
  readonly index: number | null
}

function allReferences(content: PlanContent, parts: Parts): readonly PlacedReference[] {
  const records = parts.flatMap((part) =>
    (content.sections.get(part.section) ?? []).flatMap((record, index) =>
      referencesOf(part, record).map((reference) => ({
        ...reference,
        section: part.section,
        index,
      })),
    ),
  )
  return [...headReferences(content.head), ...records]
}

const referencesOf = (part: PackagePart, record: PackageRecord): readonly Reference[] => [
  ...(part.references?.(record) ?? []),
  ...(record.replacedBy ?? []).map((id, place) => ({
    id,
    pointer: `/replacedBy/${place}`,
    sections: [part.section],
  })),
  ...spots(part.schema, 'source', record).flatMap(({ pointer, value }) =>
    typeof value['document'] === 'string'
      ? [{ id: value['document'], pointer: `${pointer}/document`, sections: ['documents'] }]
      : [],
  ),
]

function headReferences(head: Head): readonly PlacedReference[] {
  const organisations = [
    [head.publisher, '/publisher'] as const,
    ...head.documents.map(
      ({ publisher }, place) => [publisher, `/documents/${place}/publisher`] as const,
    ),
    ...(head.signatories ?? []).map(
      ({ organisation }, place) => [organisation, `/signatories/${place}/organisation`] as const,
    ),
  ]
  return organisations.flatMap(([id, pointer]) =>
    id === undefined
      ? []
      : [{ id, pointer, sections: ['organisations'], section: 'plan', index: null }],
  )
}

const error = (
  code: string,
  { section, index, pointer }: Pick<Finding, 'section' | 'index' | 'pointer'>,
  values: Finding['values'],
): Finding => ({ code, severity: 'error', section, index, pointer, values })
