import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dayOf } from '#kernel/clock'
import { box, browse, deed, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Report } from '#features/editions'
import type { CellDiff, Choices, Comparison, Uploaded } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import type { Laid } from '../import/laying.ts'
import type { Upload } from '../uploads/schema.ts'
import { addresses } from './addresses.ts'
import { conflicts, questions } from './cases.ts'
import { stillToExplain } from './unexplained.ts'
import { changeTable, faultTable } from './tables.ts'
import { cellName, noticesOf, placeMark } from './words.ts'

const { deskPage, form, hidden } = pieces

/** An uploaded workbook beside Varde, before anything is written. */
export interface ReviewPage {
  readonly upload: Upload
  readonly content: Uploaded
  readonly laid: Laid
  readonly choices: Choices
  /** The organisation's name, in the reader's language. */
  readonly organisation: string
  readonly errors?: readonly pieces.FieldError[]
}

/** Every difference, what must be decided, and what will happen; nothing is written yet. */
export function reviewPage(request: PageRequest, shown: ReviewPage): Html {
  const { say } = request
  const { upload, laid, organisation, errors = [] } = shown
  const { report } = laid.draft
  const home = addresses(say.language, upload.key)
  const body = html`${tally(request, shown)} ${fileWords(request, shown)}
  ${
    isOpen(shown)
      ? form(home.upload(upload.id), [hidden('seen', laid.seen), parts(request, shown)])
      : parts(request, shown)
  }`
  return deskPage(request, report.version, {
    title: say('workbooks.review-title'),
    here: 'desk',
    heading: {
      kicker: say('desk.report-title', {
        organisation,
        period: say.period(report.occasion.period),
      }),
      title: say('workbooks.review-title'),
      state: html`<b>${say('workbooks.nothing-written')}</b> ${since(request, shown)}`,
    },
    breadcrumbs: [
      {
        href: home.report,
        text: say('desk.report-crumb', { period: say.period(report.occasion.period) }),
      },
      { href: home.workbook, text: say('workbooks.page-title') },
      { text: say('workbooks.review-crumb') },
    ],
    errors,
    body,
  })
}

/** Whether there is anything to confirm. */
const isOpen = ({ laid }: ReviewPage): boolean =>
  laid.refusal === null &&
  (laid.comparison.cells.some(({ kind }) => kind !== 'fault') ||
    laid.comparison.faults.some(({ cell }) => cell !== null))

function since({ say }: PageRequest, { content, laid }: ReviewPage): string {
  const { timeZone } = laid.draft.report.version
  const at = new Date(content.about.downloadedAt)
  const when = `${say.day(dayOf(at, timeZone))}, ${say.time(at, timeZone)}`
  return say('workbooks.since', { when, moved: laid.comparison.moved })
}

/** What cannot be taken; of a conflict that was chosen, the conflict itself says why not. */
const faultsIn = (shown: Pick<ReviewPage, 'laid'>) => {
  const chosen = new Set<string | null>(open(shown).map(({ id }) => id))
  return shown.laid.comparison.faults.filter(({ cell }) => !chosen.has(cell))
}

const open = ({ laid }: Pick<ReviewPage, 'laid'>) =>
  laid.comparison.cells.filter(({ kind }) => kind === 'conflict')

function tally({ say }: PageRequest, shown: ReviewPage): Html {
  const { comparison } = shown.laid
  const counts = [
    ['conflicts', open(shown).length],
    ['questions', comparison.questions.length],
    ['faults', faultsIn(shown).length],
    ['changed', workbookRules.counted(comparison, 'changed')],
    ['added', workbookRules.counted(comparison, 'added')],
    ['unchanged', comparison.unchanged],
  ] as const
  return browse.filters({
    label: say('workbooks.counts-label'),
    links: counts
      .filter(([name, count]) => count > 0 || name === 'unchanged')
      .map(([name, count]) => ({
        text: say(`workbooks.count-${name}`, { count }),
        href: `#${name}`,
        count,
      })),
  })
}

function fileWords({ say }: PageRequest, { upload, content }: ReviewPage): Content {
  const { program, ignored } = content
  const [maker = ''] = program.split('/')
  const words = [
    upload.name,
    say.bytes(upload.size),
    maker !== '' && say('workbooks.saved-by', { program: maker }),
    say('workbooks.belongs'),
    ignored.length > 0 &&
      say('workbooks.ignored', { sheets: say.list(ignored), count: ignored.length }),
  ]
  const notices = noticesOf(say, content)
  return html`<p class="by">${words.filter(Boolean).join(' · ')}</p>
    ${notices.length > 0 && box.notice({ body: html`${notices.map((one) => html`<p>${one}</p>`)}` })}`
}

function parts(request: PageRequest, shown: ReviewPage): Content {
  const { say } = request
  const { laid, choices, errors = [] } = shown
  const { comparison, draft } = laid
  const faults = faultsIn(shown)
  const { report } = draft
  const ordered = ['changed', 'added'].flatMap((kind) =>
    comparison.cells.filter((cell) => cell.kind === kind),
  )
  const { upload, content, organisation } = shown
  const { states } = laid
  const { cells } = comparison
  const sources = { about: content.about, file: upload.name, states, cells, organisation }
  return html`${conflicts(request, { report, choices, errors, ...sources }, open(shown))}
  ${questions(request, { report, choices, errors }, comparison.questions)}
  ${
    faults.length > 0 &&
    section({
      id: 'faults',
      label: say('workbooks.faults'),
      note: say('workbooks.faults-note'),
      body: faultTable(request, faults, { report, choices }),
    })
  }
  ${
    ordered.length > 0 &&
    section({
      id: 'changes',
      label: say('workbooks.changes'),
      note: say('workbooks.changes-note'),
      body: changeTable(request, report, ordered),
    })
  }
  ${unchanged(request, report, comparison)} ${stillToExplain(request, draft, askedHere(laid))}
  ${confirming(request, shown)}`
}

/** What is as it was, and what is not asked again. */
const unchanged = (request: PageRequest, report: Report, comparison: Comparison): Html =>
  section({
    id: 'unchanged',
    label: request.say('workbooks.unchanged'),
    body: html`<p>
        ${request.say('workbooks.unchanged-note', { count: comparison.unchanged - comparison.decided.length })}
      </p>
      ${decidedBefore(request, report, comparison.decided)}`,
  })

/** The steps that the page itself asks about. */
const askedHere = ({ comparison, draft, states }: Laid): readonly string[] =>
  comparison.questions.flatMap(({ key }) => {
    const state = states.find((one) => one.key === key)
    const { period } = draft.report.occasion
    return state ? [`${state.commitment}/${workbookRules.jumpField(state, period)}`] : []
  })

/** What was asked of the same file before and is not asked again: what was chosen, and when. */
const decidedBefore = ({ say }: PageRequest, report: Report, cells: readonly CellDiff[]): Content =>
  cells.length > 0 &&
  html`<p>${say('workbooks.decided', { count: cells.length })}</p>
    ${list.plain(
      cells.map((cell) => {
        const at = cell.decidedAt ?? new Date(0)
        const day = say.day(dayOf(at, report.version.timeZone))
        const what = cellName(say, report, cell)
        return html`${placeMark(cell)}
        ${say('workbooks.decided-on', { what, day, how: cell.decidedAs ?? 'unknown' })}`
      }),
    )}`

function confirming({ say }: PageRequest, shown: ReviewPage): Html {
  const { laid, upload } = shown
  const { comparison, refusal } = laid
  const faults = faultsIn(shown).length
  const home = addresses(say.language, upload.key)
  const leave = html`<a href="${home.report}">${say('workbooks.leave')}</a>`
  const [added, changed] = [
    workbookRules.counted(comparison, 'added'),
    workbookRules.counted(comparison, 'changed'),
  ]
  if (refusal)
    return box.notice({
      kind: 'silence',
      body: html`${say(`refusal.${refusal.refused}`, refusal.values)} ${leave}`,
    })
  if (!isOpen(shown)) return box.notice({ heading: say('workbooks.nothing-new'), body: leave })
  return box.confirm({
    id: 'confirm',
    heading: say('workbooks.confirm'),
    will: [
      say('workbooks.will-write', {
        cells: added + changed,
        changed,
        added,
        conflicts: open(shown).length,
      }),
      ...(comparison.questions.length > 0
        ? [say('workbooks.will-answer', { count: comparison.questions.length })]
        : []),
      ...(faults > 0 ? [say('workbooks.will-skip', { count: faults })] : []),
      say('workbooks.will-show'),
      say('workbooks.will-journal'),
    ],
    acts: html`${deed.button({ text: say('workbooks.write', { cells: added + changed }), kind: 'go' })}
    ${deed.button({ text: say('workbooks.differences'), formaction: home.differences(upload.id) })}
    ${leave}`,
  })
}
