import { writtenPeriods } from '#kernel/clock'

const { months } = writtenPeriods

/** The number of a month by its name. */
export const monthNamed = (name: string): number =>
  months.findIndex((names) => names.includes(name.toLowerCase().replace('.', ''))) + 1

const either = (words: readonly string[]): string =>
  words.toSorted((one, other) => other.length - one.length).join('|')

export const monthPattern = `(?<month>${either(months.flat())})\\.?`
/** Names that are no ordinary words: a month may stand alone by them. */
export const loneMonthPattern = `(?<month>${either(months.flat().filter((name) => name.length > 3 || name === 'maj'))})\\.?`

const ordinals: readonly (readonly string[])[] = [
  ['1', 'i', 'første', 'first', '1st'],
  ['2', 'ii', 'anden', 'andet', 'second', '2nd'],
  ['3', 'iii', 'tredje', 'third', '3rd'],
  ['4', 'iv', 'fjerde', 'sidste', 'fourth', 'last', '4th'],
]

/** The number that a word for a quarter or a half of the year stands for. */
export const ordinalNamed = (word: string): number =>
  ordinals.findIndex((words) => words.includes(word.toLowerCase())) + 1

export const ordinalPattern = (most: number): string =>
  either(ordinals.slice(0, most).flatMap((words) => words.filter((word) => !/^i+v?$/.test(word))))

/** Which end of a time is meant by a word before it. */
export const edges = {
  end: [
    'ultimo',
    'ult.',
    'ult',
    'udgangen af',
    'slutningen af',
    'end of',
    'the end of',
    'end',
    'late',
    'sidst i',
    'sidst på',
    'close of',
  ],
  middle: ['medio', 'med.', 'midten af', 'mid', 'mid-', 'midt i', 'midt på', 'middle of'],
  start: [
    'primo',
    'prim.',
    'begyndelsen af',
    'starten af',
    'start of',
    'beginning of',
    'early',
    'først i',
  ],
} as const
export type Edge = keyof typeof edges

const quoted = (word: string): string => word.replaceAll('.', '\\.')

export const edgePattern = `(?<edge>${either(Object.values(edges).flat().map(quoted))})`

/** Which end a word names. */
export const edgeNamed = (word: string): Edge => {
  const plain = word.toLowerCase().trim()
  if (edges.middle.some((one) => one === plain)) return 'middle'
  return edges.start.some((one) => one === plain) ? 'start' : 'end'
}

/** Seasons, which name no day. */
export const seasonPattern =
  '(?:forår|foråret|sommer|sommeren|sommerferien|efterår|efteråret|vinter|vinteren|spring|summer|autumn|fall|winter)'

/** Words before a time that make it the last moment and not the time itself. */
export const latestPattern =
  '(?:senest(?:\\s+i)?|no later than|at the latest(?: by)?|by|until|indtil|frem til|due)(?:\\s+(?:den|the))?'
/** Words before a time that ask for it to be over before. */
export const beforePattern = '(?:inden|før|forud for|before|prior to)(?:\\s+(?:den|the))?'
