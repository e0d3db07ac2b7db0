import type { z } from 'zod'
import type { Actor } from '#kernel/access'
import type { Edition, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { shownQuestions } from '../lines/questions.ts'
import { shownLine } from '../lines/shown.ts'
import { codeOf } from '../places/places.ts'
import type { editionShape, reportShape } from './shapes.ts'

export type ShownReport = z.output<typeof reportShape>
export type ShownEdition = z.output<typeof editionShape>

/** Shows a report to a program, as far as this reader may read it. */
export function shownReport(actor: Actor, read: ReadReport): ShownReport {
  const { report, lines, owns, questions } = read
  const { plan, occasion, organisation, assigned } = report
  const knows = owns || editionRules.mayDo.take(actor, { plan, organisation })
  return {
    plan,
    round: occasion.code,
    organisation: codeOf(organisation),
    period: occasion.period,
    owns,
    assigned: knows ? assigned.map(({ commitment, part }) => ({ commitment, part })) : [],
    editions: knows ? shownEditions(actor, read) : [],
    missing: owns ? missingIn(report) : [],
    jumps: [...read.jumps].flatMap(([commitment, jumps]) =>
      jumps.map((jump) => ({ commitment, ...jump })),
    ),
    lines: lines.map((line) => shownLine({ report, owns }, line)),
    questions: shownQuestions(report, questions),
  }
}

const shownEditions = (actor: Actor, { report, owns }: ReadReport): ShownEdition[] =>
  report.editions.map((edition) => ({
    number: edition.number,
    state: editionRules.stateOf(edition.events),
    seen: editionRules.seenOf(edition),
    begunAt: edition.begunAt.toISOString(),
    lines: edition.lines.length,
    events: edition.events.map(({ act, at, remark }) => ({
      act,
      at: at.toISOString(),
      remark: owns && remark ? { ...remark } : null,
    })),
    consent: consentTo(edition),
    possible: possibleFor(actor, report, edition),
  }))

function consentTo({ events, lines }: Edition): ShownEdition['consent'] {
  if (!editionRules.hasConsent(events)) return null
  const out = editionRules.leftOut(events)
  const left = lines.filter(({ id }) => out.includes(id))
  return { leftOut: left.map(({ commitment }) => commitment) }
}

/** What this reader may do with an edition now, as far as its state and his part decide. */
function possibleFor(actor: Actor, report: Report, edition: Edition): string[] {
  const { events, number } = edition
  const [question] = editionRules.openQuestions(events)
  const acts = editionRules.possibleActs(events, {
    number,
    roundClosed: editionRules.isClosed(report.occasion),
    draftOpen: editionRules.findUnderWay(report) !== undefined,
    signerWrote: false,
    ...(question !== undefined && { question }),
  })
  return acts.filter((act) => editionRules.mayDo[act](actor, report))
}

/** What the draft still needs before it can be sent. */
function missingIn(report: Report): ShownReport['missing'] {
  const edition = editionRules.findUnderWay(report)
  return edition ? [...reportRules.missingInReport(report, edition)] : []
}

/** Nothing can be done to an earlier day, and nothing is missing there. */
export const withoutActs = (shown: ShownReport): ShownReport => ({
  ...shown,
  missing: [],
  editions: shown.editions.map((edition) => ({ ...edition, possible: [] })),
})
