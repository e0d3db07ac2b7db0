import { parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { layout, list, text } from '#kernel/ui'
import type { PublishedLine, Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { codeOf } = readingRules
const { organisationLink, rich } = pieces

type Milestone = PublishedLine['milestones'][number]
type Judged = PublishedLine['judged'][number]['milestones'][number]

const when = (say: Say, written: string): string => {
  const period = parsePeriod(written)
  return period ? say.period(period) : written
}

/** Why the rule proposed a status, and under it what it had before it, folded. */
export function becausePart({ say }: Seen, { because, judged }: PublishedLine): Content {
  if (because === null && judged.length === 0) return null
  const inputs = judged.map(({ title, milestones }) => ({
    label: title,
    value:
      milestones.length === 0
        ? say('portal.judged-no-milestone')
        : list.plain(milestones.map((one) => judgedWords(say, one))),
  }))
  return html`<h3>${say('portal.rule-because')}</h3>
    ${because && html`<p>${text.worded(say, because)}.</p>`}
    ${inputs.length > 0 && layout.more(say('portal.judged'), list.facts(inputs))}`
}

const judgedWords = (say: Say, { title, due, done }: Judged): string =>
  say('portal.judged-milestone', {
    title,
    due: due === '' ? 'no' : when(say, due),
    done: done === '' ? 'no' : when(say, done),
  })

/** What the authority reported of the milestones of its plan. */
export function milestonesPart({ say }: Seen, { milestones }: PublishedLine): Content {
  if (milestones.length === 0) return null
  return html`<h3>${say('portal.milestones')}</h3>
    ${list.plain(milestones.map((one) => milestoneWords(say, one)))}`
}

/** A reported milestone in one sentence. */
export const milestoneWords = (say: Say, { title, due, done, moved }: Milestone): string =>
  done === ''
    ? say('portal.milestone-moved', { title, day: when(say, moved), due: when(say, due) })
    : say('portal.milestone-done', { title, day: when(say, done), due: when(say, due) })

/** Those whose part the line was closed without: said for each of them, never left to be guessed. */
export const absentPart = (seen: Seen, { closedWithout }: PublishedLine): Content =>
  closedWithout.map(
    (key) =>
      html`<p class="by">
        ${rich(seen.say, 'portal.part-not-reported', {}, { who: organisationLink(seen, codeOf(seen.reading.names, key) ?? key) })}
      </p>`,
  )
