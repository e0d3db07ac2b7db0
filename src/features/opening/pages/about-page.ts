import { hasRole } from '#kernel/access'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { organisationName } from '#features/organisations'
import type { ReadRound, RoundLine, RoundSettings } from '#features/rounds'
import { roundRules } from '#features/rounds'
import { commitmentName } from './names.ts'
import { roundFacts } from './round-facts.ts'

/** A round as everybody with a part in the plan sees it. */
export interface AboutRound {
  readonly read: ReadRound
  readonly settings: RoundSettings
}

/** What a round is about: until when, who reports on what, who reads from when; nothing of any report. */
export function aboutPage(request: PageRequest, { read, settings }: AboutRound): Html {
  const { say, visit } = request
  const { round, version, organisations } = read
  const home = pieces.deskAddresses(say.language, version.plan)
  const title = say('desk.round-title', { round: round.code })
  const committee = ['steering-member', 'reviewer'] as const
  const isCommittee = hasRole(visit.actor, committee, { plan: version.plan })
  return pieces.deskPage(request, version, {
    title,
    here: 'rounds',
    breadcrumbs: [{ href: home.rounds, text: say('desk.rounds') }, { text: title }],
    heading: {
      kicker: pieces.dueWords(say, round, visit.now, version.timeZone),
      title,
      lead: say('opening.about-lead', { period: say.period(round.period) }),
    },
    body: html`${extensions(request, read)} ${reporters(request, read)}
      ${roundFacts(request, { round, plan: version, organisations, settings })}
      ${isCommittee && html`<p><a href="${home.round(round.code)}/pack">${say('packs.packs')}</a></p>`}
      <p><a href="${home.round(round.code)}/snapshots">${say('opening.snapshots')}</a></p>`,
  })
}

function extensions({ say }: PageRequest, { round, organisations }: ReadRound): Html | null {
  const rows = roundRules.extensionsOf(round)
  if (rows.length === 0) return null
  const table = dataTable({
    caption: say('opening.extensions'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.authority'),
        names: true,
        cell: ({ organisation }) => organisationName(say, organisations, organisation),
      },
      {
        head: say('desk.column-due'),
        cell: ({ organisation }) => say.day(roundRules.dueOn(round, organisation)),
      },
      {
        head: say('opening.why'),
        cell: ({ reason }) => {
          const { text, lang } = say.text(reason ?? {})
          return html`<span lang="${lang}">${text}</span>`
        },
      },
    ],
    rows,
  })
  return section({ id: 'extensions', label: say('opening.extensions'), body: table })
}

function reporters({ say }: PageRequest, { lines, commitments, organisations }: ReadRound): Html {
  const table = dataTable<RoundLine>({
    caption: say('desk.who-reports'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.commitment'),
        names: true,
        cell: ({ commitment }) => commitmentName(say, commitments, commitment),
      },
      {
        head: say('desk.authority'),
        cell: ({ organisation }) => organisationName(say, organisations, organisation),
      },
      { head: say('desk.part'), cell: ({ part }) => say(`desk.part-${part}`) },
    ],
    rows: lines,
  })
  return section({ id: 'who-reports', label: say('desk.who-reports'), body: table })
}
