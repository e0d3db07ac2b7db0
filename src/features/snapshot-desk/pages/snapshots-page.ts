import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, section } from '#kernel/ui'
import { inWords } from '#features/opening'
import { pieces } from '#features/desk'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { PlanVersion } from '#features/rounds'
import { groupsOf } from '#kernel/merkle'
import { snapshotPages } from './addresses.ts'
import type { SnapshotHead } from '#features/snapshots'
import { freezing } from '#features/snapshots'

/** The snapshots of a round, and for its coordinator what would be frozen now. */
export interface SnapshotsShown {
  readonly plan: PlanVersion
  readonly round: string
  readonly organisations: Organisations
  readonly heads: readonly SnapshotHead[]
  readonly ahead: (freezing.Count & { readonly last: number }) | null
  readonly caseNumber?: string
  readonly errors?: readonly pieces.FieldError[]
  /** What else happens there. */
  readonly besides?: readonly Content[]
  /** More that is asked in the box. */
  readonly asks?: Content
}

/** What was frozen of a round, and the box in which the coordinator freezes it. */
export function snapshotsPage(request: PageRequest, shown: SnapshotsShown): Html {
  const { say } = request
  const { plan, round, heads, ahead, errors = [] } = shown
  const pages = snapshotPages(say.language, plan.plan, round)
  const frozen =
    heads.length > 0
      ? section({ id: 'snapshots', label: say('snapshots.all'), body: table(request, shown) })
      : box.empty({ heading: say('snapshots.none'), body: say('snapshots.none-body') })
  return pieces.deskPage(request, plan, {
    title: say('snapshots.all'),
    here: 'rounds',
    breadcrumbs: [
      { href: pages.round, text: say('desk.round-title', { round }) },
      { text: say('snapshots.all') },
    ],
    heading: {
      kicker: say('desk.round-title', { round }),
      title: say('snapshots.all'),
      lead: say('snapshots.lead'),
    },
    errors,
    body: html`${frozen} ${ahead && freezeBox(request, shown, ahead)}`,
  })
}

function table({ say }: PageRequest, { plan, round, heads }: SnapshotsShown): Html {
  const pages = snapshotPages(say.language, plan.plan, round)
  return dataTable({
    caption: say('snapshots.all'),
    captionHidden: true,
    columns: [
      {
        head: say('snapshots.number'),
        names: true,
        cell: ({ number }) =>
          html`<a href="${pages.one(number)}">${say('snapshots.title', { number })}</a>`,
      },
      {
        head: say('snapshots.frozen'),
        cell: ({ frozenAt }) => say.moment(frozenAt, plan.timeZone),
      },
      { head: say('snapshots.case'), cell: ({ caseNumber }) => caseNumber ?? '–' },
      {
        head: say('snapshots.root'),
        cell: ({ root }) => html`<span class="code">${groupsOf(root).join(' ')}</span>`,
      },
    ],
    rows: heads,
  })
}

/** The box as a form of its own. */
function freezeBox(
  request: PageRequest,
  shown: SnapshotsShown,
  ahead: NonNullable<SnapshotsShown['ahead']>,
): Html {
  const pages = snapshotPages(request.say.language, shown.plan.plan, shown.round)
  return pieces.form(pages.all, freezeFields(request, shown, ahead))
}

/** What happens, to whom it shows, what does not happen, and that it cannot be undone; for a form that freezes. */
export function freezeFields(
  request: PageRequest,
  shown: SnapshotsShown,
  ahead: NonNullable<SnapshotsShown['ahead']>,
): Html {
  const { say } = request
  const { plan, round, besides = [] } = shown
  const pages = snapshotPages(say.language, plan.plan, round)
  const { answers, figures, taken } = ahead
  const before = missing(request, shown, ahead)
  const values = { answers, figures, authorities: taken.length, words: inWords(say, taken.length) }
  return html`${pieces.hidden('seen', String(ahead.last))}
  ${box.confirm({
    id: 'freeze',
    heading: say('snapshots.freeze-heading'),
    ...(before.length > 0 && { before }),
    will: [
      say('snapshots.freeze-will-what', values),
      ...besides,
      say('snapshots.freeze-will-beside'),
      say('snapshots.freeze-will-who'),
      say('snapshots.freeze-will-not'),
      say('snapshots.freeze-will-last'),
    ],
    fields: html`${caseField(request, shown)} ${shown.asks}`,
    acts: html`${deed.button({ text: say('snapshots.freeze'), kind: 'go' })}
      <a href="${pages.round}">${say('snapshots.freeze-not')}</a>`,
  })}`
}

const caseField = ({ say }: PageRequest, { caseNumber = '', errors = [] }: SnapshotsShown): Html =>
  field.text(say, {
    name: 'caseNumber',
    label: say('snapshots.case'),
    hint: say('snapshots.case-hint'),
    width: 'short',
    value: caseNumber,
    maxlength: freezing.longestCaseNumber,
    ...pieces.errorAt(errors, 'caseNumber'),
  })

/** What is missing before freezing: who says nothing, and which questions are open. */
function missing(
  { say }: PageRequest,
  { organisations }: SnapshotsShown,
  { silent, asked, corrected }: freezing.Count,
): readonly Content[] {
  const name = (key: string) => organisationName(say, organisations, key)
  const later = corrected.map(name)
  return [
    ...(later.length > 0
      ? [say('snapshots.missing-corrected', { names: say.list(later), count: later.length })]
      : []),
    ...asked.map(({ organisation, questions }) =>
      say('snapshots.missing-answer', {
        name: name(organisation),
        questions,
        words: inWords(say, questions),
      }),
    ),
    ...['not-taken', 'not-reported', 'not-yet-due'].flatMap((reason) => {
      const all = silent.filter(({ why }) => why === reason).map((one) => name(one.organisation))
      if (all.length === 0) return []
      return [say(`snapshots.missing-${reason}`, { names: say.list(all), count: all.length })]
    }),
  ]
}
