import { speaker } from '#kernel/i18n'
import type { Language, Say } from '#kernel/i18n'
import type { Checked } from '../counts/breakdown-rules.ts'
import type { RolledUp } from '../counts/roll-up-rules.ts'

type InBoth = Readonly<Record<Language, string>>

const inBoth = (told: (say: Say) => string): InBoth => ({
  en: told(speaker('en')),
  da: told(speaker('da')),
})

/** What a roll-up covers, by which rule, and why it is empty where it is: "9 of 12". */
export function rolledUpSaid({ rule, covered, of, figure }: RolledUp<unknown>): InBoth {
  const state = stateOf(figure)
  return inBoth((say) => say(`methods.rolled-up-${state}`, { rule, covered, of }))
}

function stateOf(figure: unknown): 'empty' | 'only-percentages' | 'whole' {
  if (figure === null) return 'empty'
  return figure === 'only-percentages' ? figure : 'whole'
}

/** How parts stand to their total; null where there is nothing to say. */
export function partsSaid({ finding, sum, difference }: Checked, total: string): InBoth | null {
  if (finding === 'none') return null
  return inBoth((say) =>
    say(`methods.parts-${finding}`, {
      sum: say.number(sum),
      total: say.number(total),
      difference: say.number(difference.replace(/^-/, '')),
    }),
  )
}
