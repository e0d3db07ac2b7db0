import type { Frozen } from './schema.ts'
import type { ReadFact } from './snapshot.ts'

/** What was frozen under one kind, with its ref. */
export type Of<Kind extends Frozen['kind']> = Extract<Frozen, { readonly kind: Kind }> & {
  readonly ref: string
}

/** The contents of one kind among facts; whatever is closed, hidden or gone is left out. */
export function contentsOf<Kind extends Frozen['kind']>(
  facts: readonly Pick<ReadFact, 'content'>[],
  kind: Kind,
): readonly Of<Kind>[] {
  const isOf = (one: NonNullable<ReadFact['content']>): one is Of<Kind> => one.kind === kind
  return facts.flatMap(({ content }) => (content && isOf(content) ? [content] : []))
}
