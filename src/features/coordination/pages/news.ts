import { capital, inWords } from '#features/opening'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { Say } from '#kernel/i18n'
import type { Overseen, Standing } from '../overview/schema.ts'

/** The news of a round as a heading: `Three of six have handed in`. */
export function news(say: Say, reports: readonly Overseen[]): string {
  const [count, of] = [reports.filter(({ handedInAt }) => handedInAt).length, reports.length]
  const values = { count, of, words: inWords(say, count), all: inWords(say, of) }
  if (count === 0) return say('coordination.news-none')
  return capital(
    say,
    say(count === of ? 'coordination.news-all' : 'coordination.news-some', values),
  )
}

const clauses: readonly Standing[] = ['signed', 'awaiting-signature', 'draft']

/** The rest of the news in a sentence: who is nearly there, who is silent, what is asked. */
export function restOfNews(
  say: Say,
  reports: readonly Overseen[],
  organisations: Organisations,
): string {
  const missing = reports.filter(({ handedInAt }) => handedInAt === null)
  const parts = clauses.flatMap((standing) => {
    const count = missing.filter((one) => one.standing === standing).length
    const values = { count, words: inWords(say, count) }
    return count === 0 ? [] : [say(`coordination.news-${standing}`, values)]
  })
  const silent = missing.filter(({ standing }) => standing === 'silent')
  if (silent.length > 0) parts.push(silence(say, silent, organisations))
  const asked = reports.reduce((sum, { questions }) => sum + questions.length, 0)
  const told = parts.length > 0 ? [`${capital(say, say.list(parts))}.`] : []
  const open = say('coordination.news-asked', { count: asked, words: inWords(say, asked) })
  return [...told, ...(asked > 0 ? [capital(say, open)] : [])].join(' ')
}

/** Up to three are named. */
function silence(say: Say, silent: readonly Overseen[], organisations: Organisations): string {
  const names = silent.map(({ organisation }) => organisationName(say, organisations, organisation))
  const named = names.length <= 3 ? say.list(names) : inWords(say, names.length)
  return say('coordination.news-silent', { count: names.length, names: named })
}
