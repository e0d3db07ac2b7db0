/** The sentences of a text, each once and as it stands there. */
export function sentencesIn({
  text,
  language,
}: {
  readonly text: string
  readonly language: string
}): readonly string[] {
  const parted = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
  return [...new Set([...parted].map(({ segment }) => segment.trim()))].filter((one) => one !== '')
}
