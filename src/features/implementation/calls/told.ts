import type { Say } from '#kernel/i18n'
import type { CarriedOver, Coverage } from '#features/reporting'
import type { PlanTree, TreeActivity, TreeLine } from '../tree/schema.ts'
import { sumsOf } from '../tree/rules.ts'

/** A plan as lines of a terminal: numbers, codes, titles, how many hints are open. */
export function planLines(say: Say, tree: PlanTree): readonly string[] {
  const sums = sumsOf(tree)
  return [
    say('implementation.told-sums', { ...sums }),
    ...tree.lines.flatMap((line) => lineLines(say, line)),
  ]
}

function lineLines(
  say: Say,
  { number, title, outcomes, nonePlanned }: TreeLine,
): readonly string[] {
  const head = `${number} ${say.text(title).text}`
  const none = nonePlanned?.text ?? say('implementation.nothing-planned')
  if (outcomes.length === 0) return [head, `  ${none}`]
  return [
    head,
    ...outcomes.flatMap((outcome) => [
      `  ${outcome.number} ${outcome.text || say('implementation.no-outcome')}`,
      ...outcome.activities.map((activity) => `    ${activityLine(say, activity)}`),
    ]),
  ]
}

function activityLine(say: Say, { number, codes, says, key, hints }: TreeActivity): string {
  const open = hints.filter(({ isAnswered }) => !isAnswered).length
  const words = [codes && `${codes}:`, number, says.title, `[${key}]`]
  if (open > 0) words.push(say('implementation.told-hints', { count: open }))
  return words.filter((one) => one !== '').join(' ')
}

/** What became of an older plan's activities, in words. */
export const carriedLines = (say: Say, told: CarriedOver): readonly string[] => [
  say('implementation.told-carried', {
    from: told.from,
    carried: told.carried.length,
    moved: told.moved.length,
    ended: told.ended.length,
  }),
  ...told.standing.map((key) => say('implementation.told-standing', { key })),
  ...told.homeless.map((key) => say('implementation.told-homeless', { key })),
]

/** Who plans what, one line for each commitment in which somebody responsible plans nothing. */
export function coverageLines(say: Say, { rows, commitments }: Coverage): readonly string[] {
  const nameOf = (id: string) => commitments.get(id)?.number ?? id
  return rows.map(({ commitment, cells }) => {
    const own = cells.filter(({ state }) => state !== 'not-responsible')
    const words = own.map(
      ({ organisation, state, activities }) =>
        `${organisation.split(':')[1] ?? ''} ${say(`implementation.cell-${state}`, { activities })}`,
    )
    return `${nameOf(commitment)}: ${words.join('; ') || say('implementation.nobodys')}`
  })
}
