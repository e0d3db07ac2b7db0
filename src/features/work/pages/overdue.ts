import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, section, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Decided } from '#features/governance'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'

/** What meetings decided and nobody has carried out in time; the way to each leads to its point. Nothing where all is in time. */
export function overdueDecisions(
  { say }: PageRequest,
  overdue: readonly Decided[],
  organisations: Organisations,
): Html | null {
  if (overdue.length === 0) return null
  const label = say('work.overdue', { count: overdue.length })
  return section({
    id: 'overdue',
    label,
    body: dataTable<Decided>({
      caption: label,
      captionHidden: true,
      keys: true,
      columns: columnsOf(say, organisations),
      rows: overdue,
    }),
  })
}

const columnsOf = (say: Say, organisations: Organisations) => [
  {
    head: say('work.decision'),
    names: true,
    cell: ({ decision, item, meeting }: Decided) => {
      const { meetings } = pieces.deskAddresses(say.language, meeting.plan)
      const { decided, language } = decision
      return html`<a href="${meetings}/${meeting.code}/points/${item.id}"
        >${text.passage(say, { text: decided, lang: language })}</a
      >`
    },
  },
  {
    head: say('desk.authority'),
    cell: ({ decision: { owner } }: Decided) =>
      owner === null ? '–' : organisationName(say, organisations, owner),
  },
  {
    head: say('desk.column-due'),
    cell: ({ decision: { dueOn } }: Decided) =>
      dueOn === null ? '–' : say('governance.overdue-since', { day: say.day(dueOn) }),
  },
  {
    head: say('work.meeting'),
    cell: ({ meeting }: Decided) =>
      text.passage(say, { text: meeting.title, lang: meeting.language }),
  },
]
