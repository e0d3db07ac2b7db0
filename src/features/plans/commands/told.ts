import type { Say } from '#kernel/i18n'
import type { ChangedRecord, PlanDifference } from '#features/packages'
import type { AssignmentMove } from '../assignments/rules.ts'
import { nameLine } from './findings.ts'
import { sectionName } from './values.ts'

/** A difference in words, section by section. */
export function differenceLines({ plan, sections }: PlanDifference, say: Say): readonly string[] {
  if (plan.length === 0 && sections.length === 0) return [say('plans.no-difference')]
  const head = plan.length === 0 ? [] : [say('plans.plan-changed', { fields: plan.join(', ') })]
  const lines = sections.flatMap(({ section, added, changed, ended }) => [
    `${sectionName(section, say)}:`,
    ...added.map((record) => `  + ${named(record, say)}`),
    ...changed.map((record) => `  ~ ${named(record, say)}`),
    ...ended.map((record) => `  - ${named(record, say)}`),
    `  ${say('plans.section-counts', {
      added: added.length,
      changed: changed.length,
      ended: ended.length,
    })}`,
  ])
  return [...head, ...lines]
}

function named({ fields, ...record }: ChangedRecord, say: Say): string {
  const name = nameLine(record, say)
  return fields.length === 0 ? name : `${name} (${fields.join(', ')})`
}

/** The assignments that a publication waits for, each with what is proposed. */
export const moveLines = (moves: readonly AssignmentMove[], say: Say): readonly string[] =>
  moves.map(({ assignment, change, proposed }) =>
    say('plans.move', {
      assignment: assignment.id,
      organisation: assignment.organisation,
      commitment: assignment.commitment,
      part: assignment.part,
      change,
      count: proposed.length,
      proposed: say.list(
        proposed.map(({ commitment, part }) =>
          say('plans.move-place', { commitment, part }),
        ),
      ),
    }),
  )
