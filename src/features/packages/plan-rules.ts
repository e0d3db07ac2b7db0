import type { Finding, PackageRecord } from '#kernel/package'
import type { PlanContent } from './content.ts'
import type { Head } from './head.ts'

const finding = (
  code: string,
  severity: Finding['severity'],
  pointer: string,
  values: Finding['values'] = {},
): Finding => ({ code, severity, section: 'plan', index: null, pointer, values })

/** What plan.yaml itself leaves open or says against itself. */
export function lintHead(head: Head): readonly Finding[] {
  const { budget, kind, period, version, ancestors } = head
  return [
    ...(kind === 'action-plan' && budget === null
      ? [finding('no-budget', 'warning', '/budget')]
      : []),
    ...(period.start !== null && period.end !== null && period.end < period.start
      ? [finding('period-reversed', 'error', '/period/end')]
      : []),
    ...(ancestors.length === version - 1
      ? []
      : [
          finding('ancestors-incomplete', 'warning', '/ancestors', {
            version,
            count: ancestors.length,
          }),
        ]),
  ]
}

/** Sections of which no person has compared every record with its source, with how many. */
export function lintChecks({ sections }: PlanContent): readonly Finding[] {
  return [...sections].flatMap(([section, records]): Finding[] => {
    const sources = records.flatMap((record) => sourceOf(record) ?? [])
    const count = sources.filter(({ checked }) => checked !== 'person').length
    if (count === 0) return []
    const values = { count, of: sources.length, section }
    const at = { section, index: null, pointer: '' }
    return [{ code: 'not-checked-by-person', severity: 'note', ...at, values }]
  })
}

const sourceOf = (record: PackageRecord): { readonly checked: unknown } | undefined =>
  'source' in record &&
  typeof record.source === 'object' &&
  record.source !== null &&
  'checked' in record.source
    ? { checked: record.source.checked }
    : undefined
