import type { Organisation } from '#features/organisations'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, browse, dataTable, deed, field, layout, text } from '#kernel/ui'
import type { Head } from '../../heads/schema.ts'
import type { Setting } from '../../frame.ts'
import { recordsPage } from '../../frame.ts'
import type { ShownEntry } from '../schema.ts'

/** A page of the journal as an auditor reads it. */
export interface ShownJournal {
  readonly entries: readonly ShownEntry[]
  readonly count: number
  /** How many the whole journal holds; what belongs to other plans, the reader may not read. */
  readonly all: number
  readonly page: number
  readonly last: number
  readonly plan: string | null
  readonly operation: string | null
  readonly choices: { readonly plans: readonly string[]; readonly operations: readonly string[] }
  readonly head: Head | undefined
  readonly organisations: ReadonlyMap<string, Organisation>
}

/** The journal: what was done, when, by which part, and the way to have the chain verified. */
export function journalPage(setting: Setting, shown: ShownJournal): Html {
  const { say } = setting
  const { entries, count, all, page, last, head } = shown
  return recordsPage(setting, {
    path: `/journal${queryOf(shown, page)}`,
    heading: {
      title: say('records.journal'),
      state: say('records.journal-count', { count, all, part: count === all ? 'all' : 'some' }),
      by: head && say('records.journal-head', { seq: head.seq, at: say.day(head.day) }),
      acts: verifyForm(say),
    },
    body: html`${filterForm(say, shown)}
    ${entries.length === 0 ? nothing(say) : table(setting, shown)}
    ${browse.pages({ say, current: page, last, href: (to) => `/${say.language}/journal${queryOf(shown, to)}` })}`,
  })
}

function queryOf({ plan, operation }: ShownJournal, page: number): string {
  const query = new URLSearchParams()
  if (plan !== null) query.set('plan', plan)
  if (operation !== null) query.set('operation', operation)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query.toString()}` : ''
}

const verifyForm = (say: Say): Html =>
  html`<form method="post" action="/${say.language}/journal/verify">
    ${deed.button({ text: say('records.verify'), kind: 'go' })}
  </form>`

function filterForm(say: Say, { plan, operation, choices }: ShownJournal): Html {
  const select = (name: string, label: string, values: readonly string[], value: string | null) =>
    field.select(say, {
      name,
      label,
      unchosen: say('records.all'),
      choices: values.map((one) => ({ value: one, text: one })),
      ...(value !== null && { value }),
    })
  return html`<form method="get" action="/${say.language}/journal">
    ${layout.columns({
      kind: 'even',
      first: select('plan', say('records.plan'), choices.plans, plan),
      second: select('operation', say('records.operation'), choices.operations, operation),
    })}
    ${deed.acts(deed.button({ text: say('records.narrow') }))}
  </form>`
}

const nothing = (say: Say): Html =>
  box.empty({
    heading: say('records.nothing'),
    body: say('records.nothing-why'),
    act: html`<a href="/${say.language}/journal">${say('records.whole-journal')}</a>`,
  })

function table({ say, timeZone }: Setting, { entries, organisations }: ShownJournal): Html {
  return dataTable({
    caption: say('records.journal'),
    captionHidden: true,
    rows: entries,
    rowId: ({ seq }) => `entry-${seq}`,
    columns: [
      { head: say('records.number'), align: 'figure', width: 'number', cell: ({ seq }) => seq },
      { head: say('records.at'), cell: ({ at }) => say.moment(at, timeZone) },
      {
        head: say('records.operation'),
        names: true,
        cell: ({ operation }) => html`<span class="code" lang="en">${operation}</span>`,
      },
      { head: say('records.by'), cell: (entry) => actorOf(say, entry, organisations) },
      { head: say('records.subject'), cell: ({ subject }) => subjectOf(subject) },
      {
        head: say('records.hash'),
        cell: ({ hash }) => html`<span class="code">${hash.slice(0, 12)}…</span>`,
      },
    ],
  })
}

function actorOf(
  say: Say,
  { actor }: ShownEntry,
  organisations: ShownJournal['organisations'],
): Content {
  if (actor.kind !== 'account') return say(`records.by-${actor.kind}`)
  const { role, organisation } = actor
  const part = role === undefined ? say('records.by-account') : say(`people.role-${role}`)
  if (organisation === undefined) return part
  const known = organisations.get(organisation)
  return html`${part}, ${known ? text.worded(say, known.name) : organisation}`
}

// Ids and their names are the same in every language: they are what the entry was written with.
const subjectOf = (subject: ShownEntry['subject']): Content =>
  html`<span class="code" lang="en"
    >${Object.entries(subject)
      .map(([name, value]) => `${name}: ${value ?? '–'}`)
      .join(' · ')}</span
  >`
