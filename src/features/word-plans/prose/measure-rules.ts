import { deadlines, numberedText, targets } from '#features/word-readings'
import type { Period } from '#features/word-readings'

/** What a sentence says is done, and the stretches of it and of those behind it that say what is to be reached. */
export interface Measured {
  readonly deed: string
  readonly wanted: readonly string[]
}

const wants =
  /^(?:målet er(?:,? at)?|målsætningen er(?:,? at)?|succeskriteriet er(?:,? at)?|det måles (?:ved|på)|indikatoren er|the (?:target|aim|goal) is(?: that| to)?|success is measured by)\s+/iu
const obliges = /(?<!\p{L})(?:skal|mål(?:et)?|mindst|must|should|shall|target|at least)(?!\p{L})/iu
const measured = /(?<!\p{L})(?:andelen|antallet|andel|antal|the (?:share|number) of)\s/iu

/** Sentences behind the first that count something or say what is wanted are what is to be reached. */
export function partedAtMeasure(body: string, period: Period): Measured {
  const [whole = '', ...rest] = targets.sentencesOf(body.replaceAll('\n', ' '))
  const [first, clause] = partedAtClause(whole, period)
  const counts = (text: string) => amountsIn(text, period).length > 0
  const isGoal = (sentence: string) =>
    !saysOnlyStart(sentence, period) &&
    (wants.test(sentence) ||
      amountsIn(sentence, period).some(({ unit }) => unit !== 'count') ||
      (obliges.test(sentence) && counts(sentence)))
  const goals = rest.filter(isGoal)
  const own =
    goals.length + clause.length > 0 ? [] : withinSentence(numberedText(first).text, period)
  // How it was belongs to how it is to be; where nothing is to be, it is part of what is told.
  const isStart = (sentence: string) =>
    goals.length + own.length > 0 && saysOnlyStart(sentence, period)
  const isWanted = (sentence: string) => isGoal(sentence) || isStart(sentence)
  const wanted = rest.filter(isWanted).map((sentence) => sentence.replace(wants, ''))
  const deed = [first, ...rest.filter((one) => !isWanted(one))].join(' ')
  return { deed, wanted: [...clause, ...own, ...wanted] }
}

const behind =
  /,\s+(?:og|and)\s+(?=(?:mindst|højst|andelen|antallet|at least|at most|the (?:share|number))(?!\p{L}))/iu

/** `HR gennemgår …, og mindst fire ud af fem skal kende den`: what is done, and the clause that says what is to be reached. */
function partedAtClause(
  sentence: string,
  period: Period,
): readonly [deed: string, wanted: readonly string[]] {
  const [deed = '', tail, ...more] = sentence.split(behind)
  const isGoal = tail !== undefined && more.length === 0 && obliges.test(tail)
  return isGoal && isAhead(tail, period) ? [`${deed}.`, [tail]] : [sentence, []]
}

const saysOnlyStart = (text: string, period: Period): boolean =>
  targets.isStartAlone(text, { period, language: targets.languageOf(text), due: null })

const amountsIn = (text: string, period: Period) => {
  const moments = deadlines.findMoments(text, period)
  const told = moments.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text.replaceAll(often, blanked),
  )
  return targets.findAmounts(told, targets.languageOf(text))
}

// How often something is done, and remarks in brackets, count nothing that is to be reached.
const often = /(?<!\p{L})(?:\d+|\p{L}+) (?:gange?|times?)(?!\p{L})|\([^)]*\)/giu
const blanked = (text: string): string => ' '.repeat(text.length)

/** What one sentence says is to be reached: behind a semicolon, of a share or number that it follows, or of the deed itself. */
function withinSentence(sentence: string, period: Period): readonly string[] {
  const [head = '', ...tails] = sentence.split(/;\s+/u)
  const tail = tails.find((text) => isAhead(text, period))
  if (tail !== undefined) return [tail]
  const from = head.search(measured)
  const said = from < 0 ? '' : head.slice(from)
  if (amountsIn(said, period).length > 0 && isAhead(said, period)) return [said]
  const frame = { period, language: targets.languageOf(head), due: null }
  const own = amountsIn(targets.partedAtStart(head, frame)?.wanted ?? head, period)
  // `mindst 30 pct. af deltagerne er kvinder` is what is to be reached, whatever the deed is.
  if (obliges.test(head) && own.some(({ unit }) => unit === 'percent') && isAhead(head, period))
    return [head]
  return own.length === 1 && own.some(({ unit }) => unit === 'count') && !isPer(head) ? [head] : []
}

/** Whether a text counts something that does not lie before the plan. */
function isAhead(text: string, period: Period): boolean {
  const moments = deadlines.findMoments(text, period)
  const isPast = (end: string | null) => end !== null && period.start !== null && end < period.start
  return (
    amountsIn(text, period).length > 0 &&
    (moments.length === 0 || obliges.test(text) || moments.some(({ end }) => !isPast(end)))
  )
}

/** `to møder om året` says how often, and is read as that. */
const isPer = (text: string): boolean => deadlines.recurrenceIn(text) !== null
