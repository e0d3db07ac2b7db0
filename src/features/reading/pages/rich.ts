import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say, Values } from '#kernel/i18n'

// A value may hold any text: what looks like a mark in it is not ours.
const hidden = '\u{e010}'
const hide = (value: string | number): string | number =>
  typeof value === 'string' ? value.replaceAll('<', hidden) : value
const show = (text: string): string => text.replaceAll(hidden, '<')

/**
 * A message in which `<b>` makes a stretch strong and `<name/>` stands for what the caller fills in (a
 * link, a title in its own language). Everything else in it stays text.
 */
export function rich(
  say: Say,
  key: string,
  values: Values = {},
  fills: Readonly<Record<string, Content>> = {},
): Content {
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, hide(value)]),
  )
  const pieces = say(key, plain).split(/(<b>.*?<\/b>|<[a-z]+\/>)/)
  return pieces.map((piece) => {
    const strong = /^<b>(.*)<\/b>$/.exec(piece)?.[1]
    if (strong !== undefined) return html`<b>${show(strong)}</b>`
    const fill = /^<([a-z]+)\/>$/.exec(piece)?.[1]
    return fill === undefined ? show(piece) : fills[fill]
  })
}

/** A number in a sentence: a word up to nine, figures from ten on. */
export const inWords = (say: Say, number: number): string => say('portal.number', { number })

/** The same as the first word of a sentence. */
export function inWordsFirst(say: Say, number: number): string {
  const word = inWords(say, number)
  return word.charAt(0).toLocaleUpperCase(say.language) + word.slice(1)
}

/** Somebody's words between the quotation marks of the reader's language. */
export const quoted = (say: Say, words: Content): Content =>
  rich(say, 'portal.quoted', {}, { words })
