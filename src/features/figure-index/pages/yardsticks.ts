import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { dataTable, layout, section, text } from '#kernel/ui'
import type { IndicatorRecord, ProposalRecord } from '#features/indicators'
import type { YardstickRecord } from '#features/yardsticks'
import { isUnverified, speakingTo, yardstickSource } from '#features/yardsticks'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'

/** What the list of yardsticks is made from: all as this reader may see them. */
export interface YardstickData {
  readonly yardsticks: readonly YardstickRecord[]
  readonly indicators: readonly IndicatorRecord[]
  /** What the plan only implies, where this reader sees it. */
  readonly proposals: readonly ProposalRecord[]
}

/** All yardsticks, folded away: each with the figures of the plan that speak to it, or none yet. */
export function yardstickSection(seen: Seen, data: YardstickData): Content {
  const { say } = seen
  const { yardsticks, indicators } = data
  if (yardsticks.length === 0) return null
  const count = yardsticks.length
  const spoken = yardsticks.filter(({ id }) => speakingTo(id, indicators).length > 0).length
  return section({
    id: 'yardsticks',
    label: say('figures.yardsticks'),
    note: html`${say('figures.yardsticks-note')} ${sources(seen, yardsticks)}`,
    body: layout.more(say('figures.yardsticks-all', { count, spoken }), table(seen, data)),
  })
}

/** The documents that they are from, each once. */
function sources({ say }: Seen, yardsticks: readonly YardstickRecord[]): string {
  return [...new Set(yardsticks.map((one) => yardstickSource(say, one)))]
    .map((source) => `${say('figures.yardsticks-source', { source })}.`)
    .join(' ')
}

const table = (seen: Seen, { yardsticks, ...data }: YardstickData): Html =>
  dataTable({
    caption: seen.say('figures.yardsticks'),
    captionHidden: true,
    rows: yardsticks,
    columns: [
      {
        head: seen.say('figures.yardstick'),
        names: true,
        width: 'wide',
        cell: (one) =>
          html`${one.number} ${text.worded(seen.say, one.name)}<br /><span class="muted"
              >${marks(seen, one)}</span
            >`,
      },
      { head: seen.say('figures.yardstick-figures'), cell: ({ id }) => speaking(seen, id, data) },
    ],
  })

/** Its pillar, what it asks for, and whether anybody has compared it with its document. */
function marks({ say, reading }: Seen, one: YardstickRecord): string {
  const pillar = reading.version.head.pillars?.find(({ id }) => id === one.pillar)
  return [
    ...(pillar ? [pieces.plain(say, pillar.name)] : []),
    say(`figures.yardstick-${one.type}`),
    ...(isUnverified(one) ? [say('figures.unverified')] : []),
  ].join('; ')
}

function speaking(
  { say, to }: Seen,
  yardstick: string,
  { indicators, proposals }: Omit<YardstickData, 'yardsticks'>,
): Content {
  const own = speakingTo(yardstick, indicators)
  const adopted = new Set(own.map(({ id }) => id))
  const implied = speakingTo(yardstick, proposals).filter(({ id }) => !adopted.has(id))
  if (own.length + implied.length === 0)
    return html`<span class="muted">${say('figures.yardstick-none')}</span>`
  return [
    ...own.map(({ id, name }) => html`<a href="${to.indicator(id)}">${text.worded(say, name)}</a>`),
    ...implied.map(
      ({ name }) =>
        html`${text.worded(say, name)}
          <span class="muted">${say('figures.yardstick-implied')}</span>`,
    ),
  ].map((line, place) => (place === 0 ? line : html`<br />${line}`))
}
