import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { mark, text } from '#kernel/ui'
import type { Change } from '../changes/schema.ts'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import type { ShownObservation, ShownTarget } from '#features/figure-views'
import { observationWords, periodWords, targetWords } from '#features/figures'

const { codeOf } = readingRules
const { organisationLink, rich } = pieces

/** Changes as dated lines; each says whose it is and leads to what changed. */
export const changeList = (seen: Seen, changes: readonly Change[]) =>
  changes.map((change) => {
    const day = dayOf(change.at, seen.reading.version.head.timeZone)
    return { when: seen.say.day(day), datetime: day, body: changeWords(seen, change) }
  })

function changeWords(seen: Seen, change: Change): Content {
  const { say } = seen
  switch (change.kind) {
    case 'plan-published':
    case 'plan-changed':
      return rich(say, `portal.change-${change.kind}`, { number: change.number })
    case 'reports-published':
      return rich(
        say,
        'portal.change-reports-published',
        { round: change.round, count: change.commitments.length },
        { who: who(seen, change.organisation) },
      )
    case 'round-closed':
      return rich(say, 'portal.change-round-closed', { round: change.round })
    case 'words-corrected':
      return rich(
        say,
        'portal.change-words-corrected',
        { words: say(`portal.field-${change.field}`) },
        { who: who(seen, change.organisation), title: commitmentTitle(seen, change.commitment) },
      )
    case 'status-changed':
      return statusWords(seen, change)
    case 'figure-published':
    case 'figure-corrected':
    case 'aim-published':
    case 'series-broken':
    case 'definition-changed':
      return figureChange(seen, change)
    case 'withdrawn':
      return rich(
        say,
        `portal.change-withdrawn-${change.ground}`,
        {},
        { who: who(seen, change.organisation) },
      )
  }
}

const who = (seen: Seen, key: string | null): Content => {
  const code = codeOf(seen.reading.names, key)
  return code === undefined ? seen.say('portal.an-organisation') : organisationLink(seen, code)
}

function commitmentTitle({ say, reading, to }: Seen, id: string): Content {
  const commitment = reading.commitments.find((one) => one.id === id)
  if (!commitment) return null
  return html`<a href="${to.commitment(id)}#history">${text.worded(say, commitment.title)}</a>`
}

function statusWords(seen: Seen, change: Extract<Change, { kind: 'status-changed' }>): Content {
  const { say } = seen
  const values = { from: mark.word(say, change.from), to: mark.word(say, change.to) }
  const title = commitmentTitle(seen, change.commitment)
  return rich(say, 'portal.change-status', values, { who: who(seen, change.organisation), title })
}

type FigureKind =
  'figure-published' | 'figure-corrected' | 'aim-published' | 'series-broken' | 'definition-changed'
type FigureChange = Extract<Change, { readonly kind: FigureKind }>
type Fills = Readonly<Record<string, Content>>

function figureChange(seen: Seen, change: FigureChange): Content {
  const { say, reading, to } = seen
  const indicator = reading.indicators.find(({ id }) => id === change.indicator)
  if (!indicator) return null
  const title = html`<a href="${to.indicator(indicator.id)}#history"
    >${text.worded(say, indicator.name)}</a
  >`
  const fills = { who: who(seen, change.organisation), title }
  switch (change.kind) {
    case 'figure-published':
      return rich(
        say,
        'portal.change-figure-published',
        { period: periodWords(say, change.observation.period) },
        { ...fills, now: observationWords(say, change.observation) },
      )
    case 'aim-published':
      return html`${rich(say, 'portal.change-aim-published', {}, { ...fills, now: factWords(say, change.target) })}
      ${grounds(say, change.target)}`
    case 'figure-corrected':
      return html`${corrected(seen, change, fills)} ${grounds(say, change.now)}`
    default:
      return measuredAnew(say, change, fills)
  }
}

/** Where a series breaks, or how it is defined from now on, and why. */
function measuredAnew(
  say: Say,
  change: Extract<FigureChange, { readonly kind: 'series-broken' | 'definition-changed' }>,
  fills: Fills,
): Content {
  if (change.kind === 'definition-changed')
    return html`${rich(say, 'portal.change-definition', { version: change.version }, fills)}
    ${change.reason && text.passage(say, change.reason)}`
  const { later, why } = change.place
  return html`${rich(say, 'portal.change-broken', { later: periodWords(say, later) }, fills)}
  ${why && text.passage(say, why)}`
}

/** Why it was changed; of an aim also who decided it. */
const grounds = (say: Say, fact: ShownObservation | ShownTarget): Content =>
  html`${fact.reason && text.worded(say, fact.reason)}
  ${'due' in fact && fact.decidedBy && rich(say, 'portal.change-decided-by', {}, { body: text.worded(say, fact.decidedBy) })}`

/** What it says now, and what it said before; the period is said once where it is the same. */
function corrected(
  { say }: Seen,
  { now, before }: Extract<Change, { kind: 'figure-corrected' }>,
  fills: Readonly<Record<string, Content>>,
): Content {
  if (before === null)
    return rich(say, 'portal.change-replaced', {}, { ...fills, now: factWords(say, now) })
  const isSame = 'period' in now && 'period' in before && now.period === before.period
  const stood = isSame ? observationWords(say, before) : factWords(say, before)
  return rich(
    say,
    'due' in now ? 'portal.change-revised' : 'portal.change-corrected',
    {},
    { ...fills, now: factWords(say, now), before: stood },
  )
}

function factWords(say: Say, fact: ShownObservation | ShownTarget): Content {
  if ('due' in fact) return targetWords(say, fact) ?? say('portal.target-without-number')
  return html`${periodWords(say, fact.period)}: ${observationWords(say, fact)}`
}
