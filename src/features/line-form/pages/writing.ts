import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, layout, mark } from '#kernel/ui'
import { pieces } from '#features/desk'
import { reportRules } from '#features/reporting'
import { evidenceFields } from './evidence-fields.ts'
import { figuresTable } from './figure-fields.ts'
import type { LineForm } from './form-fields.ts'
import { momentWords } from './form-fields.ts'
import { jumpFields } from './jump-fields.ts'
import { milestoneTable } from './milestone-fields.ts'
import { statusField } from './status-field.ts'
import { keepLine, textParts } from './text-fields.ts'

const { deskAddresses, form, hidden, lineMarks } = pieces

/** The form of a line: one form, so that whatever is pressed, everything written goes along. */
export function writing(request: PageRequest, formed: LineForm): Html {
  const { say, work } = formed
  const { report, line } = work
  const home = deskAddresses(say.language, report.plan)
  const address = home.line(report.organisation, report.occasion.code, line.commitment)
  const { actor } = request.visit
  return html`<form
      method="post"
      action="${address}"
      data-autosave="${address}/autosave"
      data-owner="${actor.kind === 'account' ? actor.account : ''}"
      data-words-saving="${say('line-form.saving')}"
      data-words-offline="${say('line-form.offline')}"
      data-words-signed-out="${say('line-form.signed-out')}"
      data-words-too-long="${say('line-form.too-long')}"
    >
      ${firstButton} ${lineMarks()} ${hidden('language', languageOf(request, formed))}
      ${formed.waiting?.map((one) => hidden('then', one))} ${keepLine(formed)}
      ${line.part === 'lead' && statusField(formed)} ${textParts(formed)} ${milestoneTable(formed)}
      ${figuresTable(formed)} ${jumpFields(formed)} ${evidenceFields(formed, address)}
      ${footBar(formed)}
    </form>
    ${offering(formed, address)}`
}

// Enter in a field presses the first button of a form: that shall be the one that saves and stays.
const firstButton = html`<button
  class="visually-hidden"
  type="submit"
  name="go"
  value="stay"
  tabindex="-1"
  aria-hidden="true"
></button>`

/** A line that was begun in one language goes on in it. */
function languageOf({ language }: PageRequest, { work }: LineForm): string {
  for (const { content } of work.line.items)
    if (content.noun === 'statement') return content.language
  return language
}

/** The bar at the foot: which line, what is missing, when it was saved, and how to go on. */
function footBar(formed: LineForm): Html {
  const { say, work } = formed
  const number = work.report.commitments.get(work.line.commitment)?.number ?? ''
  return layout.bar(
    html`<span data-line-mark>${mark.bare(reportRules.progressOf(work.line, work.report))}</span>
      <b>${number}</b>
      <span data-line-words>${lineWords({ say, work })}</span>
      <span class="muted" data-saving>${savedLast(formed)}</span>
      <span class="visually-hidden" role="status" data-aloud></span>`,
    html`${deed.button({ text: say('desk.save'), name: 'go', value: 'stay' })}
    ${deed.button({
      text: html`${say('desk.save-next')} ${deed.key('Ctrl ↓')}`,
      kind: 'go',
      name: 'go',
      value: 'next',
      key: 'ctrl+arrowdown',
    })}`,
  )
}

/** What the line still needs, in words. */
export const lineWords = ({ say, work }: Pick<LineForm, 'say' | 'work'>): string =>
  say('desk.line-missing', {
    count: reportRules.missingIn(work.line, work.report).length,
  })

function savedLast(formed: LineForm): string {
  const { work } = formed
  const drafts = work.line.items.filter(({ draft }) => draft)
  const last = Math.max(0, ...drafts.map(({ recordedAt }) => recordedAt.getTime()))
  return last === 0 ? '' : momentWords(formed, new Date(last))
}

/** A contributor shows its part to the lead before it is signed. */
function offering({ say, work }: LineForm, address: string): Content {
  const { line } = work
  if (line.part === 'lead' || line.items.length === 0) return null
  if (line.offeredAt) return box.notice({ body: say('desk.is-offered') })
  return box.confirm({
    id: 'offer',
    heading: say('desk.offer-heading'),
    will: [say('desk.offer-will-1'), say('desk.offer-will-2')],
    acts: form(`${address}/offer`, deed.button({ text: say('desk.offer') })),
  })
}
