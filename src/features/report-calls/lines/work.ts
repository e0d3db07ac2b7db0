import type { z } from 'zod'
import { editionRules } from '#features/editions'
import type { LineWork } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { codeOf } from '../places/places.ts'
import { shownQuestions } from './questions.ts'
import { shownField, shownLine } from './shown.ts'
import type { lineWorkShape } from './work-shape.ts'

export type ShownLineWork = z.output<typeof lineWorkShape>

/** Shows a line to those of its organisation who work on it. */
export function shownWork(work: LineWork): ShownLineWork {
  const { report, edition, line, earlier } = work
  const owner = { report, owns: true }
  const atThatTime = {
    report: { ...report, occasion: { round: earlier?.round ?? null } },
    owns: true,
  }
  return {
    commitment: line.commitment,
    part: line.part,
    edition: edition?.number ?? null,
    state: edition ? editionRules.stateOf(edition.events) : null,
    asked: reportRules
      .questionsOf(report, line)
      .map(({ contributors: _, ...question }) => question),
    proposed: work.proposed,
    because: work.proposal.judged && { ...work.proposal.judged.sentence },
    milestones: work.milestones.map(({ report: _, ...milestone }) => milestone),
    revisions: revisionsOf(work),
    fields: line.items.map((item) => shownField(owner, item)),
    jumps: work.jumps.map((jump) => ({ ...jump })),
    missing: [...reportRules.missingIn(line, report)],
    earlier: earlier && {
      round: earlier.round.code,
      fields: earlier.line.items.map((item) => shownField(atThatTime, item)),
    },
    parts: work.parts.map((part) => ({
      organisation: codeOf(part.organisation),
      line: part.read && shownLine({ report, owns: false }, part.read),
      state: reportRules.partStateOf(line, part),
    })),
    questions: shownQuestions(report, work.questions),
  }
}

/** Every field that can be written in the line, with the revision that stands in it. */
function revisionsOf({
  report,
  line,
  versions,
  jumps,
  milestones,
}: LineWork): Record<string, number> {
  const indicators = report.commitments.get(line.commitment)?.indicators ?? []
  const figures = indicators.filter((id) => report.measures.has(id)).map((id) => `figure.${id}`)
  const steps = [...jumps, ...milestones].map(({ field }) => field)
  const fields = [...reportRules.textFieldsOf(report, line), ...figures, ...steps]
  const all = line.part === 'lead' ? ['status', ...fields] : fields
  return Object.fromEntries(all.map((field) => [field, versions.get(field) ?? 0]))
}
