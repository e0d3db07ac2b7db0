import { parsePeriod } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import type { Standing } from './rules.ts'

/** Why the rule proposes what it proposes, as a sentence in every language of the interface. */
export const sentencesOf = ({ activity, because }: Pick<Standing, 'activity' | 'because'>): Texts =>
  Object.fromEntries(
    languages.map((language) => {
      const say = speaker(language)
      const period = because.day === undefined ? undefined : parsePeriod(because.day)
      const day = period ? say.period(period) : (because.day ?? '')
      const values = { activity, title: because.title ?? '', day }
      return [language, say(`planning.because-${because.code}`, values)]
    }),
  )
