import type { Refused, Visit } from '#kernel/operations'
import { allow, operation, Problem } from '#kernel/operations'
import type { Parts, PlanContent, PlanDifference } from '#features/packages'
import { difference } from '#features/packages'
import type { ReportingAssignment } from './assignments/rules.ts'
import { listAllAssignments, listAssignments } from './assignments/store.ts'
import * as assignments from './assignments/steps.ts'
import type { OpenRecord } from './levels/steps.ts'
import * as levels from './levels/steps.ts'
import { listLevels } from './levels/store.ts'
import * as policy from './policy.ts'
import type { LoadPlan, PublishPlan } from './versions/steps.ts'
import * as versions from './versions/steps.ts'
import type { PlanVersion } from './versions/store.ts'
import { findVersion, getContent } from './versions/store.ts'

/** An organisation reports on a commitment from now on. */
export const assignReporting = operation(
  'assign-reporting',
  (visit, wish: assignments.AssignReporting): Promise<ReportingAssignment | Refused> =>
    visit.transaction((tx) => assignments.assignReporting(tx, visit, wish)),
)

/** An organisation no longer reports on a commitment. */
export const endAssignment = operation(
  'end-assignment',
  (visit, which: { readonly plan: string; readonly assignment: string }) =>
    visit.transaction((tx) => assignments.endReporting(tx, visit, which)),
)

/** The coordinator says what becomes of assignments when the draft is published. */
export const confirmAssignments = operation(
  'confirm-assignments',
  (visit, said: Parameters<typeof assignments.confirmAssignments>[2]) =>
    visit.transaction((tx) => assignments.confirmAssignments(tx, visit, said)),
)

/** Who reports on what now. */
export const readAssignments = operation(
  'read-assignments',
  async (visit, { plan }: { readonly plan: string }): Promise<readonly ReportingAssignment[]> => {
    allow(policy.readAssignments, visit, { plan })
    return visit.read((tx) => listAssignments(tx, plan, visit.now))
  },
)

/** An approver of the organisation concerned opens a reading or a running-text commitment, or closes it. */
export const openRecord = operation('open-record', (visit, which: OpenRecord) =>
  visit.transaction((tx) => levels.openRecord(tx, visit, which)),
)

/** A version with all that it states, whatever its level; and what people recorded beside it. */
export interface ExportedPlan {
  readonly version: PlanVersion
  readonly content: PlanContent
  /** By section; empty unless asked for. */
  readonly recorded: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>
}

/** What can be done with packages, for the parts that the program has. */
export function packageOperations(parts: Parts) {
  return {
    /** Loads a package as a draft version. */
    loadPlan: operation('load-plan', (visit, given: LoadPlan) =>
      visit.transaction((tx) => versions.loadDraft(tx, visit, { ...given, parts })),
    ),

    /** Brings a plan's draft into force. */
    publishPlan: operation('publish-plan', (visit, which: PublishPlan) =>
      visit.transaction((tx) => versions.publishDraft(tx, visit, { ...which, parts })),
    ),

    /** What a package says otherwise than the version in force. */
    comparePlan: operation(
      'compare-plan',
      async (visit, { content }: { readonly content: PlanContent }): Promise<PlanDifference> => {
        const plan = content.head.id
        allow(policy.runPlan, visit, { plan })
        return visit.read(async (tx) => {
          const inForce = await findVersion(tx, plan, 'in-force')
          return difference(inForce ? await getContent(tx, inForce) : null, content)
        })
      },
    ),

    /** Reads a version whole: the one in force, or the draft where there is none or it is asked for. */
    exportPlan: operation('export-plan', (visit, which: ExportPlan) =>
      exportPlan(visit, which, parts),
    ),
  }
}

export type PackageOperations = ReturnType<typeof packageOperations>

export interface ExportPlan {
  readonly plan: string
  readonly state?: 'draft' | 'in-force'
  /** With what people recorded. */
  readonly all?: boolean
}

async function exportPlan(
  visit: Visit,
  { plan, state, all = false }: ExportPlan,
  parts: Parts,
): Promise<ExportedPlan> {
  allow(policy.runPlan, visit, { plan })
  return visit.read(async (tx) => {
    const version =
      state === undefined
        ? ((await findVersion(tx, plan, 'in-force')) ?? (await findVersion(tx, plan, 'draft')))
        : await findVersion(tx, plan, state)
    if (!version) throw new Problem(404, state === 'draft' ? 'no-draft' : 'no-such-plan', { plan })
    const content = await getContent(tx, version)
    const recorded = new Map<string, readonly Readonly<Record<string, unknown>>[]>()
    if (all) {
      recorded.set('reportingAssignments', await listAllAssignments(tx, plan).then(plain))
      recorded.set('levels', await listLevels(tx, plan))
      for (const part of parts) {
        if (part.recorded) recorded.set(part.section, await part.recorded(tx, plan))
      }
    }
    return { version, content, recorded }
  })
}

const plain = (
  found: readonly ReportingAssignment[],
): readonly Readonly<Record<string, unknown>>[] =>
  found.map(({ plan: _, validFrom, validTo, ...rest }) => ({
    ...rest,
    validFrom: validFrom.toISOString(),
    validTo: validTo?.toISOString() ?? null,
  }))
