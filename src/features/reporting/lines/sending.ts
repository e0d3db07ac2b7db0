import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { acting, Edition, Line, Report } from '#features/editions'
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

/** All that hand-in needs is checked before a text is sent for signature. */
export function refuseIncomplete({ report, edition }: acting.Held): Refused | null {
  if (report.occasion.kind === 'implementation-plan' && !edition.lines.some(hasActivity))
    return refused('plan-empty')
  const missing = missingInReport(report, edition)
  return missing.length > 0 ? refused('report-incomplete', { count: missing.length }) : null
}
