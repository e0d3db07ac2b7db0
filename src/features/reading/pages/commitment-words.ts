import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { text } from '#kernel/ui'
import type { CommitmentRecord } from '#features/plans'
import type { Responsibility } from '../plan/rules.ts'
import { openOnes, ownersOf } from '../plan/rules.ts'
import type { Seen } from './seen.ts'
import { inARow, organisationLink, plain, shortName } from './seen.ts'
import { inWordsFirst } from './rich.ts'

/** Who is responsible, short enough for a list: names of up to two, else how many. */
export function ownersInShort(seen: Seen, commitment: CommitmentRecord): Content {
  const { say, reading } = seen
  const bodies = openOnes(
    commitment.responsibilities.flatMap(({ body }) => body ?? []),
    reading.bodies,
  )
  const names = [
    ...ownersOf(commitment).map((code) => nameOf(seen, code)),
    ...bodies.map(({ name }) => plain(say, name)),
  ]
  if (names.length === 0) return html`<span class="muted">${say('portal.not-stated')}</span>`
  if (names.length > 2)
    return say('portal.organisations-count', {
      count: names.length,
      words: inWordsFirst(say, names.length),
    })
  return names.join(', ')
}

const nameOf = (seen: Seen, code: string): string => {
  const entry = seen.reading.names.get(code)
  return entry ? plain(seen.say, entry.name) : shortName(seen, code)
}

/** Who is responsible, in full: each with its link and, where the plan says so elsewhere, where. */
export function ownersInFull(seen: Seen, { responsibilities }: CommitmentRecord): Content {
  if (responsibilities.length === 0) return seen.say('portal.not-stated-in-plan')
  const byNote = Map.groupBy(responsibilities, ({ basis, note }) =>
    basis === 'stated' ? '' : note ? plain(seen.say, note) : seen.say('portal.stated-elsewhere'),
  )
  const groups = [...byNote].map(([note, group]) => {
    const links = inARow(group.map((one) => responsible(seen, one)))
    return note === '' ? html`${links}` : html`${links}. <span class="muted">${note}</span>`
  })
  return groups.map((group, index) => (index === 0 ? group : html`<br />${group}`))
}

function responsible(seen: Seen, { organisation, body }: Responsibility): Content {
  if (organisation !== undefined) return organisationLink(seen, organisation)
  const [found] = openOnes(body === undefined ? [] : [body], seen.reading.bodies)
  if (!found) return seen.say('portal.not-stated')
  return html`<a href="${seen.to.body(found.id)}">${text.worded(seen.say, found.name)}</a>`
}

/** Several commitments as links, each with its number. */
export const commitmentLinks = (
  { say, to }: Seen,
  commitments: readonly CommitmentRecord[],
): Content =>
  inARow(
    commitments.map(
      ({ id, title }) => html`<a href="${to.commitment(id)}">${text.worded(say, title)}</a>`,
    ),
  )
