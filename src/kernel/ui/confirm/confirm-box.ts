import { html, type Content, type Html } from '#kernel/html'

/** What happens when someone confirms: read before the deed, so written in full. */
export interface ConfirmBox {
  readonly id: string
  /** "When you sign and hand in". */
  readonly heading: Content
  /** What stands in the way or is missing, before what will happen. */
  readonly before?: readonly Content[]
  /** What happens, to whom it shows and when, what does not happen, whether it can be undone. */
  readonly will: readonly Content[]
  /** Fields to fill in: a code, a remark. */
  readonly fields?: Content
  /** The button that names the deed, and the way out that says what it means. */
  readonly acts: Content
}

/** A step of confirming, on the page itself and not in a window over it. */
export function confirmBox({ id, heading, before, will, fields, acts }: ConfirmBox): Html {
  return html`<section class="confirm" id="${id}" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading">${heading}</h2>
    ${
      before &&
      html`<ul class="confirm-before">
        ${before.map((item) => html`<li>${item}</li>`)}
      </ul>`
    }
    <ol class="confirm-will">
      ${will.map((item) => html`<li>${item}</li>`)}
    </ol>
    ${fields}
    <div class="acts">${acts}</div>
  </section>`
}
