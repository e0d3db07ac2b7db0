import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import type { Finding, LoadContext } from '#kernel/package'
import { packageView } from '#kernel/package'
import type { Parts, PlanContent, PlanDifference } from '#features/packages'
import { difference } from '#features/packages'
import type { AssignmentMove } from '../assignments/rules.ts'
import { unconfirmed } from '../assignments/rules.ts'
import type { ConfirmedAssignment } from '../assignments/steps.ts'
import { confirmAssignments, moveAssignments, movesOf } from '../assignments/steps.ts'
import * as policy from '../policy.ts'
import { loadingOf, reusedIds } from './rules.ts'
import type { PlanVersion } from './store.ts'
import * as store from './store.ts'

/** A package that passed its checks. */
export interface LoadPlan {
  readonly content: PlanContent
  readonly digest: string
}

/** What loading came to: a draft, or nothing because this very version is in force. */
export interface Loaded {
  readonly outcome: 'draft' | 'unchanged'
  readonly plan: string
  readonly version: number
  readonly digest: string
  /** What the record has to say of the package: warnings and notes. */
  readonly findings: readonly Finding[]
  /** Against the version in force. */
  readonly difference: PlanDifference
}

/** A package that does not fit the record, and why. */
export interface LoadRefused extends Refused {
  readonly findings: readonly Finding[]
}

/** Loads a package as its plan's draft version. Part of the caller's transaction. */
export async function loadDraft(
  tx: Tx,
  visit: Visit,
  { content, digest, parts }: LoadPlan & { readonly parts: Parts },
): Promise<Loaded | LoadRefused> {
  const { head } = content
  allow(policy.runPlan, visit, { plan: head.id })
  await store.holdPlan(tx, head.id, visit.now)
  const inForce = await store.findVersion(tx, head.id, 'in-force')
  const outcome = loadingOf(inForce ?? null, { digest, ancestors: head.ancestors })
  if (isRefused(outcome)) return { ...outcome, findings: [] }
  const before = inForce ? await store.getContent(tx, inForce) : null
  const loaded = { plan: head.id, version: head.version, digest, difference: difference(before, content) }
  if (outcome === 'unchanged') return { ...loaded, outcome, findings: [] }

  const findings = await enter(tx, visit, { content, digest, parts })
  const count = findings.filter(({ severity }) => severity === 'error').length
  if (count > 0) return { ...refused('package-does-not-fit', { count }), findings }
  note(tx, visit, 'load-plan', { plan: head.id, number: head.version, payload: { digest } })
  return { ...loaded, outcome, findings }
}

async function enter(
  tx: Tx,
  visit: Visit,
  { content, digest, parts }: LoadPlan & { readonly parts: Parts },
): Promise<readonly Finding[]> {
  const findings = [...reusedIds(await store.listEarlier(tx, content.head.id), content, parts)]
  const draft = await store.findVersion(tx, content.head.id, 'draft')
  if (draft?.digest === digest) return findings
  await store.deleteDraft(tx, content.head.id)
  const version = await store.insertDraft(tx, { content, digest, parts }, visit.now)
  const context = contextOf(tx, visit, { version, content })
  for (const part of parts) {
    const records = content.sections.get(part.section) ?? []
    findings.push(...((await part.load?.(context, records)) ?? []))
  }
  return findings
}

const contextOf = (
  tx: Tx,
  visit: Visit,
  { version, content }: { readonly version: PlanVersion; readonly content: PlanContent },
): LoadContext => ({
  tx,
  plan: content.head,
  view: packageView(content.head, content.sections),
  version: version.id,
  now: visit.now,
  actor: journalActor(visit.actor, ['coordinator'], { plan: version.plan }),
})

function note(
  tx: Tx,
  visit: Visit,
  operation: string,
  { plan, number, payload }: Pick<PlanVersion, 'plan' | 'number'> & { readonly payload: object },
): void {
  const actor = journalActor(visit.actor, ['coordinator'], { plan })
  record(tx, { at: visit.now, actor, operation, subject: { plan, version: number }, payload })
}

export interface PublishPlan {
  readonly plan: string
  /** The coordinator's word on the assignments that the draft touches, given together with the publication. */
  readonly confirm?: 'as-proposed' | readonly ConfirmedAssignment[]
}

/** A version that has come into force. */
export interface Published {
  readonly plan: string
  readonly version: number
  readonly digest: string
  /** The digest that was in force until now. */
  readonly ended: string | null
  /** How many assignments moved or ended. */
  readonly moved: number
}

/** A publication that waits for the coordinator's word on these assignments. */
export interface PublishRefused extends Refused {
  readonly moves: readonly AssignmentMove[]
}

/** Brings a plan's draft into force. Part of the caller's transaction. */
export async function publishDraft(
  tx: Tx,
  visit: Visit,
  { plan, confirm, parts }: PublishPlan & { readonly parts: Parts },
): Promise<Published | PublishRefused> {
  allow(policy.runPlan, visit, { plan })
  await store.holdPlan(tx, plan, visit.now)
  const draft = await store.findVersion(tx, plan, 'draft')
  if (!draft) return { ...refused('no-draft', { plan }), moves: [] }
  const inForce = await store.findVersion(tx, plan, 'in-force')
  const order = loadingOf(inForce ?? null, { digest: draft.digest, ancestors: draft.head.ancestors })
  if (isRefused(order)) return { ...order, moves: [] }
  if (confirm !== undefined) {
    const confirmation = await confirmAssignments(tx, visit, { plan, confirm })
    if (isRefused(confirmation)) return { ...confirmation, moves: [] }
  }
  const touched = await movesOf(tx, draft, inForce)
  const open = unconfirmed(touched.moves, touched.confirmed)
  if (open.length > 0) {
    return { ...refused('assignments-unconfirmed', { count: open.length }), moves: open }
  }

  await store.bringIntoForce(tx, draft, visit.now)
  await publishSections(tx, visit, { draft, parts })
  const moved = await moveAssignments(tx, visit, touched)
  if (isRefused(moved)) return { ...moved, moves: [] }
  const { number, digest } = draft
  note(tx, visit, 'publish-plan', { plan, number, payload: { digest, moved } })
  return { plan, version: number, digest, ended: inForce?.digest ?? null, moved: moved.length }
}

async function publishSections(
  tx: Tx,
  visit: Visit,
  { draft, parts }: { readonly draft: PlanVersion; readonly parts: Parts },
): Promise<void> {
  const content = await store.getContent(tx, draft)
  const context = contextOf(tx, visit, { version: draft, content })
  for (const part of parts) await part.publish?.(context, content.sections.get(part.section) ?? [])
}
