import { dayOf, parsePeriod } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, list, mark, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { valueWords } from '#features/indicators'
import type { Within } from './names.ts'
import { commitmentIn, indicatorIn, organisationIn } from './names.ts'
import type { Now } from '../since-now.ts'
import { snapshotWords } from '#features/snapshots'
import type { ChangedSince, FrozenFigure, ReadFact, SnapshotSince } from '#features/snapshots'

/** What has happened to frozen facts since; the snapshot itself stays as it is. */
export function sinceThen(
  request: PageRequest,
  all: Within,
  { since, snapshot, now }: SnapshotSince & { readonly now: ReadonlyMap<string, Now> },
): Html {
  const { say } = request
  const { plan, round } = snapshot.head
  const home = pieces.deskAddresses(say.language, plan)
  const table = dataTable({
    caption: say('snapshots.since'),
    captionHidden: true,
    columns: [
      { head: say('snapshots.what'), names: true, cell: ({ fact }) => about(request, all, fact) },
      {
        head: say('desk.authority'),
        cell: ({ fact: { organisation } }) =>
          organisation === null
            ? say('snapshots.nobody')
            : html`<a href="${home.report(organisation, round)}"
                >${organisationIn(say, all, organisation)}</a
              >`,
      },
      { head: say('snapshots.since-frozen'), cell: ({ fact }) => frozenWords(request, all, fact) },
      { head: say('snapshots.since-now'), cell: ({ by }) => nowWords(request, now.get(by ?? '')) },
      { head: say('snapshots.happened'), cell: ({ kind }) => say(`snapshots.since-${kind}`) },
      {
        head: say('snapshots.when'),
        cell: ({ at }) => say.day(dayOf(at, all.around.timeZone)),
      },
    ],
    rows: since,
  })
  return section({
    id: 'since',
    label: say('snapshots.since'),
    note: say('snapshots.since-note'),
    body: since.length === 0 ? html`<p>${say('snapshots.since-nothing')}</p>` : table,
  })
}

/** What is short of a fact, and what says when it holds; a text stands above. */
const parts: Readonly<
  Record<string, { readonly said: readonly string[]; readonly when?: string }>
> = {
  figure: { said: ['value'] },
  baseline: { said: ['value'], when: 'period' },
  target: { said: ['value', 'upper'], when: 'due' },
  status: { said: ['status'] },
}

/** What was frozen, where it is short. */
function frozenWords({ say }: PageRequest, { around }: Within, fact: ReadFact): string {
  const { said = [], when } = parts[fact.kind] ?? {}
  const words = (part: string): string => snapshotWords.markWords(say, around, fact, part) ?? ''
  if (fact.stub) return words(said[0] ?? '') || '–'
  return spoken(said.map(words), when === undefined ? '' : words(when))
}

/** A value or a range, and when it holds; a dash where nothing is said. */
function spoken(said: readonly string[], when: string): string {
  const amount = said.filter((one) => one !== '').join('–')
  if (amount === '') return '–'
  return when === '' ? amount : `${amount} (${when})`
}

/** What it is now, where that is published. */
function nowWords({ say }: PageRequest, now: Now | undefined): Content {
  if (!now) return '–'
  if (now.kind === 'status') return say(`ui.status-${now.status}`)
  const { value, upper, unit, about } = now
  if (value === null) return say('desk.no-value')
  const period = about === null ? undefined : parsePeriod(about)
  const amounts = [value, ...(upper === null ? [] : [upper])]
  return spoken(
    amounts.map((one) => valueWords(say, unit, one)),
    period ? say.period(period) : (about ?? ''),
  )
}

/** What a fact is about: its indicator or commitment, and which part of it. */
function about({ say }: PageRequest, all: Within, fact: ReadFact): Content {
  const { indicator, commitment, kind } = fact
  if (indicator !== null && kind === 'figure') return indicatorIn(say, all, indicator)
  const part = indicator === null ? 'part' : 'figure-part'
  const what = say(`snapshots.kind-${kind.includes('/') ? part : kind}`)
  if (indicator !== null) return html`${indicatorIn(say, all, indicator)}: ${what}`
  return commitment === null ? what : html`${commitmentIn(say, all, commitment)}: ${what}`
}

/** What the snapshot says otherwise than the round before, or than an earlier one. */
export function changedSince(
  request: PageRequest,
  all: Within,
  changed: ChangedSince,
): Html | null {
  const { say } = request
  const { changes, from, round } = changed
  if (round === null) return null
  const { statuses, figures, begun, ended, fellSilent, spoke } = changes
  const name = (id: string) => commitmentIn(say, all, id)
  const items: readonly Content[] = [
    ...statuses.map((one) =>
      moved(name(one.commitment), say(`ui.status-${one.from}`), mark.status(say, one.to)),
    ),
    ...figures.flatMap(({ indicator, from: was, to }) =>
      was
        ? [moved(indicatorIn(say, all, indicator), amount(request, was), amount(request, to))]
        : [],
    ),
    ...begun.map((id) => html`${name(id)}: ${say('snapshots.begun')}`),
    ...ended.map((id) => say('snapshots.ended', { commitment: id })),
    ...fellSilent.map(
      ({ commitment, organisation, why }) =>
        html`${name(commitment)}, ${organisationIn(say, all, organisation)}:
        ${say(`snapshots.silence-${why}`)}`,
    ),
    ...spoke.map(
      ({ commitment, organisation }) =>
        html`${name(commitment)}, ${organisationIn(say, all, organisation)}:
        ${say('snapshots.spoke')}`,
    ),
  ]
  const values = { round, number: from?.number ?? 0 }
  return section({
    id: 'changed',
    label: say('snapshots.changed'),
    note: say('snapshots.changed-note', values),
    body: items.length > 0 ? list.plain(items) : html`<p>${say('snapshots.changed-nothing')}</p>`,
  })
}

const moved = (what: Content, from: Content, to: Content): Html => html`${what}: ${from} → ${to}`

function amount({ say }: PageRequest, { value, unit, period }: FrozenFigure): string {
  const words = value === null ? say('desk.no-value') : valueWords(say, unit, value)
  return `${words} (${period})`
}
