import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, mark } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { PlanVersion } from '#features/rounds'
import type { Chosen } from '#features/packs'

interface Shown {
  readonly plan: PlanVersion
  readonly organisations: Organisations
  readonly deviations: readonly Chosen[]
  readonly names: ReadonlyMap<string, Content>
}

/** What deviates, each with the box that puts it first and the buttons that move it. */
export function deviationTable(request: PageRequest, shown: Shown): Html {
  const { say } = request
  const { deviations } = shown
  const chosen = deviations.filter(({ isChosen }) => isChosen).length
  return dataTable({
    caption: say('pack-desk.deviating'),
    captionHidden: true,
    columns: [
      { head: say('pack-desk.choose'), width: 'mark', cell: choice },
      {
        head: say('packs.place'),
        width: 'number',
        cell: ({ isChosen }, index) => (isChosen ? index + 1 : '–'),
      },
      { head: say('packs.state'), cell: (one) => stateMark(request, one) },
      { head: say('pack-desk.subject'), names: true, cell: (one) => subject(request, shown, one) },
      { head: say('pack-desk.why'), cell: (one) => whyWords(request, one) },
      {
        head: say('pack-desk.moves'),
        headHidden: true,
        cell: (one, index) => (one.isChosen ? moves(request, shown, { one, index, chosen }) : null),
      },
    ],
    rows: deviations,
    before: ({ isChosen }, index) =>
      !isChosen && index === chosen ? { kind: 'group', text: say('pack-desk.below') } : undefined,
  })
}

const titleOf = ({ names }: Shown, { key }: Chosen): Content => names.get(key) ?? key

/** Named by what it puts first. */
function choice({ key, isChosen }: Chosen): Html {
  const about = html`name="chosen" value="${key}" aria-labelledby="${idOf(key)}"`
  return html`${pieces.hidden('order', key)}
  ${isChosen ? html`<input type="checkbox" ${about} checked />` : html`<input type="checkbox" ${about} />`}`
}

const idOf = (key: string): string => `subject-${key.replaceAll(/[^\w-]/g, '-')}`

/** A promise has a square, a figure a point on its path. */
function stateMark({ say }: PageRequest, { state, subject: { kind } }: Chosen): Content {
  if (kind === 'indicator')
    return state === 'regressing' || state === 'behind' ? mark.progress(say, state) : null
  return state === 'regressing' || state === 'behind' ? null : mark.status(say, state)
}

function subject({ say }: PageRequest, shown: Shown, one: Chosen): Html {
  const home = `/${say.language}/plans/${shown.plan.plan}`
  const { kind, id } = one.subject
  const href = `${home}/${kind === 'commitment' ? 'commitments' : 'indicators'}/${id}`
  const who = one.organisations.map((key) => organisationName(say, shown.organisations, key))
  return html`<a id="${idOf(one.key)}" href="${href}">${titleOf(shown, one)}</a
    ><small>${who.join(', ')}</small>`
}

const whyWords = ({ say }: PageRequest, { reasons }: Chosen): string =>
  reasons.map((reason) => say(`packs.reason-${reason}`)).join('; ')

interface Placed {
  readonly one: Chosen
  readonly index: number
  readonly chosen: number
}

function moves({ say }: PageRequest, shown: Shown, { one, index, chosen }: Placed): Content {
  const move = (by: 'up' | 'down') =>
    html`<button class="as-link" type="submit" name="move" value="${by}:${one.key}">
      ${say(`pack-desk.move-${by}`)}<span class="visually-hidden"> ${titleOf(shown, one)}</span>
    </button>`
  return [index > 0 && move('up'), ' ', index < chosen - 1 && move('down')]
}
