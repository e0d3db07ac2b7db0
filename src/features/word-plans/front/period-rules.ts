import type { Period } from '#features/word-readings'
import { deadlines, noPeriod } from '#features/word-readings'

const plain =
  /(?:implementerings|handle|handlings|arbejds|aktivitets|action|work|implementation)[- ]?plan|årsplan|plan for/iu
const label = /(?:planperiode|periode|gælder for|period|covers|dækker)\s*:?\s*/iu
const national = /(?:national(?:e)? handlingsplan|national action plan|handlingsplanen?s)/iu

/** The days that a plan is for, from its title and first lines; the plan that it serves has days of its own. */
export function periodIn(texts: readonly string[]): Period {
  const labelled = texts.flatMap((text) => {
    const match = label.exec(text)
    return match === null ? [] : [text.slice(match.index)]
  })
  const titles = texts.filter((text) => plain.test(text) && !national.test(text))
  for (const text of [...labelled, ...titles, ...texts]) {
    const period = spanIn(text)
    if (period !== undefined) return period
  }
  return noPeriod
}

/** Years, or days from and to; a day alone says when something was written. */
function spanIn(text: string): Period | undefined {
  const pair = /^\D*(?<first>20\d{2})\s+(?:og|and|&)\s+(?<last>20\d{2})(?!\d)/u.exec(text)?.groups
  if (pair !== undefined && Number(pair['last']) === Number(pair['first']) + 1)
    return { start: `${pair['first']}-01-01`, end: `${pair['last']}-12-31` }
  const found = deadlines
    .findMoments(text, noPeriod)
    .find(
      ({ start, end, precision }) =>
        start !== null &&
        end !== null &&
        start < end &&
        (precision === 'year' || precision === 'day'),
    )
  return found === undefined ? undefined : { start: found.start, end: found.end }
}
