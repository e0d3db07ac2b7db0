import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, list } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { reportSteps } from '#features/reporting'
import type { Tally, Upload } from '../uploads/schema.ts'
import { addresses } from './addresses.ts'
import { stillToExplain } from './unexplained.ts'

/** A workbook that was written. */
export interface ResultPage {
  readonly upload: Upload
  readonly tally: Tally
  readonly draft: Pick<reportSteps.WholeDraft, 'report' | 'lines'>
  readonly organisation: string
}

/** What came of a workbook, what is left, and where to go on. */
export function resultPage(
  request: PageRequest,
  { upload, tally, draft, organisation }: ResultPage,
): Html {
  const { say } = request
  const { report } = draft
  const home = addresses(say.language, upload.key)
  const period = say.period(report.occasion.period)
  const title = say('workbooks.result-title', { count: tally.written })
  const left = (['conflicts', 'questions', 'faults'] as const).filter((name) => tally[name] > 0)
  return pieces.deskPage(request, report.version, {
    title,
    here: 'desk',
    heading: {
      kicker: say('desk.report-title', { organisation, period }),
      title,
      state: say('workbooks.result-state', { name: upload.name }),
    },
    breadcrumbs: [
      { href: home.report, text: say('desk.report-crumb', { period }) },
      { href: home.workbook, text: say('workbooks.page-title') },
      { text: say('workbooks.result-crumb') },
    ],
    body: html`${list.facts([
      { label: say('workbooks.result-fields'), value: String(tally.fields) },
      { label: say('workbooks.unchanged'), value: String(tally.unchanged) },
      ...left.map((name) => ({
        label: say(`workbooks.result-${name}`),
        value: String(tally[name]),
      })),
    ])}
    ${left.length > 0 && html`<p>${say('workbooks.result-left')}</p>`}
    ${stillToExplain(request, draft)}
    ${deed.acts([
      deed.button({ text: say('workbooks.to-report'), kind: 'go', href: home.report }),
      deed.button({ text: say('workbooks.one-more'), href: home.workbook }),
    ])}`,
  })
}
