import type { Say } from '#kernel/i18n'
import type { Passage } from '../wordings/rules.ts'
import type { Attached } from '../wordings/steps.ts'
import type { FoundPlace } from '../schema.ts'

/** Where a document has a passage, in words: `line 12`, `page 3`. */
const placeWords = (say: Say, { page, lines }: FoundPlace): string => {
  const [from, to] = lines ?? [0, 0]
  const kind = page !== null ? 'page' : from === to ? 'line' : 'lines'
  return say('adopted-wording.told-place', { kind, page: page ?? 0, from, to })
}

function wordsOf({ search, fate, stands }: Passage, say: Say): string {
  const { commitment } = search.sought
  if (search.text === null)
    return say('adopted-wording.told-not-found', {
      commitment,
      why: say(`adopted-wording.reason-${search.reason}`),
    })
  const place = placeWords(say, search.at)
  const values = { commitment, place, text: search.text.replaceAll(/\s+/g, ' ') }
  return fate === 'differs'
    ? say('adopted-wording.told-differs', { ...values, stands: stands?.text ?? '' })
    : say('adopted-wording.told-found', { ...values, fate })
}

/** A line for each commitment that was looked for: the passage, or why there is none. */
export const passageLines = (passages: readonly Passage[], say: Say): readonly string[] =>
  passages.map((passage) => wordsOf(passage, say))

/** What attaching came to: what was done, how much was found, and then every passage. */
export function attachedLines(attached: Attached, say: Say): readonly string[] {
  const { outcome, document, file, passages } = attached
  const found = passages.filter(({ fate }) => fate !== 'not-found').length
  return [
    say('adopted-wording.told-outcome', {
      outcome,
      document: document.id,
      count: passages.filter(({ fate }) => fate === 'new').length,
    }),
    say('adopted-wording.told-counts', { found, all: passages.length }),
    say('adopted-wording.told-file', { file }),
    '',
    ...passageLines(passages, say),
  ]
}

/** The same passages for programs. */
export const toldPassages = (passages: readonly Passage[], say: Say) =>
  passages.map(({ search, fate, stands }) => ({
    commitment: search.sought.commitment,
    fate,
    text: search.text,
    ...(search.text === null
      ? { reason: search.reason, message: say(`adopted-wording.reason-${search.reason}`) }
      : search.at),
    ...(fate === 'differs' && { stands: stands?.text }),
  }))

/** What attaching came to, for programs. */
export const toldAttached = (attached: Attached, say: Say) => {
  const { outcome, plan, document, file, passages } = attached
  const told = toldPassages(passages, say)
  return { outcome, plan, document: document.id, language: document.language, file, passages: told }
}
