import type { Tx } from '#kernel/db'
import { happen } from '#kernel/facts'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { confirmSecondFactor } from '#features/sign-in'
import { notify } from '#features/rounds'
import type { Line, Report } from '#features/editions'
import { acting, editionRules } from '#features/editions'

/** Consent names the lines that are not to be published, by their commitments. */
export interface Consent extends acting.ActOn {
  readonly leftOut: readonly string[]
  readonly code: string
}

/** Agrees to the publication of this very edition, but for the lines left out. */
export async function consent(
  tx: Tx,
  visit: Visit,
  { code, leftOut: without, ...given }: Consent,
): Promise<acting.Held | Refused> {
  const held = await acting.holdFor(tx, visit, 'consent', given)
  if (isRefused(held)) return held
  const wrong = await confirmSecondFactor(tx, visit, code)
  if (wrong) return wrong
  const refusal = await agree(tx, visit, held, without)
  if (refusal) return refusal
  await notify(tx, visit, [toCoordinator('consented', held.report)])
  return held
}

async function agree(
  tx: Tx,
  visit: Visit,
  held: acting.Held,
  without: readonly string[],
): Promise<Refused | null> {
  const { lines } = held.edition
  const unknown = without.find((id) => !lines.some(({ commitment }) => commitment === id))
  if (unknown !== undefined) return refused('line-not-in-report', { commitment: unknown })
  const ids = lines.filter(({ commitment }) => without.includes(commitment)).map(({ id }) => id)
  if (ids.length === lines.length) return refused('nothing-to-publish')
  await acting.enact(tx, visit, held, { act: 'consent', leftOut: ids, payload: without })
  return null
}

/** What publishing is given: an approver may name the lines left out, which is his consent. */
export interface Publication extends acting.ActOn {
  readonly leftOut?: readonly string[]
  readonly code: string
}

/** Publishes the lines that the authority has agreed to: what is new in them becomes readable. */
export async function publish(
  tx: Tx,
  visit: Visit,
  { code, leftOut: without, ...given }: Publication,
): Promise<acting.Held | Refused> {
  const agreed = without !== undefined && acting.mayDo.consent(visit.actor, given)
  const held = await acting.holdFor(tx, visit, agreed ? 'consent' : 'publish', given)
  if (isRefused(held)) return held
  const wrong = await confirmSecondFactor(tx, visit, code)
  if (wrong) return wrong
  if (!agreed) return publishLines(tx, visit, held)
  const refusal = await agree(tx, visit, held, without)
  if (refusal) return refusal
  const { plan, round, organisation } = given
  const now = await acting.holdFor(tx, visit, 'publish', { plan, round, organisation })
  return isRefused(now) ? now : publishLines(tx, visit, now)
}

async function publishLines(
  tx: Tx,
  visit: Visit,
  held: acting.Held,
): Promise<acting.Held | Refused> {
  const { edition, report } = held
  const out = editionRules.leftOut(edition.events)
  const lines = edition.lines.filter((line) => !out.includes(line.id) && isNews(line))
  if (lines.length === 0) return refused('nothing-to-publish')
  const payload = lines.map(({ commitment }) => commitment)
  const actor = await acting.enact(tx, visit, held, { act: 'publish', payload })
  const items = lines.flatMap((line) => line.items)
  const facts = [
    ...lines.map(({ id, chain }) => ({ noun: 'line', id, chain })),
    ...editionRules.factsOf(items.filter(({ publishedAt }) => publishedAt === null)),
  ]
  await happen(tx, facts, { kind: 'published', at: visit.now, actor, edition: edition.id })
  await notify(tx, visit, [toOwner('published', report), toCoordinator('published', report)])
  return held
}

const isNews = ({ publishedAt, withdrawn }: Line): boolean =>
  publishedAt === null && withdrawn.every(({ field }) => field !== null)

/** A notice to those whose report it is. */
export const toOwner = (happening: 'published' | 'withdrawn', report: Report) => {
  const { plan, organisation } = report
  return acting.notice(happening, report, { roles: ['editor', 'approver'], plan, organisation })
}

const toCoordinator = (happening: 'consented' | 'published', report: Report) =>
  acting.notice(happening, report, { roles: ['coordinator'], plan: report.plan })
