import { after } from 'node:test'

const seen: string[] = []

/** Remembers a word for the length of a file; answers all that were. */
export const remember = (word: string): readonly string[] => {
  seen.push(word)
  return seen
}

after(() => console.log(`forgotten: ${seen.join(' ')}`))
