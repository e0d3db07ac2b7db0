import type { Form } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { activityRules, activitySays, plannedWords } from '#features/activities'
import type { pieces } from '#features/desk'
import type { Codes } from './read.ts'
import { rowsIn, typedIn, unnamedIn } from './read.ts'

const { faultOfActivity, faultOfMilestone, tidiedActivity, tidiedMoment } = activityRules

/** Everything that a posted activity must be mended in, at once and each at its field; what only is missing is no fault. */
export function faultsIn(say: Say, form: Form, codes: Codes): readonly pieces.FieldError[] {
  const missing = (field: string, what: 'title' | 'milestone-title') => ({
    field,
    text: say(`implementation.${what}-missing`),
  })
  const title = form.text('title').trim() === '' ? [missing('title', 'title')] : []
  const unnamed = unnamedIn(form).map((row) => missing(`milestone-${row}-title`, 'milestone-title'))
  return [...title, ...unreadableIn(say, form), ...orderIn(say, form, codes), ...unnamed]
}

/** The fields whose dates cannot be read. */
function unreadableIn(say: Say, form: Form): readonly pieces.FieldError[] {
  const rows = rowsIn(form)
  const due = (of: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${of}-${place}-due`)
  const names = [
    'start',
    'end',
    ...due('indicator', rows.indicators),
    ...due('milestone', rows.milestones),
  ]
  return names.flatMap((field) => {
    const fault = faultOfMilestone({
      activity: '',
      title: '',
      due: tidiedMoment(form.text(field)),
      done: '',
    })
    return fault
      ? [{ field, text: say(`refusal.${fault.code}`, { typed: form.text(field).trim() }) }]
      : []
  })
}

/** An end before its beginning, with its days in words. */
function orderIn(say: Say, form: Form, codes: Codes): readonly pieces.FieldError[] {
  const typed = { ...typedIn(form, codes), title: '…', indicators: [] }
  const parsed = activitySays.safeParse(typed)
  const fault = parsed.success ? faultOfActivity(tidiedActivity(parsed.data)) : null
  if (fault?.code !== 'ends-before-start') return []
  const [start, end] = [fault.values['start'] ?? '', fault.values['end'] ?? '']
  const words = {
    start: plannedWords.momentWords(say, start),
    end: plannedWords.momentWords(say, end),
  }
  return [{ field: 'end', text: say('refusal.ends-before-start', words) }]
}
