/** What XML 1.0 cannot hold (section 2.2), controls, and what turns text around unseen (UAX #9). */
const never = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** A text as XML can hold it. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replaceAll(never, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** An attribute with its value. */
export const attribute = (name: string, value: string): string =>
  ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`

/** An element with what is in it, which is markup already. */
export const element = (
  name: string,
  inside: string,
  given: Readonly<Record<string, string>> = {},
): string =>
  `<${name}${Object.entries(given)
    .map(([key, value]) => attribute(key, value))
    .join('')}>${inside}</${name}>`

const tags: Readonly<Record<string, string>> = { da: 'da-DK', en: 'en-GB' }

/** A language as Word names it; one that it is not told of, by its code alone. */
export const languageTag = (language: string): string => tags[language] ?? language
