import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed } from '#kernel/ui'
import type { Edition } from '#features/editions'
import { editionRules } from '#features/editions'
import { form, hidden } from './frame.ts'

interface Confirmed {
  readonly id: string
  readonly action: string
  /** How many sentences say what happens: `desk.deed-ID-will-1` … */
  readonly wills: number
  /** What is said besides, after the first of them. */
  readonly besides?: string
  readonly before?: readonly Content[]
  readonly fields?: Content
}

/** A step of confirming: `desk.deed-ID-heading`, `desk.deed-ID-will-n`, and the button `desk.deed-ID`. */
export function confirmed({ say }: PageRequest, edition: Edition, step: Confirmed): Html {
  const { id, action, wills, besides, before, fields } = step
  const [first = '', ...rest] = Array.from({ length: wills }, (_, place) =>
    say(`desk.deed-${id}-will-${place + 1}`),
  )
  return form(
    action,
    html`${hidden('seen', editionRules.seenOf(edition))}
    ${box.confirm({
      id,
      heading: say(`desk.deed-${id}-heading`),
      ...(before && before.length > 0 && { before }),
      will: besides === undefined ? [first, ...rest] : [first, besides, ...rest],
      fields,
      acts: deed.button({ text: say(`desk.deed-${id}`), kind: 'go' }),
    })}`,
  )
}
