import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { pieces } from '#features/desk'
import type { Item } from '#features/editions'
import type { LineForm } from './form-fields.ts'
import { earlierHeading, earlierItem, inheritedItem } from './form-fields.ts'

const { dayIn, itemWords, markedText } = pieces

/** What stood in the field before, at its right: what was handed in, then last year's, each with its day. */
export function oldValue(form: LineForm, name: string, act?: Content) {
  const [inherited, earlier] = [inheritedItem(form, name), earlierItem(form, name)]
  const first = inherited ?? earlier
  if (!first) return {}
  const second = inherited && earlier
  const body = html`${words(form, first)}
  ${
    second &&
    html`<p class="old-heading">${earlierHeading(form, second)}</p>
      ${words(form, second)}`
  }`
  const heading = inherited ? inheritedHeading(form, inherited) : earlierHeading(form, first)
  return { old: { heading, body, ...(act && { act }) } }
}

function inheritedHeading({ say, work }: LineForm, { handedInAt }: Item): string {
  const day = handedInAt ? dayIn(say, handedInAt, work.report.version) : ''
  return say('line-form.edition-handed-in', { number: (work.edition?.number ?? 2) - 1, day })
}

/** The words, with the passages that somebody asks about marked in them. */
function words({ say, work }: LineForm, item: Item): Content {
  const about = work.questions.filter(({ fact }) => fact === item.fact)
  const { content } = item
  return content.noun === 'statement'
    ? markedText(say, content, about)
    : itemWords({ say, report: work.report, owns: true }, item)
}
