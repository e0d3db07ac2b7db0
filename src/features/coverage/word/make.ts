import { dayOf, periodEnd } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { notAllowed } from '#kernel/operations'
import { pieces } from '#features/desk'
import { organisationName } from '#features/organisations'
import type { Edition, Line, ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadPlan } from '#features/implementation'
import { readPlan } from '#features/implementation'
import { around } from '#features/rounds'
import { readPlanOf } from '../matrix/reading.ts'
import { cleaned } from './clean.ts'
import type { WordedLine } from './compose.ts'
import { documentParts } from './compose.ts'
import { writeDocument } from './document.ts'
import type { PlanDocument } from './schema.ts'

/** A document and what it is called. */
export interface MadeDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * An authority's implementation plan as a Word document, as far as this reader may read it: a draft for
 * its own people alone. 403 for whoever reads no line of it.
 */
export async function makeDocument(visit: Visit, key: ReportKey, say: Say): Promise<MadeDocument> {
  const plan = await readPlan(visit, key)
  if (!plan.read.owns && plan.tree.lines.length === 0) throw notAllowed()
  const document = await composed(visit, plan, say)
  const { report } = plan.read
  const period = report.occasion.period.replace('/', '-')
  const stem = `${pieces.codeOf(report.organisation)}-${say('coverage.word-name')}-${period}`
  const draft = wasHandedIn(shownEdition(plan)) ? '' : `-${say('coverage.word-name-draft')}`
  return { name: `${stem}${draft}.docx`, bytes: await writeDocument(document) }
}

const year = (period: ReadPlan['tree']['period']): string => periodEnd(period).slice(0, 4)

async function composed(visit: Visit, plan: ReadPlan, say: Say): Promise<PlanDocument> {
  const { read, tree } = plan
  const { report } = read
  const { indicators, ...about } = await visit.read((tx) => readPlanOf(tx, visit, report.plan))
  const named = organisationName(say, report.organisations, report.organisation)
  const whole = say.text(report.version.title)
  const [before = '', between = '', after = ''] = say('coverage.word-page', {
    page: '\n',
    pages: '\n',
  }).split('\n')
  return {
    language: say.language,
    title: cleaned(
      say('coverage.word-title', { organisation: named, period: say.period(tree.period) }),
    ),
    plan: { text: cleaned(whole.text), language: whole.lang },
    band: around(say, visit).exercise ? say('coverage.word-band') : null,
    status: statusWords(say, plan),
    guide: say('coverage.word-guide'),
    closing: say('coverage.word-closing', {
      day: say.day(dayOf(visit.now, report.version.timeZone)),
    }),
    columns: ['goal', 'outcome', 'activity', 'indicator', 'target'].map((one) =>
      say(`coverage.word-column-${one}`, { year: year(tree.period) }),
    ),
    parts: documentParts({ say, indicators }, wordedLines(plan), about),
    pageWords: [before, between, after],
    madeAt: visit.now,
  }
}

/** The edition that the reader reads: its own people the one under way, others the newest handed in. */
function shownEdition(plan: ReadPlan): Pick<Edition, 'number' | 'events'> | undefined {
  const { owns, lines } = plan.read
  if (owns) return ownEdition(plan)
  return lines.map(({ edition }) => edition).toSorted((a, b) => b.number - a.number)[0]
}

const ownEdition = ({ read: { report } }: ReadPlan): Edition | undefined =>
  editionRules.findUnderWay(report) ?? editionRules.findHandedIn(report)

const wasHandedIn = (edition: Pick<Edition, 'events'> | undefined): boolean =>
  edition?.events.some(({ act }) => act === 'hand-in') ?? false

/** How far the text is, in a sentence: a document that goes by mail must say it itself. */
function statusWords(say: Say, plan: ReadPlan): string {
  const { report } = plan.read
  const edition = shownEdition(plan)
  if (!edition) return say('coverage.word-state-none')
  const { number, events } = edition
  const dayAt = (act: string): string => {
    const event = events.findLast((one) => one.act === act)
    return event ? say.day(dayOf(event.at, report.version.timeZone)) : ''
  }
  if (wasHandedIn(edition))
    return say('coverage.word-state-handed-in', { number, day: dayAt('hand-in') })
  const state = editionRules.stateOf(events)
  if (state === 'signed') return say('coverage.word-state-signed', { number, day: dayAt('sign') })
  return say(`coverage.word-state-${state === 'draft' ? 'draft' : 'awaiting-signature'}`, {
    number,
  })
}

/** The tree with the language in which each activity was written. */
function wordedLines(plan: ReadPlan): readonly WordedLine[] {
  const { read, tree } = plan
  const lines = read.owns ? (ownEdition(plan)?.lines ?? []) : read.lines.map(({ line }) => line)
  const written = new Map(lines.map((line) => [line.commitment, languagesIn(line)]))
  const fallback = read.report.version.languages[0] ?? ''
  return tree.lines.map((line) => ({
    ...line,
    outcomes: line.outcomes.map((outcome) => ({
      ...outcome,
      activities: outcome.activities.map((one) => ({
        ...one,
        language: written.get(line.commitment)?.get(one.key) ?? fallback,
      })),
    })),
  }))
}

/** Activities by their key, each with its language. */
const languagesIn = ({ items }: Line): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ field, content }) =>
      content.noun === 'activity'
        ? [[field.replace('activity.', ''), content.language] as const]
        : [],
    ),
  )
