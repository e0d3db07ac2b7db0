import type { Passage } from '#features/snapshots'

/** Gathers what a document says, piece by piece under its headings. */
export function startPassages() {
  const pieces: { isHeading: boolean; text: string }[] = [{ isHeading: false, text: '' }]
  return {
    /** More words of the piece under way. */
    add: (text: string): void => {
      const last = pieces.at(-1)
      if (last) last.text += text
    },
    begin: (isHeading: boolean): void => void pieces.push({ isHeading, text: '' }),
    /** The piece under way is a heading. */
    head: (): void => {
      const last = pieces.at(-1)
      if (last) last.isHeading = true
    },
    all: (): readonly Passage[] => {
      let heading = ''
      return pieces.flatMap(({ isHeading, text }) => {
        if (text.trim() === '') return []
        if (isHeading) heading = text.replaceAll(/\s+/g, ' ').trim()
        return [{ heading, text }]
      })
    },
  }
}
