import { reportRules } from '#features/reporting'

/**
 * Two texts that both began with `base`, where each changed other paragraphs: both changes. Null where they
 * changed the same one, so that somebody must choose.
 */
export function mergeParagraphs(base: string, now: string, file: string): string | null {
  const words = new Map<string, string>()
  const texts: string[] = []
  const encoded = (text: string): string =>
    text
      .split('\n')
      .map((paragraph) => {
        const known = words.get(paragraph)
        if (known !== undefined) return known
        const word = `p${texts.length}`
        texts.push(paragraph)
        words.set(paragraph, word)
        return word
      })
      .join('\n')
  // Each paragraph counts as one word: the merge of words then merges paragraphs.
  const { text, open } = reportRules.merge(encoded(base), encoded(now), encoded(file))
  if (open.length > 0) return null
  const merged = text.split(/\s+/).filter(Boolean)
  return merged.map((word) => texts[Number(word.slice(1))] ?? '').join('\n')
}
