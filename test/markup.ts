/** Markup in one line with no space beside a tag: how a template was broken into lines means nothing. */
export const oneLine = (markup: { toString(): string }): string =>
  markup
    .toString()
    .replaceAll(/[ \t\n]+/g, ' ')
    .replaceAll(/ ?(\/?>)/g, '$1')
    .replaceAll(/> | (?=<)/g, (found) => found.trim())

/** The words of a piece of markup, without its tags; a no-break space is a space. */
export const wordsOf = (markup: { toString(): string }): string =>
  markup
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
