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
    Object.entries(values).map(([name, value]) => {
      const word = words[name]
      return [name, word && typeof value === 'string' ? word(value, say) : value]
    }),
  )

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
