import type { Tx } from './tx.ts'
import { isLook } from './tx.ts'

/**
 * Makes a question that one look asks at most once: every query of a look sees the same moment, so the
 * same question has the same answer. Where something may be written it is asked each time.
 */
export function oncePerLook<About, Answer>(
  ask: (tx: Tx, about: About) => Promise<Answer>,
): (tx: Tx, about: About) => Promise<Answer> {
  const looks = new WeakMap<Tx, Map<string, Promise<Answer>>>()
  return (tx, about) => {
    if (!isLook(tx)) return ask(tx, about)
    const answers = looks.get(tx) ?? new Map<string, Promise<Answer>>()
    looks.set(tx, answers)
    const question = JSON.stringify(about)
    const known = answers.get(question)
    if (known) return known
    const answer = ask(tx, about)
    answers.set(question, answer)
    return answer
  }
}
