import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, section } from '#kernel/ui'
import type { YardstickRecord } from '#features/yardsticks'
import type { Seen } from '#features/reading'
import { makeFile } from '../files/make.ts'
import type { FileName, FileSource } from '../files/schema.ts'
import type { SaidSoFar } from '../judgement/schema.ts'
import { fileAddress, permanentPage } from '../files/source-words.ts'
import type { IndicatorView, ShownBenchmark } from '#features/figure-views'

/** The files of a longer series are made when they are asked for; their sizes are not told before. */
const mostMeasured = 500

const offered = [
  'values.csv',
  'values.csv-metadata.json',
  'values.json',
  'values.xlsx',
  'assessments.csv',
  'assessments.csv-metadata.json',
  'chart.svg',
] as const satisfies readonly FileName[]

/** Those with words of ours in them, which are in the language that the address names. */
const worded = new Set<FileName>(['values.xlsx', 'chart.svg'])

/** Everything that can be taken along of an indicator, each file with its size. */
export function takeAlong(
  seen: Seen,
  of: {
    readonly view: IndicatorView
    readonly benchmarks: readonly ShownBenchmark[]
    readonly yardsticks?: readonly YardstickRecord[]
    readonly said?: SaidSoFar
    /** There is something to draw. */
    readonly isDrawn: boolean
  },
): Html {
  const { say, reading } = seen
  const source = sourceOf(seen, of)
  const { day } = reading.asOf
  const dated = day ? `?as-of=${day}` : ''
  const call = `/api/v1/plans/${reading.version.plan}/indicators/${of.view.indicator.id}${dated}`
  return section({
    id: 'take',
    label: say('frame.take'),
    note: say('figures.take-note'),
    body: html`${list.plain([
      ...offered
        .filter((file) => of.isDrawn || file !== 'chart.svg')
        .filter((file) => isSaid(of.said) || !file.startsWith('assessments'))
        .map((file) => link(seen, source, file)),
      html`<a href="${call}">${say('figures.take-call')}</a>`,
    ])}
    ${permanent(source)}`,
  })
}

/** The whole address of what stands here today, to be copied; until the day is over more may come to it. */
function permanent(source: FileSource): Content {
  const { say } = source
  const address = permanentPage(source)
  return html`<p class="read">
    ${say('figures.permanent-link')}<br /><a class="code" href="${address}">${address}</a><br />
    <span class="muted">${say('figures.permanent-link-note')}</span>
  </p>`
}

const isSaid = (said: SaidSoFar | undefined): boolean =>
  said !== undefined && said.said.length + said.gone.length > 0

const sourceOf = (
  { say, reading, request }: Seen,
  {
    view,
    benchmarks,
    yardsticks,
    said,
  }: Pick<FileSource, 'view' | 'benchmarks' | 'yardsticks' | 'said'>,
): FileSource => ({
  view,
  benchmarks,
  ...(yardsticks && { yardsticks }),
  ...(said && { said }),
  say,
  reading,
  origin: request.url.origin,
  day: reading.asOf.day ?? dayOf(request.visit.now, reading.version.head.timeZone),
  exercise: request.exercise,
})

/** A file with its size, where that is soon known. */
function link({ say, reading }: Seen, source: FileSource, file: FileName): Content {
  const query = new URLSearchParams({
    ...(worded.has(file) ? { lang: say.language } : {}),
    ...(reading.asOf.day ? { 'as-of': reading.asOf.day } : {}),
  }).toString()
  const address = `${fileAddress(source, file)}${query === '' ? '' : `?${query}`}`
  const words = say(`figures.take-${file.replaceAll('.', '-')}`)
  const isLong = source.view.observations.length + source.view.replaced.length > mostMeasured
  const made = isLong ? null : makeFile(source, file)
  const size = made && ` (${say.bytes(Buffer.byteLength(made.body))})`
  return html`<a href="${address}">${words}${size}</a>`
}
