import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, deed, field, layout, list, mark, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { organisationName } from '#features/organisations'
import type { figureRules } from '#features/measuring'
import type { FieldVersions } from '#features/reporting'
import { reportRules } from '#features/reporting'
import type { Run } from '../runs.ts'
import { runsOf } from '../runs.ts'
import { plainValue } from './plain-value.ts'

const { deskAddresses, deskPage, errorAt, fieldName, form, hidden, lineTitle } = pieces
type FieldError = pieces.FieldError

/** Two texts in one field, and the one that both began with. */
export interface ConflictPage {
  readonly versions: FieldVersions
  readonly field: string
  /** The version that stands aside. */
  readonly mine: number
  /** The other conflicts of the same form, which come after this one, each as `field:version`. */
  readonly waiting: readonly string[]
  /** What was typed into the merged text and refused. */
  readonly typed?: string
  readonly errors?: readonly FieldError[]
  /** What the indicators are called that a target may follow. */
  readonly follows: figureRules.TargetMeasure['follows']
}

/** What the indicator of a list of figures is counted in, and what its targets follow. */
const measureIn = ({
  versions: { held, line },
  follows,
}: Pick<ConflictPage, 'versions' | 'follows'>): figureRules.TargetMeasure | undefined => {
  const measure = held.report.measures.get(line.commitment)
  return measure && { unit: measure.unit, follows: { ...follows, ...measure.follows } }
}

/** Both texts beside each other, and three ways out; none loses a word. */
export function conflictPage(request: PageRequest, shown: ConflictPage): Html {
  const { say } = request
  const { versions, field: name, mine, waiting, errors = [] } = shown
  const { held, line, history } = versions
  const { report } = held
  const home = deskAddresses(say.language, report.plan)
  const address = home.line(report.organisation, report.occasion.code, line.commitment)
  const { number, plain } = lineTitle(say, report, line.commitment)
  const body = html`<p>${say('desk.conflict-lead')}</p>
    ${waiting.length > 0 && html`<p>${say('desk.conflict-more', { count: waiting.length })}</p>`}
    <h2>${fieldName(say, report, name)}</h2>
    ${beside(request, shown)} ${form(`${address}/conflict`, choosing(say, shown))}
    <h2>${say('desk.versions')}</h2>
    ${versionTable(request, versions, measureIn(shown))}`
  return deskPage(request, report.version, {
    title: say('desk.conflict-title'),
    here: 'desk',
    heading: { kicker: `${number} · ${plain}`, title: say('desk.conflict-title') },
    breadcrumbs: [{ href: address, text: number }, { text: fieldName(say, report, name) }],
    errors,
    body: history.revisions.some(({ revision }) => revision === mine)
      ? body
      : say('desk.no-conflict'),
  })
}

function beside(request: PageRequest, shown: ConflictPage): Html {
  const { say } = request
  const { versions, mine } = shown
  const measure = measureIn(shown)
  const { history } = versions
  const revision = history.revisions.find((one) => one.revision === mine)
  const words = (which: number) => plainValue(say, reportRules.valueAt(history, which), measure)
  const base = words(revision?.basedOn ?? 0)
  const current = reportRules.currentRevision(history)
  const difference = (which: number): Content =>
    text.difference(say, reportRules.differenceOf(base, words(which)))
  const saved = (which: number) => {
    const found = history.revisions.find((one) => one.revision === which)
    return found && writing(request, versions, found)
  }
  const [own, theirs, began] = [saved(mine), saved(current), saved(revision?.basedOn ?? 0)]
  return html`${text.versions([
    {
      heading: say('desk.your-text'),
      note: own ? say('line-form.your-text-note', { when: own.when }) : say('desk.your-text-note'),
      body: difference(mine),
    },
    {
      heading: say('desk.their-text'),
      note: theirs ? say('line-form.their-text-note', theirs) : say('desk.their-text-note'),
      body: difference(current),
    },
  ])}
  ${began && html`<p class="muted">${say('line-form.both-began-with', { when: began.when })}</p>`}`
}

/** Who saved a version, by part and organisation, never by name, and when. */
function writing(
  { say, visit: { actor } }: PageRequest,
  { held: { report } }: Pick<FieldVersions, 'held'>,
  { account, savedAt }: Run['newest'],
) {
  const isOwn = actor.kind === 'account' && actor.account === account
  return {
    who: isOwn ? 'you' : 'other',
    organisation: organisationName(say, report.organisations, report.organisation),
    when: say.moment(savedAt, report.version.timeZone),
  } as const
}

function choosing(say: Say, shown: ConflictPage): Html {
  const { versions, field: name, mine, waiting, typed, errors = [] } = shown
  const { history } = versions
  const current = reportRules.currentRevision(history)
  const [own, theirs] = [reportRules.valueAt(history, mine), reportRules.valueAt(history, current)]
  const revision = history.revisions.find((one) => one.revision === mine)
  const base = plainValue(say, reportRules.valueAt(history, revision?.basedOn ?? 0))
  const isText = own !== null && 'text' in own
  const merged = reportRules.merge(base, plainValue(say, own), plainValue(say, theirs))
  const choices = isText ? (['together', 'mine', 'theirs'] as const) : (['mine', 'theirs'] as const)
  return html`${hidden('field', name)} ${hidden('mine', String(mine))}
  ${hidden('theirs', String(current))} ${waiting.map((one) => hidden('then', one))}
  ${field.tiles(say, {
    name: 'choice',
    label: say('desk.choose'),
    layout: 'rows',
    value: choices[0],
    choices: choices.map((value) => ({
      value,
      label: say(`desk.choice-${value}`),
      hint: say(`desk.choice-${value}-hint`),
    })),
  })}
  ${
    isText &&
    field.area(say, {
      name: 'text',
      label: say('desk.merged'),
      rows: 6,
      value: typed ?? merged.text,
      ...(merged.open.length > 0 && {
        must: say('desk.merged-open', { places: merged.open.join(' ') }),
      }),
      ...errorAt(errors, 'text'),
    })
  }
  ${deed.acts(deed.button({ text: say('desk.settle'), kind: 'go' }))}`
}

/** Every saved version of a field, newest first; what one person saved in one go is folded under its newest. */
export function versionTable(
  request: PageRequest,
  { held, history }: FieldVersions,
  measure: figureRules.TargetMeasure | undefined,
): Html {
  const { say } = request
  const zone = held.report.version.timeZone
  return dataTable({
    caption: say('desk.versions'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.version-at'),
        names: true,
        cell: ({ newest }) => say.moment(newest.savedAt, zone),
      },
      {
        head: say('line-form.version-who'),
        cell: ({ newest }) => say('line-form.version-by', writing(request, { held }, newest)),
      },
      { head: say('desk.version-text'), cell: (run) => runWords(say, run, { zone, measure }) },
      {
        head: say('desk.version-state'),
        cell: ({ newest: { inField, revision } }) =>
          revision === reportRules.currentRevision(history)
            ? mark.paper(say, 'finished', { word: say('desk.version-now') })
            : say(inField ? 'desk.version-before' : 'desk.version-aside'),
      },
    ],
    rows: runsOf(history.revisions),
  })
}

interface Around {
  readonly zone: string
  readonly measure: figureRules.TargetMeasure | undefined
}

function runWords(say: Say, { newest, before }: Run, { zone, measure }: Around): Content {
  const older = before.map(
    ({ savedAt, value }) =>
      html`<span class="muted">${say.moment(savedAt, zone)}</span>
        ${plainValue(say, value, measure)}`,
  )
  return html`${plainValue(say, newest.value, measure)}
  ${older.length > 0 && layout.more(say('line-form.same-run', { count: older.length }), list.plain(older))}`
}

/** All versions of a field on a page of their own. */
export function versionsPage(request: PageRequest, versions: FieldVersions, name: string): Html {
  const { say } = request
  const { held, line } = versions
  const home = deskAddresses(say.language, held.report.plan)
  const { number } = lineTitle(say, held.report, line.commitment)
  const address = home.line(held.report.organisation, held.report.occasion.code, line.commitment)
  return deskPage(request, held.report.version, {
    title: say('desk.versions'),
    here: 'desk',
    heading: { kicker: number, title: fieldName(say, held.report, name) },
    breadcrumbs: [{ href: address, text: number }, { text: say('desk.versions') }],
    body: versionTable(request, versions, measureIn({ versions, follows: {} })),
  })
}
