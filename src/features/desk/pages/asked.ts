import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, text } from '#kernel/ui'
import type { Question } from '#features/editions'

/** A question about words of this field, with its answer. */
export const asked = (say: Say, { passage, text: words, language, answer }: Question): Html =>
  box.panel({
    kind: 'question',
    heading: say('desk.question'),
    body: html`${passage && html`<blockquote><p>${passage}</p></blockquote>`}
      <p>${text.passage(say, { text: words, lang: language })}</p>
      ${answer && html`<p>${say('desk.answered', { answer: answer.text })}</p>`}`,
  })
