/** Words parted by commas, as a list. */
export const listed = (words: string): readonly string[] =>
  words.split(',').map((word) => word.trim())
