import type { Say } from '#kernel/i18n'
import type { Organisation } from '#features/organisations'
import { pieces } from '#features/desk'
import type { Commitment } from '#features/rounds'

export type Organisations = ReadonlyMap<string, Organisation>

/** An organisation by its name; its code where the register does not hold it. */
export function organisationName(say: Say, organisations: Organisations, key: string): string {
  const organisation = organisations.get(key)
  return organisation ? say.text(organisation.name).text : pieces.codeOf(key)
}

/** A commitment by number and title. */
export function commitmentName(
  say: Say,
  commitments: ReadonlyMap<string, Pick<Commitment, 'number' | 'title'>>,
  id: string,
): string {
  const commitment = commitments.get(id)
  return commitment ? `${commitment.number ?? id} ${say.text(commitment.title).text}` : id
}

/** A count in words as far as people write them so: `three`. */
export const inWords = (say: Say, count: number): string =>
  say('opening.number', { number: count <= 12 ? `n${count}` : 'more', count: String(count) })

/** A sentence begins with a capital. */
export const capital = (say: Say, text: string): string =>
  text.slice(0, 1).toLocaleUpperCase(say.language) + text.slice(1)
