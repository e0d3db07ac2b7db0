import type { Item } from '#features/editions'

type Listed = Pick<Item, 'field' | 'recordedAt' | 'content'>

/** Whether the authority spoke beside another word of the rule, or before the figure was written that is judged now. */
export function isOverruledBefore(
  items: readonly Listed[],
  { period, verdict }: { readonly period: string; readonly verdict: string },
): boolean {
  const said = items.find(({ field }) => field === `verdict.${period}`)
  if (!said || said.content.noun !== 'verdict') return false
  const figure = items.find(({ field }) => field === `observation.${period}`)
  const isOlder = figure !== undefined && figure.recordedAt > said.recordedAt
  return isOlder || said.content.says.rule !== verdict
}
