import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, layout } from '#kernel/ui'
import type { SentMail } from '#features/rounds'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { RoundShown } from './shown.ts'

/** Mails that went out together, for the same occasion. */
interface Post {
  readonly at: Date
  readonly kind: SentMail['kind']
  readonly what: string
  readonly mails: readonly SentMail[]
}

/** The mails of a log by when and why they went out, the newest first. */
export function posts(sent: readonly SentMail[]): readonly Post[] {
  const together = Map.groupBy(sent, ({ at, kind, what }) =>
    [at.toISOString(), kind, owedIn(kind, what)].join(' '),
  )
  return [...together.values()].flatMap((mails) => {
    const [first] = mails
    return first ? [{ at: first.at, kind: first.kind, what: first.what, mails }] : []
  })
}

/** What a reminder by hand was about: the first word of what is kept. */
const owedIn = (kind: SentMail['kind'], what: string): string =>
  kind === 'by-hand' ? (what.split(' ')[0] ?? '') : ''

/** What went out about this round, to whom, and how much of it is delivered; open right after a deed. */
export function sentTable(
  { say }: PageRequest,
  { overview, organisations, said = null }: RoundShown,
): Html {
  const rows = posts(overview.sent)
  const heading = html`<h2 id="sent">${say('coordination.sent')}</h2>
    <p class="muted"><small>${say('coordination.sent-note')}</small></p>`
  if (rows.length === 0)
    return html`${heading}
      <p>${say('coordination.nothing-sent')}</p>`
  const table = dataTable<Post>({
    caption: say('coordination.sent'),
    captionHidden: true,
    columns: [
      { head: say('coordination.when'), cell: ({ at }) => say.moment(at, overview.plan.timeZone) },
      { head: say('coordination.to'), cell: ({ mails }) => receivers(say, mails, organisations) },
      { head: say('desk.column-what'), names: true, cell: (post) => occasion(say, post) },
      {
        head: say('coordination.delivered'),
        cell: ({ mails }) => delivered(say, mails, organisations),
      },
    ],
    rows,
  })
  const summary = say('coordination.sent-show', { count: rows.length })
  return html`${heading} ${layout.more(summary, table, said !== null)}`
}

/** Why a mail went out, in a few words. */
export const occasion = (say: Say, { kind, what }: Pick<SentMail, 'kind' | 'what'>): string =>
  kind === 'by-hand'
    ? say('coordination.sent-by-hand', { what: say(`coordination.owed-${owedIn(kind, what)}`) })
    : say(`coordination.sent-${kind}`)

const namesOf = (say: Say, mails: readonly SentMail[], organisations: Organisations) => {
  const keys = new Set(mails.flatMap(({ organisation }) => organisation ?? []))
  return [...keys].map((key) => organisationName(say, organisations, key))
}

function receivers(say: Say, mails: readonly SentMail[], organisations: Organisations): Content {
  const names = namesOf(say, mails, organisations)
  return names.length === 0
    ? say('coordination.to-coordinators', { count: mails.length })
    : say('coordination.to-people', { count: mails.length, names: say.list(names) })
}

function delivered(say: Say, mails: readonly SentMail[], organisations: Organisations): Content {
  const gone = mails.filter(({ delivery }) => delivery === 'sent').length
  const lost = mails.filter(({ delivery }) => delivery === 'refused')
  const words = say('coordination.delivered-of', { gone: String(gone), of: String(mails.length) })
  if (lost.length === 0) return words
  const names = say.list(namesOf(say, lost, organisations))
  return html`${words}<br /><small class="muted"
      >${say('coordination.undeliverable', { names })}</small
    >`
}
