import { parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box } from '#kernel/ui'
import type { WouldBeSaid } from '#features/assessments'
import type { Item } from '#features/editions'
import { figureRules } from '#features/measuring'
import type { SignPage } from '../pages/awaiting.ts'

/** The sentences that everybody will read once the list is published, before anybody signs it. */
export function wouldBeSaid({ say }: PageRequest, { word, edition, published }: SignPage): Content {
  const [own, ...others] = word?.words ?? []
  if (!own) return null
  const items = edition.lines.flatMap((line) => line.items)
  const told = (one: WouldBeSaid['words'][number]): string => {
    const lists = { items, published: published?.observations ?? [] }
    return `${one.sentence[say.language]} ${figureRules.besideInList(say, one, lists)}`
  }
  const further = [...others.map(told), word?.disagreement?.[say.language]]
  return html`${box.notice({
    heading: say('signing.would-say'),
    body: told(own),
  })}
  ${further.map((one) => one && html`<p class="read">${one}</p>`)} ${saidBefore(say, own, items)}`
}

/** That the authority's own word is older than what it is said of. */
function saidBefore(
  say: Say,
  { inputs: { current }, verdict }: WouldBeSaid['words'][number],
  items: readonly Item[],
): Content {
  if (!current || !figureRules.isOverruledBefore(items, { ...current, verdict })) return null
  const about = parsePeriod(current.period)
  const period = about ? say.period(about) : current.period
  return box.notice({ body: say('measuring.overruled-before', { period }) })
}
