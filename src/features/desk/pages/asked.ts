import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, text } from '#kernel/ui'
import type { Question } from '#features/editions'

/** A question about words of this field, with its answer, or the field to answer in. */
export const asked = (
  say: Say,
  { passage, text: words, language, answer }: Question,
  answering?: Content,
): Html =>
  box.panel({
    kind: 'question',
    heading: say('desk.question'),
    body: html`${quoted(say, passage)}
      <p>${text.passage(say, { text: words, lang: language })}</p>
      ${answer && html`<p>${say('desk.answered', { answer: answer.text })}</p>`}`,
    ...(answering && { answer: answering }),
  })

/** The words that a question is about, as a quotation; nothing where it is about all of an answer. */
export const quoted = (say: Say, passage: string): Content =>
  passage && html`<blockquote><p>${say('desk.quoted', { passage })}</p></blockquote>`

interface Written {
  readonly text: string
  readonly language: string
}

/** A text with the passages marked in it that questions are about. */
export function markedText(
  say: Say,
  { text: words, language }: Written,
  questions: readonly Question[],
): Content {
  const passages = [...new Set(questions.map(({ passage }) => passage).filter(Boolean))]
  const lang = language === say.language ? undefined : language
  if (passages.length === 0) return text.paragraphs(words, lang)
  const paragraphs = words
    .split(/\n\s*\n/)
    .map((part) => html`<p>${marked(part.trim(), passages)}</p>`)
  return lang ? html`<div lang="${lang}">${paragraphs}</div>` : paragraphs
}

function marked(words: string, passages: readonly string[]): Content {
  const found = passages
    .map((passage) => ({ passage, at: words.indexOf(passage) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0]
  if (!found) return words
  const { passage, at } = found
  const after = words.slice(at + passage.length)
  return html`${words.slice(0, at)}<mark>${passage}</mark>${marked(after, passages)}`
}
