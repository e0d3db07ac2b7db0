import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say, Values } from '#kernel/i18n'

/**
 * A message in which `<b>` makes a stretch strong, `<a>` and `<i>` are filled by the caller (a link, a
 * title with its own language). Everything else in it stays text.
 */
export function rich(
  say: Say,
  key: string,
  values: Values = {},
  fills: Readonly<Record<string, Content>> = {},
): Content {
  const pieces = say(key, values).split(/(<b>.*?<\/b>|<[a-z]+\/>)/)
  return pieces.map((piece) => {
    const strong = /^<b>(.*)<\/b>$/.exec(piece)?.[1]
    if (strong !== undefined) return html`<b>${strong}</b>`
    const fill = /^<([a-z]+)\/>$/.exec(piece)?.[1]
    return fill === undefined ? piece : fills[fill]
  })
}

/** A number in a sentence: a word up to nine, figures from ten on. */
export const inWords = (say: Say, number: number): string => say('portal.number', { number })

/** The same as the first word of a sentence. */
export function inWordsFirst(say: Say, number: number): string {
  const word = inWords(say, number)
  return word.charAt(0).toLocaleUpperCase(say.language) + word.slice(1)
}
