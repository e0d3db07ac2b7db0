import type { Form } from '#kernel/http'
import type { Laid, Settled } from '#features/received'
import { receivedRules } from '#features/received'

const prefix = 'answer:'

/** What was typed, by point and goal. */
export const typedIn = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    form.names
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), form.text(name)]),
  )

/** Points that are guessed for one reason, so that one look approves them. */
export const sortOf = ({ kind, why }: Pick<Settled, 'kind' | 'why'>): string =>
  `${kind} ${why ?? ''}`

const isGuess = ({ state, from }: Settled): boolean => state === 'guessed' && from === null

/** Whether a value may be left out: what was guessed to be empty is approved as not stated. */
const mayBeEmpty = ({ kind }: Settled): boolean =>
  kind !== 'text' && kind !== 'indicator' && kind !== 'look'

const approved = (point: Settled, typed: string | undefined): readonly [string, string][] => {
  const value = (typed ?? receivedRules.settledValue(point)).trim()
  if (value !== '') return [[point.id, value]]
  return mayBeEmpty(point) ? [[point.id, receivedRules.notStated]] : []
}

/**
 * The answers of a posted form: one point's (`only`, or `none` for not stated), all guesses of one
 * sort as they stand (`same`), all that were changed, or besides all guesses (`do`: `changed`, `all`). What nobody touched is no answer.
 */
export function answersIn(
  form: Form,
  { settled, groups }: Pick<Laid, 'settled' | 'groups'>,
): Readonly<Record<string, string>> {
  const none = form.text('none')
  if (none !== '') return { [none]: receivedRules.notStated }
  const typed = typedIn(form)
  const only = form.text('only')
  if (only !== '') return { [only]: typed[only] || receivedRules.notStated }
  const same = form.text('same')
  if (same !== '')
    return Object.fromEntries(
      settled
        .filter((point) => isGuess(point) && sortOf(point) === same)
        .flatMap((point) => approved(point, typed[point.id])),
    )
  const approves = form.text('do') === 'all'
  const homes = groups.flatMap(({ id, commitment }) => {
    const chosen = typed[id]
    const isNew = chosen !== undefined && (approves || chosen !== commitment)
    return isNew ? [[id, chosen] as const] : []
  })
  const points = settled.flatMap((point): readonly (readonly [string, string])[] => {
    const answer = typed[point.id]
    if (answer === undefined) return []
    if (approves && isGuess(point)) return approved(point, answer)
    return answer.trim() === receivedRules.settledValue(point) ? [] : [[point.id, answer]]
  })
  return Object.fromEntries([...homes, ...points])
}
