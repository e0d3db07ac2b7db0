import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { mark } from '#kernel/ui'
import { organisationName } from '#features/organisations'
import type { Chosen } from '#features/packs'
import { placeOf } from './addresses.ts'
import type { BuilderShown } from './shown.ts'

/** What a row is about. */
interface About {
  readonly key: string
  readonly organisations: readonly string[]
}

/** What a commitment or figure is called. */
export const titleOf = ({ names }: BuilderShown, key: string): Content => names.get(key) ?? key

/** A commitment or figure with its page, and under it who answers for it. */
export function subjectCell(
  { say }: PageRequest,
  shown: BuilderShown,
  { key, organisations }: About,
): Html {
  const [kind, id] = key.split(':')
  const home = `/${say.language}/plans/${shown.plan.plan}`
  const href = `${home}/${kind === 'commitment' ? 'commitments' : 'indicators'}/${id}`
  const who = organisations.map((one) => organisationName(say, shown.organisations, one))
  const about = html`id="${placeOf(key)}" href="${href}" data-key="enter"`
  const focused = key === shown.row && html`autofocus`
  return html`<a ${about} ${focused}>${titleOf(shown, key)}</a><small>${who.join(', ')}</small>`
}

/** A promise has a square, a figure a point on its path. */
export function stateCell({ say }: PageRequest, key: string, state: string): Content {
  if (key.startsWith('indicator:')) {
    const progress = mark.judgements.find((one) => one === state)
    return progress ? mark.progress(say, progress) : null
  }
  const status = mark.statuses.find((one) => one === state)
  return status ? mark.status(say, status) : null
}

/** Why the rule proposes it. */
export const whyWords = ({ say }: PageRequest, { reasons }: Chosen): string =>
  reasons.map((reason) => say(`packs.reason-${reason}`)).join('; ')
