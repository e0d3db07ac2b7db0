import type { Form } from '#kernel/http'
import { jumps } from '#features/comparability'
import type { Choices, JumpAnswer } from '#features/workbooks'

/** What was chosen on the review page. A field to put something right in that was left empty says nothing. */
export function choicesIn(form: Form): Choices {
  const named = (kind: string): readonly (readonly [string, string])[] =>
    form.names
      .filter((name) => name.startsWith(`${kind}:`))
      .map((name) => [name.slice(kind.length + 1), form.text(name)])
  const cells = named('choice').flatMap(([id, choice]) => {
    const chosen = choiceOf(choice, form.text(`text:${id}`))
    return chosen === null ? [] : [[id, chosen] as const]
  })
  const answers = named('answer').flatMap(([key, given]): (readonly [string, JumpAnswer])[] => {
    const answer = jumps.jumpAnswers.find((one) => one === given)
    return answer ? [[key, { answer, why: form.text(`why:${key}`).trim() }]] : []
  })
  const fixes = named('fix').filter(([, typed]) => typed.trim() !== '')
  return {
    cells: Object.fromEntries(cells),
    answers: Object.fromEntries(answers),
    fixes: Object.fromEntries(fixes),
  }
}

function choiceOf(choice: string, text: string): Choices['cells'][string] | null {
  if (choice === 'together') return { text: text.trim() }
  return choice === 'now' || choice === 'file' || choice === 'later' ? choice : null
}
