import type { Notes } from '../notes.ts'
import type { At, GridCell, Silence } from '../schema.ts'
import { silences } from '../schema.ts'
import { lowered } from '#kernel/names'

const words: ReadonlyMap<string, Silence> = new Map(
  Object.entries({
    'ikke oplyst': 'not-reported',
    uoplyst: 'not-reported',
    'ikke indberettet': 'not-reported',
    mangler: 'not-reported',
    'not reported': 'not-reported',
    'not stated': 'not-reported',
    missing: 'not-reported',
    'ikke relevant': 'not-applicable',
    'not applicable': 'not-applicable',
    bortfalder: 'not-applicable',
    tilbageholdt: 'withheld',
    fortroligt: 'withheld',
    withheld: 'withheld',
    confidential: 'withheld',
  }),
)

/** Signs that one office uses for none and another for not known: they are asked, once for each sign. */
const signs = new Set('- – — . .. ... … * ? x : n/a na n.a. i/r'.split(' '))
const dashes = new Set(['-', '–', '—'])

/** Whether a text stands where a number is not there. */
export function isSilence(text: string): boolean {
  const said = lowered(text)
  return words.has(said) || signs.has(said)
}

/** What the words and signs in place of numbers say, by cell; those that are asked are left out. */
export function readSilences(
  cells: readonly GridCell[],
  notes: Notes,
): ReadonlyMap<string, Silence | 'zero'> {
  const bySaid = Map.groupBy(cells, (cell) => {
    const said = lowered(cell.said)
    return dashes.has(said) ? '-' : said
  })
  const read = new Map<string, Silence | 'zero'>()
  for (const [sign, all] of bySaid) {
    const at = all.map((cell) => cell.at)
    const means = words.get(sign) ?? ask(sign, at, notes)
    if (means === undefined) notes.settle(at, 'asked')
    else for (const { cell } of at) read.set(cell, means)
  }
  return read
}

function ask(sign: string, at: readonly At[], notes: Notes): Silence | 'zero' | undefined {
  const answers = [...(sign === '-' ? (['zero'] as const) : []), ...silences]
  const answer = notes.ask({
    id: `sign:${sign}`,
    kind: 'sign',
    at,
    asWritten: sign,
    options: answers.map((value) => ({ value, key: value, values: {} })),
    values: {},
  })
  return answers.find((one) => one === answer)
}
