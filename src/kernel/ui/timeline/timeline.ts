import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'

/** Something that happened: when, in words and for machines, and what. */
export interface Moment {
  readonly when: Content
  /** `2027-05-15` or `2025`, for machines. */
  readonly datetime?: string
  readonly body: Content
  readonly id?: string
}

const time = ({ when, datetime }: Moment): Html =>
  html`<time${attributes({ datetime })}>${when}</time>`

/** The history of one thing, newest first: the first moment is what stands now. */
export function timeline(moments: readonly Moment[]): Html {
  const written = moments.map((moment, index) => {
    const about = attributes({ id: moment.id, class: index === 0 ? 'now' : null })
    return html`<li${about}>${time(moment)}<p>${moment.body}</p></li>`
  })
  return html`<ol class="timeline">
    ${written}
  </ol>`
}

/** Things by date in two columns: what comes next, what changed last. */
export function datedList(moments: readonly Moment[]): Html {
  const written = moments.map(
    (moment) => html`<li${attributes({ id: moment.id })}>${time(moment)}<p>${moment.body}</p></li>`,
  )
  return html`<ol class="dated">
    ${written}
  </ol>`
}
