import { lowered, spaced } from '#kernel/names'
import type { ReadStatus } from '../schema.ts'
import { deviations, lights, statusWords } from './vocabulary.ts'

/** What a document says its own words or colours for a status mean, by the word in small letters. */
export type Legend = ReadonlyMap<string, string>

const entry =
  /(?<![\p{L}])(?<word>grøn|gul|orange|rød|blå|grå|hvid|green|yellow|amber|red|blue|grey|white|i gang|igang|in progress)\s*(?:=|:|–|-|betyder|means)\s*(?<meaning>[^.;,\n=]+)/giu

/** The legend that some texts hold: `Grøn: følger planen. Gul: mindre afvigelse.` */
export function legendIn(texts: readonly string[]): Legend {
  const entries = texts.flatMap((text) =>
    [...text.matchAll(entry)].map(
      ({ groups }) => [lowered(groups?.['word'] ?? ''), spaced(groups?.['meaning'] ?? '')] as const,
    ),
  )
  // One word with a colon after it explains nothing; a legend has several.
  return new Map(entries.length > 1 ? entries : [])
}

/** The status that a text states. */
export function readStatus(text: string, legend: Legend): ReadStatus {
  const asWritten = spaced(text)
  const plain = (tickedIn(asWritten) ?? asWritten).replace(/[.!]+$/u, '')
  const known = statusWords.find(([, pattern]) => pattern.test(plain))
  if (known) return { asWritten, value: known[0], state: 'placed', why: null }
  const meaning = legend.get(lowered(plain))
  if (meaning !== undefined) return explained(asWritten, meaning)
  const light = lightNamed(plain)
  if (light === 'green')
    return { asWritten, value: 'on-track', state: 'guessed', why: 'status-colour' }
  return {
    asWritten,
    value: null,
    state: 'refused',
    why: light === undefined ? 'status-ambiguous' : 'status-colour',
  }
}

const ticked = /[☒☑✓✔]\s*(?<word>[^☐☒☑✓✔□]+)/gu

/** Of several boxes the only one that is ticked; undefined where none is, or several are. */
function tickedIn(text: string): string | undefined {
  const found = [...text.matchAll(ticked)]
  return found.length === 1 ? found[0]?.groups?.['word']?.trim() : undefined
}

function explained(asWritten: string, meaning: string): ReadStatus {
  const exact = statusWords.find(([, pattern]) => pattern.test(meaning))
  if (exact) return { asWritten, value: exact[0], state: 'placed', why: null }
  const [value = null] = deviations.find(([, pattern]) => pattern.test(meaning)) ?? []
  return {
    asWritten,
    value,
    state: value === null ? 'refused' : 'guessed',
    why: value === null ? 'status-ambiguous' : 'status-legend',
  }
}

const lightNamed = (word: string) => lights.find(([, pattern]) => pattern.test(word))?.[0]

/** The colour of a traffic light that a cell is shaded in; undefined for grey, blue and pale tints. */
export function lightOf(shading: string): 'green' | 'yellow' | 'red' | undefined {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(shading.slice(at, at + 2), 16),
  )
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  if (most - least < 30) return undefined
  if (green === most && green - red > 15 && green - blue > 15) return 'green'
  if (red < most || blue > green + 10) return undefined
  return green - blue > (red - blue) / 3 ? 'yellow' : 'red'
}

const words = {
  green: ['grøn', 'green'],
  yellow: ['gul', 'yellow', 'amber', 'orange'],
  red: ['rød', 'red'],
}

/** The status that a cell's shading states, where the document says what its colours mean. */
export function statusOfShading(shading: string, legend: Legend): ReadStatus | undefined {
  const own = legend.get(shading.toLowerCase())
  if (own !== undefined) return { ...explained('', own), why: 'status-shading' }
  const light = lightOf(shading)
  if (light === undefined) return undefined
  const meaning = words[light].map((word) => legend.get(word)).find((one) => one !== undefined)
  if (meaning === undefined)
    return { asWritten: '', value: null, state: 'refused', why: 'status-shading' }
  const read = explained('', meaning)
  return { ...read, state: read.state === 'placed' ? 'guessed' : read.state, why: 'status-shading' }
}
