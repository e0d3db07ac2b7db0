import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion } from '#features/rounds'
import { groupsOf } from '#kernel/merkle'
import type { Now } from '../since-now.ts'
import { snapshotPages } from './addresses.ts'
import { authorities, figures, silences } from './contents.ts'
import { ofKind, within } from './names.ts'
import { changedSince, sinceThen } from './since.ts'
import type { ChangedSince, SnapshotSince } from '#features/snapshots'

/** One snapshot, what has happened since, and for coordinators what it says otherwise than the round before. */
export interface SnapshotShown {
  readonly plan: PlanVersion
  readonly told: SnapshotSince
  /** What took the place of frozen values in public, by the ids of the facts. */
  readonly now: ReadonlyMap<string, Now>
  readonly changed: ChangedSince | null
  readonly said: string | null
}

/** The page of one snapshot: how anybody verifies it, what it holds authority by authority, and what came after. */
export function snapshotPage(request: PageRequest, shown: SnapshotShown): Html {
  const { say } = request
  const { plan, told, changed, said } = shown
  const { head } = told.snapshot
  const pages = snapshotPages(say.language, plan.plan, head.round)
  const title = say('snapshots.title', { number: head.number })
  const all = within(told.snapshot)
  const counts = {
    authorities: ofKind(all, 'report').length,
    answers: ofKind(all, 'status').length + ofKind(all, 'text').length,
    figures: ofKind(all, 'figure').length,
  }
  return pieces.deskPage(request, plan, {
    title,
    here: 'rounds',
    breadcrumbs: [
      { href: pages.round, text: say('desk.round-title', { round: head.round }) },
      { href: pages.all, text: say('snapshots.all') },
      { text: title },
    ],
    heading: {
      kicker: say('snapshots.frozen-at', { at: say.moment(head.frozenAt, plan.timeZone) }),
      title,
      state: say('snapshots.holds-state', counts),
    },
    body: html`${said === 'frozen' && box.notice({ kind: 'done', body: say('snapshots.said-frozen') })}
    ${verifying(request, shown, pages)} ${changed && changedSince(request, all, changed)}
    ${authorities(request, all)} ${figures(request, all)} ${silences(request, all)}
    ${sinceThen(request, all, { ...told, now: shown.now })}`,
  })
}

/** What the snapshot is, its root, and how to check it. */
function verifying(
  { say }: PageRequest,
  { plan, told: { snapshot } }: SnapshotShown,
  pages: ReturnType<typeof snapshotPages>,
): Html {
  const { head, leaves } = snapshot
  const closed = leaves.filter(({ fact }) => fact === null).length
  const facts = list.facts([
    { label: say('snapshots.case'), value: head.caseNumber ?? say('snapshots.no-case') },
    {
      label: say('snapshots.frozen'),
      value: say.moment(head.frozenAt, plan.timeZone),
    },
    { label: say('snapshots.version'), value: String(head.planVersion) },
    {
      label: say('snapshots.root'),
      value: html`<span class="code">${groupsOf(head.root).join(' ')}</span>`,
    },
    {
      label: say('snapshots.leaves'),
      value: say('snapshots.leaves-closed', { leaves: head.leaves, closed }),
    },
  ])
  return section({
    id: 'verify',
    label: say('snapshots.verify'),
    note: say('snapshots.verify-note'),
    body: html`${facts}
      <p><a href="${pages.file(head.number)}">${say('snapshots.file')}</a></p>`,
  })
}
