import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, list, mark, section, text } from '#kernel/ui'
import type { Within } from './names.ts'
import { commitmentIn, indicatorIn, ofKind, organisationIn, stubIn } from './names.ts'
import type { Of } from '#features/snapshots'
import { snapshotWords } from '#features/snapshots'

/** Authority by authority what it had handed in, in its own words. */
export const authorities = (request: PageRequest, all: Within): readonly Html[] =>
  ofKind(all, 'report').map((report) => authority(request, all, report))

function authority({ say }: PageRequest, all: Within, report: Of<'report'>): Html {
  const { organisation, edition, openQuestions } = report
  const fact = all.facts.find(({ ref }) => ref === `report:${organisation}`)
  const words = (part: string) =>
    fact ? snapshotWords.markWords(say, all.around, fact, part) : null
  const corrected = words('corrected') ?? 'no'
  const name = organisationIn(say, all, organisation)
  const lines = ofKind(all, 'line').filter((line) => line.organisation === organisation)
  const table = dataTable({
    caption: name,
    captionHidden: true,
    columns: [
      {
        head: say('desk.commitment'),
        names: true,
        cell: ({ commitment }) => commitmentIn(say, all, commitment),
      },
      { head: say('snapshots.status'), cell: (line) => statusOf(say, all, line) },
      { head: say('snapshots.said'), cell: (line) => saidOf(say, all, line) },
    ],
    rows: lines,
  })
  const handedIn = words('handed-in') ?? ''
  const values = { edition, handedIn, questions: openQuestions, corrected }
  return section({
    id: `of-${organisation.replace(':', '-')}`,
    label: name,
    note: say('snapshots.report-note', values),
    body: table,
  })
}

const standsIn =
  ({ organisation, commitment }: Of<'line'>) =>
  (one: { readonly organisation: string | null; readonly commitment: string | null }): boolean =>
    one.organisation === organisation && one.commitment === commitment

function statusOf(say: Say, all: Within, line: Of<'line'>): Content {
  const status = ofKind(all, 'status').find(standsIn(line))
  if (!status) return line.part === 'contributor' ? say('desk.part-contributor') : null
  const { reason } = status
  return html`${mark.status(say, status.status)}${reason && html`<br /><span lang="${reason.language}">${reason.text}</span>`}`
}

/** Texts and figures of a line, and what is left of those that were withdrawn. */
function saidOf(say: Say, all: Within, line: Of<'line'>): Content {
  const texts = ofKind(all, 'text').filter(standsIn(line))
  const figures = ofKind(all, 'figure').filter(standsIn(line))
  const gone = all.facts.filter((fact) => fact.stub !== null && standsIn(line)(fact))
  return list.plain([
    ...texts.map(({ text: words, language }) => text.paragraphs(words, language)),
    ...figures.map((figure) => figureLine(say, all, figure)),
    ...gone.map((fact) => stubIn(say, all, fact)),
  ])
}

function figureLine(say: Say, all: Within, figure: Of<'figure'>): Content {
  const fact = all.facts.find(({ ref }) => ref === figure.fact)
  const words = (part: string) =>
    fact ? snapshotWords.markWords(say, all.around, fact, part) : null
  const counts = words('counts')
  return html`${indicatorIn(say, all, figure.indicator)}:
    <b>${words('value')}</b> ${counts && html`(${counts})`}, ${words('period')}`
}

/** The figures with their targets and what the methods said, one row for each indicator with a figure. */
export function figures({ say }: PageRequest, all: Within): Html | null {
  const used = ofKind(all, 'figure').filter((one) => one.used)
  const rows = [...Map.groupBy(used, ({ indicator }) => indicator)].map(([indicator, own]) => ({
    indicator,
    newest: own.at(-1),
    target: ofKind(all, 'target').find((one) => one.indicator === indicator),
    said: ofKind(all, 'assessment').find((one) => one.indicator === indicator),
  }))
  if (rows.length === 0) return null
  const table = dataTable({
    caption: say('snapshots.figures'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.indicator'),
        names: true,
        cell: ({ indicator }) => indicatorIn(say, all, indicator),
      },
      {
        head: say('snapshots.newest'),
        cell: ({ newest }) => newest && amountOf(say, all, newest.fact, 'period'),
      },
      {
        head: say('snapshots.target'),
        cell: ({ target }) => (target ? amountOf(say, all, target.fact, 'due') : '–'),
      },
      {
        head: say('snapshots.assessment'),
        cell: ({ said }) => (said ? text.worded(say, said.sentence) : '–'),
      },
    ],
    rows,
  })
  return section({ id: 'figures', label: say('snapshots.figures'), body: table })
}

/** A value with its period or due date: `41.3 %, 2026`. */
function amountOf(say: Say, all: Within, ref: string, when: 'period' | 'due'): Content {
  const fact = all.facts.find((one) => one.ref === ref)
  if (!fact) return null
  const words = [
    snapshotWords.markWords(say, all.around, fact, 'value'),
    snapshotWords.markWords(say, all.around, fact, when),
  ]
  return words.filter((one) => one !== null).join(', ')
}

/** Who says nothing of what, and why. */
export function silences({ say }: PageRequest, all: Within): Html | null {
  const rows = ofKind(all, 'silence').filter(({ about }) => about !== 'report')
  if (rows.length === 0) return null
  const table = dataTable({
    caption: say('snapshots.silences'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.commitment'),
        names: true,
        cell: ({ commitment, indicator }) => [
          commitment === null ? null : commitmentIn(say, all, commitment),
          indicator === null ? null : html` ${indicatorIn(say, all, indicator)}`,
        ],
      },
      {
        head: say('desk.authority'),
        cell: ({ organisation }) => organisationIn(say, all, organisation),
      },
      { head: say('snapshots.why'), cell: ({ why }) => say(`snapshots.silence-${why}`) },
    ],
    rows,
  })
  return section({ id: 'silences', label: say('snapshots.silences'), body: table })
}
