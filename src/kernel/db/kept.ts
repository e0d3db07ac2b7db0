/** Whether the database keeps a text as it is: it takes neither U+0000 nor half of a character. */
export const isKept = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** A text without what no database keeps. */
export const keptText = (text: string): string => text.toWellFormed().replaceAll('\0', '')
