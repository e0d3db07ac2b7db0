import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { languages } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { box, deed, field, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Report, ReportKey } from '#features/editions'
import { addresses } from './addresses.ts'

const { deskPage, errorAt } = pieces

/** Where a workbook is downloaded and uploaded. */
export interface WorkbookPage {
  readonly key: ReportKey
  readonly report: Report
  /** Why nothing can be uploaded now; null where it can. */
  readonly locked: Refused | null
  readonly mayWrite: boolean
  readonly organisation: string
  readonly errors?: readonly pieces.FieldError[]
}

/** To download the workbook in either language, and to upload it filled in. */
export function workbookPage(request: PageRequest, shown: WorkbookPage): Html {
  const { say } = request
  const { key, report, organisation, errors = [] } = shown
  const home = addresses(say.language, key)
  const period = say.period(report.occasion.period)
  return deskPage(request, report.version, {
    title: say('workbooks.page-title'),
    here: 'desk',
    heading: {
      kicker: say('desk.report-title', { organisation, period }),
      title: say('workbooks.page-title'),
      lead: say('workbooks.page-lead'),
    },
    breadcrumbs: [
      { href: home.report, text: say('desk.report-crumb', { period }) },
      { text: say('workbooks.page-crumb') },
    ],
    errors,
    body: html`${section({
      id: 'download',
      label: say('workbooks.download'),
      note: say('workbooks.download-note'),
      body: downloads(request, shown),
    })}
    ${section({
      id: 'upload',
      label: say('workbooks.upload'),
      note: say('workbooks.upload-note'),
      body: uploading(request, shown),
    })}`,
  })
}

function downloads({ say }: PageRequest, { key }: WorkbookPage): Html {
  const home = addresses(say.language, key)
  const own = languages.toSorted((one) => (one === say.language ? -1 : 1))
  return html`<p>${say('workbooks.download-words')}</p>
    ${deed.acts(
      own.map((language) =>
        deed.button({ text: say(`workbooks.download-${language}`), href: home.file(language) }),
      ),
    )}`
}

function uploading({ say }: PageRequest, shown: WorkbookPage): Content {
  const { key, locked, mayWrite, errors = [] } = shown
  if (!mayWrite) return box.notice({ body: say('workbooks.editors-only') })
  if (locked)
    return box.notice({ kind: 'silence', body: say(`refusal.${locked.refused}`, locked.values) })
  return html`<form
    method="post"
    action="${addresses(say.language, key).workbook}"
    enctype="multipart/form-data"
  >
    ${field.file(say, {
      name: 'file',
      label: say('workbooks.file-label'),
      hint: say('workbooks.file-hint'),
      accept: '.xlsx',
      ...errorAt(errors, 'file'),
    })}
    ${deed.acts(deed.button({ text: say('workbooks.see'), kind: 'go' }))}
  </form>`
}
