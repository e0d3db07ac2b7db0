import { parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box } from '#kernel/ui'
import type { WouldBeSaid } from '#features/assessments'
import { figureRules } from '#features/measuring'
import type { SignPage } from '../pages/awaiting.ts'

/** The sentences that everybody will read once the list is published, before anybody signs it. */
export function wouldBeSaid({ say }: PageRequest, { word, edition }: SignPage): Content {
  const [own, ...others] = word?.words ?? []
  if (!own) return null
  const further = [...others.map(({ sentence }) => sentence), word?.disagreement]
  return html`${box.notice({
    heading: say('signing.would-say'),
    body: html`${own.sentence[say.language]} ${broken(say, own.inputs.breaks.at(-1)?.period)}`,
  })}
  ${further.map((one) => one && html`<p class="read">${one[say.language]}</p>`)}
  ${saidBefore(say, own, edition)}`
}

/** That the authority's own word is older than what it is said of. */
function saidBefore(
  say: Say,
  { inputs: { current }, verdict }: WouldBeSaid['words'][number],
  { lines }: SignPage['edition'],
): Content {
  const items = lines.flatMap((line) => line.items)
  if (!current || !figureRules.isOverruledBefore(items, { ...current, verdict })) return null
  const about = parsePeriod(current.period)
  const period = about ? say.period(about) : current.period
  return box.notice({ body: say('measuring.overruled-before', { period }) })
}

const broken = (say: Say, about: string | undefined): Content => {
  const period = parsePeriod(about ?? '')
  return period && say('signing.across-break', { period: say.when(period) })
}
