import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { parsePeriod } from '#kernel/clock'
import { dataTable, layout } from '#kernel/ui'
import { valueWords } from '#features/indicators'
import type { Answers } from '#features/figure-tables'
import { becomes, isOpen } from '../laying/entry-rules.ts'
import type { Compared, HeadlineChange, Laid, Part } from '../laying/schema.ts'
import { fewerWords, wholeWords } from './headline.ts'

type Shown = Pick<Laid, 'frame' | 'view' | 'compared'>

/** Every figure of a table beside what it meets: published or handed in, in the draft, in the table, becomes. */
export function comparedTable(request: PageRequest, laid: Shown, answers: Answers): Html {
  const { say } = request
  const moving = laid.compared.filter(({ kind }) => kind !== 'unchanged')
  const still = laid.compared.filter(({ kind }) => kind === 'unchanged')
  return html`${moving.length > 0 && table(request, laid, { rows: moving, answers })}
  ${
    still.length > 0 &&
    layout.more(
      say('figure-desk.unchanged', { count: still.length }),
      table(request, laid, { rows: still, answers }),
    )
  }`
}

/** What each period comes to, beside what stands of it. */
export const headlineTable = ({ say }: PageRequest, { view, headlines }: Laid): Content =>
  headlines.length > 0 &&
  dataTable<HeadlineChange>({
    caption: say('figure-desk.headlines'),
    columns: [
      {
        head: say('figure-desk.figure'),
        names: true,
        cell: ({ period }) => {
          const about = parsePeriod(period)
          return about ? say.period(about) : period
        },
      },
      { head: say('figure-desk.stands'), cell: ({ stands }) => wholeWords(say, view, stands) },
      {
        head: say('figure-desk.becomes'),
        cell: (one) =>
          html`<b>${wholeWords(say, view, one.becomes)}</b>
            ${one.isFewer && html`<p>${fewerWords(say, one)}</p>`}`,
      },
    ],
    rows: headlines,
  })

interface Rows {
  readonly rows: readonly Compared[]
  readonly answers: Answers
}

const table = ({ say }: PageRequest, laid: Shown, { rows, answers }: Rows): Html =>
  dataTable<Compared>({
    caption: say('figure-desk.compared'),
    captionHidden: true,
    columns: [
      { head: say('figure-desk.figure'), names: true, cell: (one) => keysWords(say, laid, one) },
      { head: say('figure-desk.stands'), cell: ({ base }) => partWords(say, laid, base) },
      {
        head: say('figure-desk.in-draft'),
        cell: ({ base, draft, kind }) =>
          draft === null && base !== null && kind !== 'added'
            ? say('figure-desk.as-stands')
            : partWords(say, laid, draft),
      },
      {
        head: say('figure-desk.in-table'),
        cell: ({ table: given }) => partWords(say, laid, given),
      },
      { head: say('figure-desk.becomes'), cell: (one) => result(say, laid, one, answers) },
    ],
    rows,
  })

function result(say: Say, laid: Shown, one: Compared, answers: Answers): Content {
  if (isOpen(one, answers)) return html`<b>${say('figure-desk.is-asked')}</b>`
  const words = partWords(say, laid, becomes(one, answers))
  return one.kind === 'unchanged' ? words : html`<b>${words}</b>`
}

/** `Fyn, 2026`: which figure it is. */
export function keysWords(
  say: Say,
  { frame }: Pick<Laid, 'frame'>,
  { keys, period }: Pick<Compared, 'keys' | 'period'>,
): string {
  const names = Object.entries(keys).map(([dimension, code]) => {
    const known = frame.dimensions.find((one) => one.dimension === dimension)
    const found = known?.categories.find((one) => one.code === code)
    return found ? say.text(found.names).text : code
  })
  const read = parsePeriod(period)
  const whole = names.length > 0 ? names : [say('figure-desk.whole')]
  return [...whole, read ? say.period(read) : period].join(', ')
}

/** `4 of 40`; why there is none; or that nothing stands there. */
export function partWords(say: Say, { view }: Pick<Laid, 'view'>, part: Part | null): string {
  if (!part) return say('figure-desk.empty')
  const { numerator, denominator, value, state } = part
  if (state !== 'value') return say(`measuring.state-${state}`)
  if (numerator !== '' && denominator !== '')
    return say('desk.counts-of', {
      numerator: say.number(numerator),
      denominator: say.number(denominator),
    })
  return valueWords(say, view.measure.unit, value === '' ? numerator : value)
}
