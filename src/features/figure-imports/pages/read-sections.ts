import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, layout, list, section } from '#kernel/ui'
import type { FiguresRead } from '#features/figure-tables'
import { figureWords } from '#features/figure-tables'
import { coverageAfter } from '../laying/covered-rules.ts'
import { repeatedRows } from '../laying/repeated-rules.ts'
import { placesWords } from './places-words.ts'
import { repeatedWords } from './source-words.ts'
import type { ReviewPage } from './shown.ts'

type Fault = FiguresRead['errors'][number]
type Matched = FiguresRead['matched'][number]

/** What could not be taken, what should be looked at, which names were matched, and what was left out. */
export const readSections = (request: PageRequest, shown: ReviewPage): Content =>
  html`${errors(request, shown)} ${warnings(request, shown)} ${coverage(request, shown)}
  ${repeated(request, shown)} ${matched(request, shown)} ${ignored(request, shown)}`

function errors({ say }: PageRequest, { laid }: ReviewPage): Content {
  const { errors: faults } = laid.read
  if (faults.length === 0) return null
  return section({
    id: 'errors',
    label: say('figure-desk.errors'),
    note: say('figure-desk.errors-note'),
    body: dataTable<Fault>({
      caption: say('figure-desk.errors'),
      captionHidden: true,
      columns: [
        { head: say('figure-desk.cell'), names: true, width: 'day', cell: ({ at }) => at.cell },
        { head: say('figure-desk.wrong'), cell: (fault) => figureWords.errorWords(say, fault) },
      ],
      rows: faults,
    }),
  })
}

function warnings({ say }: PageRequest, { laid }: ReviewPage): Content {
  const all = laid.read.warnings
  if (all.length === 0) return null
  return section({
    id: 'warnings',
    label: say('figure-desk.warnings'),
    body: list.plain(all.map((one) => figureWords.warningWords(say, one))),
  })
}

const nameIn = (
  { say }: Pick<PageRequest, 'say'>,
  { frame }: ReviewPage['laid'],
  { dimension, category }: { readonly dimension: string; readonly category: string },
): string => {
  const known = frame.dimensions.find((one) => one.dimension === dimension)
  const found = known?.categories.find(({ code }) => code === category)
  return found ? say.text(found.names).text : category
}

/** Whom the table names, who has reported with it, and who is missing then, by name. */
function coverage(request: PageRequest, { laid }: ReviewPage): Content {
  const { say } = request
  const told = coverageAfter(laid).filter(({ named }) => named > 0)
  if (told.length === 0) return null
  const words = told.map(({ dimension, period, named, reported, expected, missing }) =>
    say('figure-desk.coverage', {
      period: say.period(period),
      named,
      reported,
      expected,
      missing: missing.length,
      names: say.list(missing.map((category) => nameIn(request, laid, { dimension, category }))),
    }),
  )
  return section({
    id: 'coverage',
    label: say('figure-desk.coverage-label'),
    body: list.plain(words),
  })
}

/** Names that were not written exactly as the definition has them. */
function matched(request: PageRequest, { laid }: ReviewPage): Content {
  const { say } = request
  const all = laid.read.matched.filter(({ how }) => how !== 'exact')
  if (all.length === 0) return null
  return section({
    id: 'matched',
    label: say('figure-desk.matched'),
    note: say('figure-desk.matched-note'),
    body: dataTable<Matched>({
      caption: say('figure-desk.matched'),
      captionHidden: true,
      columns: [
        { head: say('figure-desk.as-written'), names: true, cell: ({ asWritten }) => asWritten },
        {
          head: say('figure-desk.understood'),
          cell: ({ dimension, category }) =>
            category === null
              ? say('figure-desk.all-of-them')
              : nameIn(request, laid, { dimension, category }),
        },
        { head: say('figure-desk.how'), cell: (one) => figureWords.matchedWords(say, one) },
        { head: say('figure-desk.cell'), cell: ({ at }) => placesWords(say, at) },
      ],
      rows: all,
    }),
  })
}

/** Rows that say again what another row says: each is named, for it is in no other count. */
function repeated({ say }: PageRequest, { laid }: ReviewPage): Content {
  const rows = repeatedRows(laid.read)
  return (
    rows.length > 0 &&
    section({
      id: 'repeated',
      label: say('figure-desk.repeated'),
      note: say('figure-desk.repeated-note'),
      body: list.plain(repeatedWords(say, rows)),
    })
  )
}

function ignored({ say }: PageRequest, { laid }: ReviewPage): Content {
  const { ignored: all } = laid.read
  if (all.length === 0) return null
  const count = all.reduce((sum, { at }) => sum + at.length, 0)
  const words = all.map(
    ({ why, at }) => `${placesWords(say, at)}: ${figureWords.ignoredWords(say, why)}`,
  )
  return layout.more(say('figure-desk.ignored', { count }), list.plain(words))
}
