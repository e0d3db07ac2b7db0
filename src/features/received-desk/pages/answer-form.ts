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

/** What a page asked. */
export type Asked = Pick<Laid, 'settled' | 'groups'>

const homeIn = ({ groups }: Asked, id: string): string | null =>
  groups.find((one) => one.id === id)?.commitment ?? null

const valueIn = ({ settled }: Asked, point: Settled): string =>
  receivedRules.settledValue(settled.find(({ id }) => id === point.id) ?? point)

/** What was typed in a form and did not stand there, by the points that its page asked. */
export function changedIn(form: Form, before: Asked): Readonly<Record<string, string>> {
  const stood = new Map([
    ...before.settled.map((point) => [point.id, receivedRules.settledValue(point)] as const),
    ...before.groups.map(({ id, commitment }) => [id, commitment ?? ''] as const),
  ])
  return Object.fromEntries(
    Object.entries(typedIn(form)).filter(([id, typed]) => typed.trim() !== (stood.get(id) ?? '')),
  )
}

/**
 * The answers of a posted form: one point's (`only`, or `none` for not stated), all guesses of one
 * sort as they stand (`same`), all that were changed, or besides all guesses (`do`: `changed`, `all`). What nobody touched is no
 * answer: what stood there when the page was made (`before`), whatever somebody else answered since.
 */
export function answersIn(
  form: Form,
  { settled, groups }: Asked,
  before: Asked = { settled, groups },
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
    if (chosen === undefined) return []
    const isChanged = chosen !== homeIn(before, id)
    return isChanged || (approves && chosen === commitment) ? [[id, chosen] as const] : []
  })
  const points = settled.flatMap((point): readonly (readonly [string, string])[] => {
    const answer = typed[point.id]
    if (answer === undefined) return []
    if (approves && isGuess(point)) return approved(point, answer)
    return answer.trim() === valueIn(before, point) ? [] : [[point.id, answer]]
  })
  return Object.fromEntries([...homes, ...points])
}
