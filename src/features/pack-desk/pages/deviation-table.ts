import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Chosen } from '#features/packs'
import { deviationsOf } from '../view-rules.ts'
import { packPages, placeOf } from './addresses.ts'
import { decisionCell } from './decision-cell.ts'
import type { BuilderShown } from './shown.ts'
import { stateCell, subjectCell, titleOf, whyWords } from './subject-cells.ts'

/** What a view lists of what deviates, each with the box that puts it first and the buttons that move it. */
export function deviationTable(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const { deviations, view } = shown
  const listed = deviationsOf(view, shown)
  const chosen = deviations.filter(({ isChosen }) => isChosen)
  const firstBelow = listed.findIndex(({ isChosen }) => !isChosen)
  const placed = ({ key }: Chosen): number => chosen.findIndex((one) => one.key === key)
  const place = (one: Chosen) => (one.isChosen ? placed(one) + 1 : '–')
  return dataTable({
    caption: say(`pack-desk.view-${view}`),
    captionHidden: true,
    keys: true,
    columns: [
      { head: say('pack-desk.choose'), width: 'mark', cell: choice },
      { head: say('packs.place'), width: 'number', cell: place },
      { head: say('packs.state'), cell: ({ key, state }) => stateCell(request, key, state) },
      {
        head: say('pack-desk.subject'),
        names: true,
        cell: (one) => subjectCell(request, shown, one),
      },
      { head: say('pack-desk.why'), cell: (one) => whyWords(request, one) },
      {
        head: say('pack-desk.decision'),
        cell: (one) => decisionCell(request, shown, one),
      },
      {
        head: say('pack-desk.moves'),
        headHidden: true,
        cell: (one) => moves(request, shown, { one, at: placed(one), last: chosen.length - 1 }),
      },
    ],
    rows: listed,
    before: (_, index) =>
      index === firstBelow ? { kind: 'group', text: say('pack-desk.below') } : undefined,
  })
}

/** Named by what it puts first. */
function choice({ key, isChosen }: Chosen): Html {
  const about = html`name="chosen" value="${key}" aria-labelledby="${placeOf(key)}"`
  return isChosen
    ? html`<input type="checkbox" ${about} checked />`
    : html`<input type="checkbox" ${about} />`
}

interface Placed {
  readonly one: Chosen
  readonly at: number
  readonly last: number
}

const keyOf = { up: 'alt+arrowup', down: 'alt+arrowdown' } as const

/** Moved is where all stand in their order. */
function moves({ say }: PageRequest, shown: BuilderShown, { one, at, last }: Placed): Content {
  if (!one.isChosen || shown.view !== 'deviations') return null
  const { choice } = packPages(say.language, shown.plan.plan, shown.round)
  const move = (by: 'up' | 'down') =>
    html`<button
      class="as-link"
      type="submit"
      formaction="${choice}"
      name="move"
      value="${by}:${one.key}"
      data-key="${keyOf[by]}"
    >
      ${say(`pack-desk.move-${by}`)}<span class="visually-hidden"> ${titleOf(shown, one.key)}</span>
    </button>`
  return [at > 0 && move('up'), ' ', at < last && move('down'), ' ']
}

/** What the form knows besides: the order of all, and what is chosen but not in sight. */
export function unseenChoice({ view, ...shown }: BuilderShown): Content {
  const inSight = new Set(deviationsOf(view, shown).map(({ key }) => key))
  return shown.deviations.map(({ key, isChosen }) => [
    pieces.hidden('order', key),
    isChosen && !inSight.has(key) && pieces.hidden('chosen', key),
  ])
}
