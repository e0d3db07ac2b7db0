import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion } from '#features/rounds'
import type { SnapshotHead } from '#features/snapshots'
import { packPages } from './addresses.ts'
import { filesTable } from './files-table.ts'
import type { Wanted } from './wanted-files.ts'
import { wantedFiles } from './wanted-files.ts'

/** The packs of a round for whoever may download them. */
export interface PacksShown {
  readonly plan: PlanVersion
  readonly round: string
  readonly heads: readonly SnapshotHead[]
}

/** Every pack of a round, the newest first. */
export function packsPage(request: PageRequest, { plan, round, heads }: PacksShown): Html {
  const { say } = request
  const pages = packPages(say.language, plan.plan, round)
  return pieces.deskPage(request, plan, {
    title: say('packs.packs'),
    here: 'pack',
    breadcrumbs: [
      { href: pages.round, text: say('desk.round-title', { round }) },
      { text: say('packs.packs') },
    ],
    heading: { kicker: say('desk.round-title', { round }), title: say('packs.packs') },
    body:
      heads.length === 0
        ? box.empty({ heading: say('pack-desk.none'), body: say('pack-desk.none-body') })
        : heads.map((head) => packSection(request, plan, head)),
  })
}

/** One snapshot with its files. */
function packSection(request: PageRequest, plan: PlanVersion, head: SnapshotHead): Html {
  const { say } = request
  const pages = packPages(say.language, head.plan, head.round)
  return section({
    id: `snapshot-${head.number}`,
    label: say('pack-desk.built', { number: head.number }),
    note: say('pack-desk.frozen-at', { at: say.moment(head.frozenAt, plan.timeZone) }),
    body: html`${filesTable(request, pages, head.number)}
      <p><a href="${pages.snapshot(head.number)}">${say('pack-desk.see-snapshot')}</a></p>`,
  })
}

/** The pack of one snapshot, and what of it somebody wants to fetch. */
interface BuiltShown extends Wanted {
  readonly plan: PlanVersion
  readonly said: string | null
}

/** The pack of one snapshot, after it was frozen and whenever somebody comes back. */
export function builtPage(request: PageRequest, shown: BuiltShown): Html {
  const { say } = request
  const { plan, head, said } = shown
  const pages = packPages(say.language, head.plan, head.round)
  const title = say('pack-desk.built', { number: head.number })
  return pieces.deskPage(request, plan, {
    title,
    here: 'pack',
    breadcrumbs: [
      { href: pages.round, text: say('desk.round-title', { round: head.round }) },
      { href: pages.builder, text: say('packs.packs') },
      { text: title },
    ],
    heading: {
      kicker: say('pack-desk.frozen-at', { at: say.moment(head.frozenAt, plan.timeZone) }),
      title,
      lead: say('pack-desk.built-lead'),
    },
    body: html`${said === 'built' && box.notice({ kind: 'done', body: say('pack-desk.said-built') })}
    ${wantedFiles(request, shown)} ${packSection(request, plan, head)}`,
  })
}
