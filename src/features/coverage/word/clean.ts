/** What XML 1.0 cannot hold (section 2.2), all controls, and what turns text around unseen (UAX #9). */
const never = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** A text as a document can hold it: no controls, no half of a character, spaces as one types them. */
export const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\t\u00ad]+/g, ' ')
    .replaceAll(never, '')
    .trim()

/** A text as its paragraphs; those that say nothing are left out. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleaned)
    .filter((one) => one !== '')
