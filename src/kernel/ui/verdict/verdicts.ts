import { html, type Content, type Html } from '#kernel/html'

/** One answer to one question: the mark, a sentence, who says so. */
export interface Verdict {
  readonly id: string
  readonly question: Content
  /** A large mark with its word: `mark.status(say, 'delayed', { large: true })`. */
  readonly mark: Content
  readonly body?: Content
  readonly by?: Content
}

/** Answers side by side, never merged: is the work being done, and is it working? */
export function verdicts(answers: readonly Verdict[]): Html {
  return html`<div class="verdicts">${answers.map(verdict)}</div>`
}

function verdict({ id, question, mark, body, by }: Verdict): Html {
  return html`<section class="verdict" aria-labelledby="${id}">
    <h2 id="${id}">${question}</h2>
    <p class="verdict-mark">${mark}</p>
    ${body && html`<p>${body}</p>`} ${by && html`<p class="by">${by}</p>`}
  </section>`
}
