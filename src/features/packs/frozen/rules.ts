import type { z } from 'zod'
import type { PartFact, ReadFact } from '#features/snapshots'
import { choiceSays, partName } from './schema.ts'

/** What a part's fact is about, besides what it says. */
interface About {
  readonly organisation?: string | null
  readonly commitment?: string | null
  readonly indicator?: string | null
}

/** A fact of this part under its place. */
export const partFact = (
  kind: string,
  place: string,
  says: Readonly<Record<string, unknown>>,
  about: About = {},
): PartFact => ({
  ref: `${partName}:${kind}:${place}`,
  content: {
    kind: `${partName}/${kind}`,
    organisation: null,
    commitment: null,
    indicator: null,
    ...about,
    says,
  },
  level: 'internal',
  facts: [],
  chains: [],
})

/** What the facts of one kind say, in their order, each with its ref. */
export function saidBy<Shape extends z.ZodType>(
  facts: readonly Pick<ReadFact, 'content'>[],
  kind: string,
  shape: Shape,
): readonly { readonly ref: string; readonly says: z.output<Shape> }[] {
  return facts.flatMap(({ content }) => {
    if (!content || !('says' in content) || content.kind !== `${partName}/${kind}`) return []
    return [{ ref: content.ref, says: shape.parse(content.says) }]
  })
}

/** The commitments whose owner is only inferred. */
export const inferredIn = (facts: readonly Pick<ReadFact, 'content'>[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ content }) =>
      content?.kind === `${partName}/inferred` && 'commitment' in content
        ? (content.commitment ?? [])
        : [],
    ),
  )

/** The choice that was frozen; null where there was none. */
export const choiceIn = (facts: readonly Pick<ReadFact, 'content'>[]): readonly string[] | null =>
  saidBy(facts, 'choice', choiceSays)[0]?.says.keys ?? null
