import { isCurrent } from '#kernel/package'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { CommitmentRecord, Head } from '#features/plans'
import type { Sought } from '../schema.ts'

export type PlanDocument = Head['documents'][number]

/** The document of the plan that a file is: the one that is named, or the only one that its commitments stand in. */
export function documentOf(
  { documents }: Pick<Head, 'documents'>,
  commitments: readonly CommitmentRecord[],
  named: string | undefined,
): PlanDocument | Refused {
  const used = new Set(commitments.flatMap(({ source }) => source?.document ?? []))
  if (used.size === 0) return refused('wording-no-places')
  const known = [...used].join(', ')
  if (named === undefined && used.size > 1)
    return refused('wording-which-document', { documents: known })
  const id = named ?? [...used][0]
  const document = documents.find((one) => one.id === id)
  return document && used.has(document.id)
    ? document
    : refused('wording-document-unknown', { document: id ?? '', documents: known })
}

/** The commitments that hold today and stand in a document, each with our words in that document's language. */
export const soughtIn = (
  commitments: readonly CommitmentRecord[],
  { id, language }: PlanDocument,
): readonly Sought[] =>
  commitments.flatMap((one) =>
    one.source?.document === id
      ? {
          commitment: one.id,
          kind: one.kind,
          place: one.source,
          ours: `${one.title[language] ?? ''} ${one.summary[language] ?? ''}`,
        }
      : [],
  )

export const currentOnes = (records: readonly CommitmentRecord[]): readonly CommitmentRecord[] =>
  records.filter(isCurrent)
