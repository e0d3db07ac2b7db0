import type { Say } from '#kernel/i18n'
import type { Fault } from '#kernel/yaml'
import type { ChangedRecord, PlanDifference } from '#features/packages'
import type { AssignmentMove } from '../assignments/rules.ts'

/** A finding as commands print it. */
export interface ToldFinding {
  readonly code: string
  readonly severity: Fault['severity']
  readonly file: string
  readonly line: number
  readonly path: string
  readonly message: string
}

/** A finding with its sentence; one that holds for a whole section says so. */
export function tellFinding({ values, ...at }: Fault, say: Say): ToldFinding {
  const { onAll, section, ...own } = values
  const message =
    onAll === undefined
      ? say(`finding.${at.code}`, values)
      : say('plans.finding-on-all', {
          message: say(`finding.${at.code}`, own),
          count: onAll,
          section: section ?? '',
        })
  const { code, severity, file, line, path } = at
  return { code, severity, file, line, path, message }
}

/** Findings line by line, and how often each code occurs. */
export function findingLines(findings: readonly Fault[], say: Say): readonly string[] {
  const told = findings.map((finding) => tellFinding(finding, say))
  const codes = Map.groupBy(told, ({ severity, code }) => `${severity} ${code}`)
  const counts = [...codes].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [
    ...told.map(
      ({ file, line, severity, code, message }) =>
        `${file}:${line}  ${say(`plans.severity.${severity}`)} ${code}: ${message}`,
    ),
    '',
    ...counts.map(([, found]) =>
      say('plans.count-per-code', {
        count: found.length,
        code: found[0]?.code ?? '',
        severity: say(`plans.severity.${found[0]?.severity ?? 'note'}`),
      }),
    ),
  ]
}

/** A difference in words, section by section. */
export function differenceLines({ plan, sections }: PlanDifference, say: Say): readonly string[] {
  if (plan.length === 0 && sections.length === 0) return [say('plans.no-difference')]
  const head = plan.length === 0 ? [] : [say('plans.plan-changed', { fields: plan.join(', ') })]
  const lines = sections.flatMap(({ section, added, changed, ended }) => [
    `${section}:`,
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

function named({ id, label, fields }: ChangedRecord, say: Say): string {
  const name = label === null ? id : `${id}  ${say.text(label).text}`
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
