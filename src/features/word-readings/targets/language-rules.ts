import type { NumberLanguage } from './amount-rules.ts'

const english = /(?<!\p{L})(?:the|of|and|for|with|by|in|to|is|are|at least|per year)(?!\p{L})/giu
const danish =
  /(?<!\p{L})(?:og|af|for|med|til|der|er|på|det|den|mindst|om året|en|et)(?!\p{L})|[æøå]/giu

/** In which language numbers and words are read: the one with more of its small words. */
export function languageOf(text: string): NumberLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(english) > count(danish) ? 'en' : 'da'
}
