import type { Form } from '#kernel/http'
import type { Laid } from '#features/received'
import { receivedRules } from '#features/received'

const prefix = 'answer:'

/** What was typed, by point and goal. */
export const typedIn = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    form.names
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), form.text(name)]),
  )

/**
 * The answers of a posted form: one point's (`only`, or `none` for not stated), all that were changed, or besides
 * all guesses as they stand (`do`: `changed`, `all`). What nobody touched is no answer.
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
  const approves = form.text('do') === 'all'
  const homes = groups.flatMap(({ id, commitment }) => {
    const chosen = typed[id]
    const isNew = chosen !== undefined && (approves || chosen !== commitment)
    return isNew ? [[id, chosen] as const] : []
  })
  const points = settled.flatMap((point) => {
    const answer = typed[point.id]
    if (answer === undefined) return []
    const isChanged = answer.trim() !== receivedRules.settledValue(point)
    const isApproved = approves && point.state === 'guessed' && answer.trim() !== ''
    return isChanged || isApproved ? [[point.id, answer] as const] : []
  })
  return Object.fromEntries([...homes, ...points])
}
