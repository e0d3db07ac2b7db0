import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'

type Values = Readonly<Record<string, string | number>>

/** How the values of findings stand in a sentence, by name; a value of any other name stands as it is. */
const words: Readonly<Record<string, (value: string, say: Say) => string>> = {
  section: sectionName,
  was: sectionName,
  sections: (value, say) => say.list(value.split(', ').map((one) => sectionName(one, say))),
  due: periodName,
  end: periodName,
  target: (value, say) => say.number(value),
  start: (value, say) => say.number(value),
  language: languageName,
  strength: (value, say) => say(`plans.verb.${value}`),
}

/** The values of a finding as a sentence in this language has them: sections, dates, numbers in words. */
export const wordsFor = (values: Values, say: Say): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, string | number] => {
      const word = words[name]
      if (typeof value === 'number') return [name, value]
      return [name, word ? word(value, say) : shortened(value)]
    }),
  )

/** Long enough for every path and title, short enough for a sentence. */
const longest = 300

/** A text as a sentence can hold it. */
export const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text

/** `sourceIssues` is said as `section.source-issues`. */
export function sectionName(section: string, say: Say): string {
  return say(`section.${section.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
}

function periodName(written: string, say: Say): string {
  const period = parsePeriod(written)
  return period === undefined ? written : say.period(period)
}

function languageName(tag: string, say: Say): string {
  return new Intl.DisplayNames(say.language, { type: 'language' }).of(tag) ?? tag
}
