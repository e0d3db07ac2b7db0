import type { Finding } from '#kernel/package'
import { isCurrent, packageView } from '#kernel/package'
import type { Parts, PlanContent } from './content.ts'
import { lintChecks, lintHead } from './plan-rules.ts'

/** A finding that stands for the same one on every record of its section. */
export interface LintFinding extends Finding {
  readonly onAll?: number
}

/** All that the rules have to say of a package that has passed its schemas. */
export function lint(content: PlanContent, parts: Parts): readonly LintFinding[] {
  const view = packageView(content.head, content.sections)
  const findings = [
    ...lintHead(content.head),
    ...parts.flatMap((part) => part.lint?.(view) ?? []),
    ...lintChecks(content),
  ]
  return gathered(findings, content)
}

/** Says once, with a count, what holds for every record of a section; what a section has once stays. */
export function gathered(
  findings: readonly Finding[],
  { sections }: PlanContent,
): readonly LintFinding[] {
  const groups = Map.groupBy(findings, ({ code, section }) => `${section} ${code}`)
  return [...groups.values()].flatMap((group): readonly LintFinding[] => {
    const [first] = group
    if (!first || first.severity === 'error') return group
    const standing = (sections.get(first.section) ?? []).filter(isCurrent).length
    const records = new Set(group.map(({ index }) => index))
    if (records.has(null) || records.size < 2 || records.size < standing) return group
    return [{ ...first, index: null, pointer: '', onAll: records.size }]
  })
}
