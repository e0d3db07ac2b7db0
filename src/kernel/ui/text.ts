import { html, type Content, type Html } from '#kernel/html'
import type { Say, TextIn, Texts } from '#kernel/i18n'

/** A text that may be in another language than the page: marked with `lang` where it is. */
export function passage(say: Say, text: TextIn): Content {
  return text.lang === say.language
    ? text.text
    : html`<span lang="${text.lang}">${text.text}</span>`
}

/** Picks the page's language from a text in several and marks it where there was none. */
export const worded = (say: Say, texts: Texts): Content => passage(say, say.text(texts))

/** A text with the paragraphs that its author made by blank lines. */
export function paragraphs(text: string, lang?: string): Html {
  const written = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => html`<p>${part}</p>`)
  return lang ? html`<div lang="${lang}">${written}</div>` : html`${written}`
}
