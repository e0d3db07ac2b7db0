import type { Say } from '#kernel/i18n'
import type { CellDiff, FieldState, PartName } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'

/** What the other cells of a row come to. */
export interface Besides {
  readonly states: readonly FieldState[]
  /** All cells of the comparison that change or wait. */
  readonly cells: readonly CellDiff[]
}

const counts: readonly PartName[] = ['numerator', 'denominator']

/**
 * The share that a count would come to: `so the share is 21.2 % (11 of 52)`. Beside it stands the other count of the
 * same side where two must be chosen, else what that one becomes. Empty where there is no share.
 */
export function shareWords(
  say: Say,
  { key, part }: Pick<CellDiff, 'key' | 'part'>,
  side: 'now' | 'file',
  { states, cells }: Besides,
): string {
  const state = states.find((one) => one.key === key)
  if (state?.kind !== 'share' || !counts.includes(part)) return ''
  const said = (name: PartName): string => {
    const cell = cells.find((one) => one.key === key && one.part === name)
    if (cell === undefined) return state.now[name] ?? ''
    return name === part || cell.kind === 'conflict' ? cell[side] : cell.becomes
  }
  const [numerator, denominator] = [said('numerator'), said('denominator')]
  const share = workbookRules.worth({ value: null, numerator, denominator })
  if (share === null) return ''
  return say('workbooks.share-is', {
    share: say.percent(share),
    numerator: say.number(numerator),
    denominator: say.number(denominator),
  })
}
