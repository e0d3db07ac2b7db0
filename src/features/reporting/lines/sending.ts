import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { acting, Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Missing } from './rules.ts'
import { missingIn } from './rules.ts'

/** What a report still needs, line by line. */
export const missingInReport = (
  report: Pick<Report, 'measures' | 'occasion'>,
  { lines }: Pick<Edition, 'lines'>,
): readonly (Missing & { readonly commitment: string })[] =>
  lines.flatMap((line) =>
    missingIn(line, report).map((missing) => ({ commitment: line.commitment, ...missing })),
  )

const hasActivity = ({ items }: Line): boolean =>
  items.some(({ content }) => content.noun === 'activity')

const inOrder = (one: string, other: string): number => (one < other ? -1 : 1)

/** What an edition refers to, line by line: the same for two editions that say the same. */
const saidIn = ({ lines }: Pick<Edition, 'lines'>): string =>
  JSON.stringify(
    lines
      .toSorted((one, other) => inOrder(one.commitment, other.commitment))
      .map(({ commitment, closedWithout, items }) => [
        commitment,
        closedWithout.toSorted(inOrder),
        items.map(({ field, fact }) => `${field} ${fact}`).toSorted(inOrder),
      ]),
  )

/** Whether an edition says what was handed in before it, fact for fact. */
export function saysNothingNew(
  report: Pick<Report, 'editions'>,
  edition: Pick<Edition, 'lines' | 'number'>,
): boolean {
  const before = editionRules.findHandedIn(report)
  return (
    before !== undefined && before.number < edition.number && saidIn(before) === saidIn(edition)
  )
}

/** All that hand-in needs is checked before a text is sent for signature. */
export function refuseIncomplete({ report, edition }: acting.Held): Refused | null {
  if (report.occasion.kind === 'implementation-plan' && !edition.lines.some(hasActivity))
    return refused('plan-empty')
  if (report.occasion.kind === 'figures' && edition.lines.every(({ items }) => items.length === 0))
    return refused('figures-empty')
  const missing = missingInReport(report, edition)
  if (missing.length === 0 && saysNothingNew(report, edition)) return refused('nothing-new')
  return missing.length > 0 ? refused('report-incomplete', { count: missing.length }) : null
}
