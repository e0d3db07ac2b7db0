import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { mark, text } from '#kernel/ui'
import { codeOf } from '../reading/rules.ts'
import type { Change } from '../changes/schema.ts'
import type { ShownObservation, ShownTarget } from '../figures/schema.ts'
import { observationWords, periodWords, targetWords } from './figure-words.ts'
import { rich } from './rich.ts'
import type { Seen } from './seen.ts'
import { organisationLink } from './seen.ts'

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
        change.round === null ? 'portal.change-stated' : 'portal.change-reports-published',
        { round: change.round ?? '', count: change.commitments.length },
        { who: who(seen, change.organisation) },
      )
    case 'status-changed':
      return statusWords(seen, change)
    case 'figure-published':
    case 'figure-corrected':
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

function statusWords(seen: Seen, change: Extract<Change, { kind: 'status-changed' }>): Content {
  const { say, reading, to } = seen
  const commitment = reading.commitments.find(({ id }) => id === change.commitment)
  const title = commitment
    ? html`<a href="${to.commitment(commitment.id)}#history"
        >${text.worded(say, commitment.title)}</a
      >`
    : null
  const values = { from: mark.word(say, change.from), to: mark.word(say, change.to) }
  return rich(say, 'portal.change-status', values, { who: who(seen, change.organisation), title })
}

function figureChange(
  seen: Seen,
  change: Extract<Change, { kind: 'figure-published' | 'figure-corrected' }>,
): Content {
  const { say, reading, to } = seen
  const indicator = reading.indicators.find(({ id }) => id === change.indicator)
  if (!indicator) return null
  const title = html`<a href="${to.indicator(indicator.id)}#history"
    >${text.worded(say, indicator.name)}</a
  >`
  const fills = { who: who(seen, change.organisation), title }
  if (change.kind === 'figure-published')
    return rich(
      say,
      'portal.change-figure-published',
      { period: periodWords(say, change.observation.period) },
      { ...fills, now: observationWords(say, change.observation) },
    )
  const { now, before } = change
  const words = { ...fills, now: factWords(seen, now), before: before && factWords(seen, before) }
  const sentence = rich(
    say,
    before ? 'portal.change-corrected' : 'portal.change-replaced',
    {},
    words,
  )
  return now.reason ? html`${sentence} ${text.worded(say, now.reason)}` : sentence
}

function factWords({ say }: Seen, fact: ShownObservation | ShownTarget): Content {
  if ('due' in fact) return targetWords(say, fact) ?? say('portal.target-without-number')
  return html`${periodWords(say, fact.period)}: ${observationWords(say, fact)}`
}
