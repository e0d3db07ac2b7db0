import type { Tx } from '#kernel/db'
import { countBy, oneEach, pageOf, parseQuestion, tsqueryOf } from './rules.ts'
import type { Answer, Asked, Found, Searched } from './schema.ts'
import { kinds } from './schema.ts'
import { listFound, showHits } from './store.ts'

/** How many of each kind are shown where all kinds are. */
const bestOfKind = 5

/** Everything open to the reader that holds what was typed, counted and narrowed, with the hits of the page asked for. */
export async function search(tx: Tx, searched: Searched): Promise<Answer> {
  const { typed, kind, language, readerLanguage, size, page } = searched
  const question = parseQuestion(typed)
  const none = { typed, kind, language, isTooShort: question === null }
  if (question === null)
    return {
      ...none,
      all: [],
      byKind: new Map(),
      byLanguage: new Map(),
      hits: [],
      page: 1,
      last: 1,
    }
  const asked: Asked = {
    plan: searched.plan,
    whole: tsqueryOf(question, false),
    joined: tsqueryOf(question, true),
    asOf: searched.asOf,
    closed: searched.closed,
  }
  const all = oneEach([...measuredHits(searched), ...(await listFound(tx, asked))], readerLanguage)
  const inLanguage = all.filter((one) => language === null || one.language === language)
  const narrowed = inLanguage.filter((one) => kind === null || one.section === kind)
  const shown = kind === null && size === null ? best(narrowed) : narrowed
  const part = pageOf(shown, { page, size: size ?? shown.length })
  const counts = countBy(inLanguage, ({ section }) => section)
  return {
    ...none,
    all,
    byKind: new Map(kinds.flatMap((one) => (counts.has(one) ? [[one, counts.get(one) ?? 0]] : []))),
    byLanguage: countBy(all, (one) => one.language),
    hits: await showHits(tx, asked, part.items, readerLanguage),
    page: part.page,
    last: part.last,
  }
}

/** What has a figure of what was typed stands before what has it in its words. */
const measuredHits = ({ measured = [], readerLanguage }: Searched): readonly Found[] =>
  measured.map(({ plan, record }) => ({
    plan,
    section: 'indicators',
    record,
    about: record,
    language: readerLanguage,
    rank: 1,
    open: true,
  }))

/** The best of each kind, the kinds in their order. */
const best = (found: readonly Found[]): readonly Found[] =>
  kinds.flatMap((kind) => found.filter(({ section }) => section === kind).slice(0, bestOfKind))
