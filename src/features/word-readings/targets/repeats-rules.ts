import { stem, wordsOf } from '#kernel/names'
import { doneFirst, doneLast } from './vocabulary.ts'

const byOthers = /(?<!\p{L})(?:godkendt|vedtaget|approved|adopted|endorsed)(?!\p{L})/iu
const clause = /,\s*(?:der|som|hvor|which|who|that|where)(?!\p{L})/iu
const handed =
  /(?<!\p{L})(?:udarbejdet|forelagt|opdateret|delt|indsendt|afholdt|holdt|gennemført|oprettet|drøftet|prepared|drafted|held|conducted|submitted|updated|shared|carried out)(?!\p{L})/iu

/** Whether an indicator says no more than that its activity took place: `Seminar afholdt`. */
export function repeatsActivity(indicator: string, activity: string): boolean {
  const text = indicator.trim().replace(/[.;]+$/u, '')
  if (clause.test(text) || byOthers.test(text)) return false
  const isDone = doneFirst.test(text) || doneLast.test(text) || handed.test(text)
  if (!isDone || /^\s*\d+ ?(?:%|pct)/u.test(text)) return false
  if (/^(?:andel|antal|share|number)/iu.test(text) && !doneLast.test(text)) return false
  return sharesWord(text, activity)
}

const small = new Set([
  'er',
  'har',
  'af',
  'på',
  'og',
  'i',
  'til',
  'med',
  'for',
  'the',
  'of',
  'and',
  'alle',
])

/** Whether two texts share a word, whole or as part of a longer one: `opsamling` and `Samle op`. */
function sharesWord(one: string, other: string): boolean {
  const [these, those] = [tellingOf(one), tellingOf(other)]
  return these.some((word) =>
    those.some(
      (its) => word.startsWith(its.slice(0, 5)) || word.includes(its) || its.includes(word),
    ),
  )
}

const tellingOf = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => !small.has(word))
    .map((word) => stem(word).replace(/(?:er|et|en|t|r)$/u, ''))
    .filter((word) => word.length >= 4)
