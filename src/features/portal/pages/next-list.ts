import { periodEnd } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, text } from '#kernel/ui'
import type { Seen } from '#features/reading'
import type { FixedPoint } from '../next/schema.ts'
import { pieces } from '#features/reading'

const { rich } = pieces

/** What is fixed beforehand, the nearest first; each group is of one kind and one time. */
export const fixedPointList = (seen: Seen, groups: readonly (readonly FixedPoint[])[]): Html =>
  list.dated(
    groups.flatMap((group) => {
      const [first] = group
      if (!first) return []
      const names = group.map((point, index) => [index > 0 ? '; ' : null, named(seen, point)])
      return [
        {
          when: seen.say.period(first.when),
          datetime: /^\d{4}(-\d{2}){0,2}$/.test(first.when) ? first.when : periodEnd(first.when),
          body: rich(
            seen.say,
            `portal.next-${first.kind}`,
            { count: group.length },
            { name: names },
          ),
        },
      ]
    }),
  )

function named({ say, to }: Seen, { kind, name, id }: FixedPoint): Content {
  const words = text.worded(say, name)
  if (id === null) return words
  if (kind === 'window-closes') return html`<a href="${to.commitment(id)}">${words}</a>`
  return kind === 'target-due' ? html`<a href="${to.indicator(id)}">${words}</a>` : words
}
