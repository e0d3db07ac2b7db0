import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { languages } from '#kernel/i18n'
import { box, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Meeting } from '#features/governance'
import type { Organisations } from '#features/organisations'
import type { PlanVersion } from '#features/rounds'
import { freezeBox } from '#features/snapshot-desk'
import type { freezing, SnapshotHead } from '#features/snapshots'
import type { Chosen } from '#features/packs'
import { packPages } from './addresses.ts'
import { deviationTable } from './deviation-table.ts'
import { filesTable } from './files-table.ts'

/** The builder as its coordinator sees it. */
export interface BuilderShown {
  readonly plan: PlanVersion
  readonly round: string
  readonly organisations: Organisations
  readonly deviations: readonly Chosen[]
  /** The names of what deviates, by its key. */
  readonly names: ReadonlyMap<string, Content>
  /** The number of the choice that is shown. */
  readonly seen: number
  readonly proposals: number
  readonly meeting?: Pick<Meeting, 'code' | 'title'>
  readonly ahead: freezing.Count & { readonly last: number }
  readonly heads: readonly SnapshotHead[]
  readonly said: string | null
  readonly caseNumber?: string
  readonly errors?: readonly pieces.FieldError[]
}

/** The builder: what stands first, what is missing, the draft, and the box that freezes. */
export function builderPage(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const { plan, round, deviations, errors = [], said, proposals, heads } = shown
  const pages = packPages(say.language, plan.plan, round)
  const chosen = deviations.filter(({ isChosen }) => isChosen).length
  return pieces.deskPage(request, plan, {
    title: say('packs.builder'),
    here: 'pack',
    breadcrumbs: [
      { href: pages.round, text: say('desk.round-title', { round }) },
      { text: say('pack-desk.menu') },
    ],
    heading: {
      kicker: say('desk.round-title', { round }),
      title: say('packs.builder'),
      lead: say('pack-desk.builder-lead', { all: deviations.length, chosen, proposals }),
      acts: drafts(request, shown),
    },
    errors,
    body: html`${said === 'chosen' && box.notice({ kind: 'done', body: say('pack-desk.said-chosen') })}
    ${choosing(request, shown)}
    ${freezeBox(
      request,
      {
        ...shown,
        action: pages.builder,
        besides: [say('pack-desk.freeze-will-built')],
      },
      shown.ahead,
    )}
    ${heads.map((head) =>
      section({
        id: `snapshot-${head.number}`,
        label: say('pack-desk.built', { number: head.number }),
        body: filesTable(request, pages, head.number),
      }),
    )}`,
  })
}

/** The draft in each language: nothing is frozen for it. */
function drafts({ say }: PageRequest, { plan, round }: BuilderShown): Html {
  const pages = packPages(say.language, plan.plan, round)
  const buttons = languages.map((language) =>
    deed.button({
      text: say('pack-desk.see-draft-in', { language: say(`pack-desk.language-${language}`) }),
      href: pages.draft({ paper: 'pack', form: 'pdf', language }),
    }),
  )
  return deed.acts(...buttons)
}

/** What was picked comes onto the agenda of the round's meeting, where it is decided and minuted. */
function toAgenda({ say }: PageRequest, { plan, meeting }: BuilderShown): Content {
  if (!meeting) return null
  const href = `${pieces.deskAddresses(say.language, plan.plan).meetings}/${meeting.code}/deviations`
  return html`<a href="${href}">${say('pack-desk.to-agenda', { meeting: meeting.title })}</a>`
}

function choosing(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const { plan, round, deviations, seen } = shown
  const pages = packPages(say.language, plan.plan, round)
  if (deviations.length === 0)
    return box.empty({
      heading: say('pack-desk.nothing-deviates'),
      body: say('pack-desk.nothing-deviates-body'),
    })
  return section({
    id: 'deviations',
    label: say('pack-desk.deviating'),
    note: say('pack-desk.order-note'),
    body: pieces.form(
      pages.choice,
      html`${pieces.hidden('seen', String(seen))} ${deviationTable(request, shown)}
      ${deed.acts(deed.button({ text: say('pack-desk.save-choice') }), toAgenda(request, shown))}`,
    ),
  })
}
