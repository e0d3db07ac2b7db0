import type { NumberLanguage } from './amount-rules.ts'

// `to`, `for` and `by` are words of both: a number, a preposition, a town.
const english =
  /(?<!\p{L})(?:the|of|and|with|in|is|are|from|on|at least|per year|women|all|each|every|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})/giu
const danish =
  /(?<!\p{L})(?:og|af|med|til|der|er|på|det|den|i|som|skal|fra|mindst|om året|en|et|nul|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?!\p{L})|[æøåé]/giu

/** In which language numbers and words are read: the one with more of its small words. */
export function languageOf(text: string): NumberLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(english) > count(danish) ? 'en' : 'da'
}
