import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import type { FieldValue, LineWork } from '#features/reporting'
import type { LineForm } from './form-fields.ts'
import { parts } from './parts.ts'
import { standing } from './standing.ts'
import { writing } from './writing.ts'

const { deskAddresses, deskPage, lineList, lineTitle, reportDueWords, workbookLink } = pieces

/** A line as its editor works on it, or as it stands where it cannot be written. */
export interface LinePage {
  readonly work: LineWork
  /** The name of the organisation, in the reader's language. */
  readonly organisation: string
  readonly mayWrite: boolean
  /** Names of those who write parts of the same commitment, by their keys. */
  readonly names: ReadonlyMap<string, string>
  readonly typed?: ReadonlyMap<string, FieldValue>
  readonly errors?: readonly pieces.FieldError[]
  /** Whether all that was sent with what is refused is saved. */
  readonly restIsSaved?: boolean
  readonly before?: LineForm['before']
  readonly waiting?: LineForm['waiting']
  readonly rewriting?: LineForm['rewriting']
  readonly waits?: pieces.Waits
  readonly said?: string | null
}

/** The page of one line: the lines of the report at the left, this one's form with what stood there before. */
export function linePage(request: PageRequest, shown: LinePage): Html {
  const { say, visit } = request
  const { work, organisation, errors = [], waits, said = null } = shown
  const { report, line } = work
  const { occasion, plan, version } = report
  const home = deskAddresses(say.language, plan)
  const { number, plain } = lineTitle(say, report, line.commitment)
  const period = say.period(occasion.period)
  const lines = { report, lines: work.edition?.lines ?? [], current: line.commitment }
  return deskPage(request, version, {
    title: plain,
    here: 'desk',
    heading: {
      kicker: say('desk.round-kicker', {
        round: occasion.code,
        due: reportDueWords(say, report, visit.now),
      }),
      title: say('desk.report-title', { organisation, period }),
      acts: workbookLink(request, report),
    },
    breadcrumbs: [
      {
        href: home.report(report.organisation, occasion.code),
        text: say('desk.report-crumb', { period }),
      },
      { text: number },
    ],
    errors,
    ...(shown.restIsSaved && { saved: say('desk.rest-is-saved') }),
    said,
    body: layout.columns({
      kind: 'lines',
      first: lineList(say, { ...lines, ...(waits && { waits }) }),
      second: main(request, shown),
    }),
  })
}

function main(request: PageRequest, shown: LinePage): Html {
  const { say } = request
  const { work, mayWrite, errors = [], typed = new Map() } = shown
  const { number, title } = lineTitle(say, work.report, work.line.commitment)
  const form: LineForm = { ...shown, say, now: request.visit.now, errors, typed }
  return html`<p class="kicker">${number} · ${say(`line-form.kind-${kindOf(work)}`)}</p>
    <h2 class="line-title">${title}</h2>
    ${editionRules.isTooLate(work.report) && box.notice({ body: say('refusal.round-closed') })}
    ${summary(form)} ${mayWrite ? writing(request, form) : standing(request, form)}
    ${parts(request, shown)}`
}

/** Whether the line is an own promise, one that is also followed, or a part of somebody else's. */
function kindOf({ report, line }: LineWork): 'own' | 'followed' | 'part' {
  if (line.part === 'contributor') return 'part'
  return report.commitments.get(line.commitment)?.kind === 'running-text' ? 'followed' : 'own'
}

/** What the commitment asks, in our own words, folded away. */
function summary({ say, work }: LineForm): Content {
  const commitment = work.report.commitments.get(work.line.commitment)
  if (!commitment) return null
  const { text, lang } = say.text(commitment.summary)
  const home = deskAddresses(say.language, work.report.plan)
  const isListed = commitment.kind === 'listed'
  const words = html`<p lang="${lang}">${text}</p>
    ${isListed && html`<p><a href="${home.commitment(commitment.id)}">${say('line-form.to-commitment')}</a></p>`}`
  return layout.more(say('line-form.summary'), words)
}

/** Whether anybody may write in the line's edition now. */
export const isOpen = ({ edition }: LineWork): boolean =>
  edition === undefined || editionRules.stateOf(edition.events) === 'draft'
