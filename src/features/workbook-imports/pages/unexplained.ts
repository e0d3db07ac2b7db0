import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, mark, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { reportSteps } from '#features/reporting'
import { reportRules } from '#features/reporting'

const { deskAddresses, fieldName, lineTitle, stepWords } = pieces

/**
 * Steps in the draft's series that nobody has explained yet, each with the way to its line; those that the page asks
 * about itself, by the ids of their fields, are left out.
 */
export function stillToExplain(
  { say }: PageRequest,
  { report, lines }: Pick<reportSteps.WholeDraft, 'report' | 'lines'>,
  asked: readonly string[] = [],
): Content {
  const steps = new Map(lines.map(({ commitment, jumps }) => [commitment, jumps]))
  const open = reportRules
    .unexplainedIn(steps)
    .filter(({ commitment, jump }) => !asked.includes(`${commitment}/${jump.field}`))
  if (open.length === 0) return null
  const home = deskAddresses(say.language, report.plan)
  const words = open.map(({ commitment, jump }) => {
    const line = home.line(report.organisation, report.occasion.code, commitment)
    const [earlier, later] = [jump.earlier, jump.later].map((one) =>
      stepWords(say, report, jump.indicator, one),
    )
    const what = `${lineTitle(say, report, commitment).number} · ${fieldName(say, report, jump.field)}`
    return html`${mark.bare('note')}
      <a href="${line}#${jump.field.replaceAll('.', '-')}">${what}</a>
      <span class="muted">${earlier} → ${later}</span>`
  })
  return section({
    id: 'unexplained',
    label: say('workbooks.unexplained', { count: open.length }),
    note: say('workbooks.unexplained-note'),
    body: list.plain(words),
  })
}
