import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { contentsOf, silences, snapshotWords } from '#features/snapshots'
import type { ReadLeaf } from '#features/snapshots'

/** What a pack says of a commitment or a figure in one word. */
const states =
  'done on-track at-risk delayed not-started stopped not-reported not-yet-due not-applicable withheld reached ahead on-path behind regressing no-data withdrawn not-asked not-taken'.split(
    ' ',
  )

/** What turns a sentence round, whoever's version said it. */
const turning =
  'not no none never nor neither without cannot ikke ingen intet aldrig hverken uden'.split(' ')

const months = (language: Language): readonly string[] => {
  const named = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => named.format(new Date(Date.UTC(2027, month))))
}

/**
 * The words of a paper that tell as much as a figure does: months, what every status and silence is called, and what
 * organisations were called when it was frozen.
 */
export function tellingWords(leaves: readonly ReadLeaf[], language: Language): readonly string[] {
  const say = speaker(language)
  const facts = leaves.flatMap(({ fact }) => fact ?? [])
  const names = contentsOf(facts, 'organisation').flatMap(({ name }) => Object.values(name))
  const marks = states.map((state) => say(`packs.state-${state}`))
  const silent = silences.map((why) => snapshotWords.silenceWords(say, { why }))
  const all = [...names, ...marks, ...silent]
  return [...turning, ...months(language), ...all, ...all.map((one) => one.toLowerCase())]
}
