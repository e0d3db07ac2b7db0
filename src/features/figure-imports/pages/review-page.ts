import { figurePieces } from '#features/figure-desk'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { browse, list, section, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { repeatedRows } from '../laying/repeated-rules.ts'
import { comparedTable, headlineTable } from './compared-table.ts'
import { confirming, triedErrors } from './confirming.ts'
import { headlineWords } from './headline.ts'
import { firstOf, questionsForm } from './questions.ts'
import { readSections } from './read-sections.ts'
import type { ReviewPage } from './shown.ts'
import { sourceWords } from './source-words.ts'

const { addresses } = figurePieces

/** What was read, what it meets, what must be answered, and what happens; nothing is written yet. */
export function reviewPage(request: PageRequest, shown: ReviewPage): Html {
  const { say } = request
  const { upload, laid, organisation, errors } = shown
  const { view } = laid
  const home = addresses(say.language, upload.key)
  const title = say('figure-desk.review-title')
  return pieces.deskPage(request, view.read.report.version, {
    title,
    here: 'figures',
    heading: {
      kicker: html`${organisation} · ${text.worded(say, view.measure.name)}`,
      title,
      state: html`<b>${say('figure-desk.nothing-written')}</b> ${
          laid.read.questions.length === 0 &&
          triedErrors(request, shown).length === 0 &&
          headlineWords(say, laid)
        }`,
    },
    breadcrumbs: [
      { href: home.overview, text: say('figure-desk.crumb') },
      { href: home.list, text: say.text(view.measure.name).text },
      { href: home.import, text: say('figure-desk.import-title') },
      { text: say('figure-desk.review-crumb') },
    ],
    errors: [...errors, ...triedErrors(request, shown)],
    body: html`${tally(request, shown)} ${tableWords(request, shown)}
    ${questionsForm(request, shown)} ${readSections(request, shown)} ${comparison(request, shown)}
    ${confirming(request, shown)}`,
  })
}

const kinds = ['conflict', 'changed', 'added', 'unchanged'] as const

function tally({ say }: PageRequest, { laid }: ReviewPage): Html {
  const { read, compared } = laid
  const counts = [
    ['questions', firstOf(read.questions).length] as const,
    ['errors', read.errors.length] as const,
    ['repeated', repeatedRows(read).length] as const,
    ...kinds.map((kind) => [kind, compared.filter((one) => one.kind === kind).length] as const),
  ]
  return browse.filters({
    label: say('figure-desk.counts'),
    links: counts
      .filter(([name, count]) => count > 0 || name === 'added')
      .map(([name, count]) => ({
        text: say(`figure-desk.count-${name}`, { count }),
        href: ['questions', 'errors', 'repeated'].includes(name) ? `#${name}` : '#compared',
        count,
      })),
  })
}

/** Where the table came from, as it was found. */
function tableWords({ say }: PageRequest, { upload, laid }: ReviewPage): Html {
  const { encoding, delimiter, sheet } = laid.read.input.grid.source
  const words = [
    upload.name === '' ? say('figure-desk.pasted') : upload.name,
    say.bytes(upload.size),
    sheet !== undefined && say('figure-desk.sheet', { sheet }),
    encoding,
    delimiter === '\t'
      ? say('figure-desk.delimiter-tab')
      : delimiter && say('figure-desk.delimiter', { delimiter }),
    rowsWords(say, laid.read.rows),
  ]
  return html`<p class="by">${words.filter(Boolean).join(' · ')}</p>`
}

/** `headings in row 1, 17 rows of data, one blank row`. */
const rowsWords = (
  say: PageRequest['say'],
  { headings, below: rows, above, blank }: ReviewPage['laid']['read']['rows'],
): string =>
  say('figure-desk.rows', {
    headings: headings.length,
    at: say.list(headings.map(String)),
    rows,
    above,
    blank,
  })

const comparison = (request: PageRequest, { laid, upload }: ReviewPage): Content =>
  laid.compared.length > 0 &&
  section({
    id: 'compared',
    label: request.say('figure-desk.compared'),
    note: request.say('figure-desk.compared-note'),
    body: html`${sources(request, laid)} ${headlineTable(request, laid)}
    ${comparedTable(request, laid, upload.answers)}`,
  })

/** A figure that is the same is changed where it is said to be from somewhere else. */
const sources = ({ say }: PageRequest, laid: ReviewPage['laid']): Content =>
  laid.sources.length > 0 && list.plain(sourceWords(say, laid.sources))
