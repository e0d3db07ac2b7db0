/** Test files that one process runs, one after another. */
export interface Group {
  readonly name: string
  readonly files: readonly string[]
}

const most = 32

/**
 * Divides test files into groups of neighbours, those first that take longest. A journey takes as long
 * as dozens of others, so it has a group of its own; so has each file that says it runs alone.
 */
export function divide(
  files: readonly string[],
  isAlone: (file: string) => boolean,
): readonly Group[] {
  const sorted = files.toSorted((a, b) => rank(a) - rank(b))
  const lonely = sorted.filter((file) => isJourney(file) || isAlone(file))
  const shared = sorted.filter((file) => !lonely.includes(file))
  return [...lonely.map((file) => [file]), ...slicesOf(shared)].map((inGroup, place) => ({
    name: nameOf(inGroup, place),
    files: inGroup,
  }))
}

/** Journeys before other tests of the whole house, those before tests of one slice. */
const rank = (file: string): number => (isJourney(file) ? 0 : file.startsWith('test/') ? 1 : 2)

const isJourney = (file: string): boolean => file.startsWith('test/journeys/')

function* slicesOf(files: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < files.length; start += most) yield files.slice(start, start + most)
}

/** `03 src/features/desk … src/features/editions`, fit to be the name of a file. */
function nameOf(files: readonly string[], place: number): string {
  const number = String(place + 1).padStart(2, '0')
  const ends = [files.at(0), files.at(-1)].map((file = '') => file.replace(/\.test\.ts$/, ''))
  return `${number}-${Array.from(new Set(ends)).join('--').replaceAll('/', '.')}`
}

/** Whether a test file says that it runs alone, as whoever changes its process must. */
export const saysAlone = (source: string): boolean => /^\/\/ Runs alone: \S/m.test(source)
