import type { Say } from '#kernel/i18n'
import type { Commitment } from '#features/rounds'

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
