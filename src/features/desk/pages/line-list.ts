import type { Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { list } from '#kernel/ui'
import type { Line, Report } from '#features/editions'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { lineTitle } from './words.ts'

/** The lines of a report with how far each has come; those led first, then the parts of others' commitments. */
export function lineList(
  say: Say,
  report: Report,
  lines: readonly Line[],
  current: string | null = null,
): Html {
  const home = deskAddresses(say.language, report.plan)
  const shown = (part: Line['part']) =>
    report.assigned
      .filter((one) => one.part === part)
      .map(({ commitment }) => {
        const line = lines.find((one) => one.commitment === commitment)
        const progress = line ? reportRules.progressOf(line, report) : 'empty'
        const missing = line ? reportRules.missingIn(line, report).length : 0
        const { number, title } = lineTitle(say, report, commitment)
        return {
          href: home.line(report.organisation, report.occasion.code, commitment),
          mark: progress,
          title,
          note: say('desk.line-note', { number, state: progress, count: missing }),
          current: commitment === current,
        }
      })
  const groups = (['lead', 'contributor'] as const).map((part) => ({
    heading: say(`desk.lines-${part}`),
    lines: shown(part),
  }))
  return list.lines(
    say('desk.lines'),
    groups.filter(({ lines: some }) => some.length > 0),
  )
}
