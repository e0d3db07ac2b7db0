import { roundRules } from '#features/rounds'
import type { Collected } from '../collecting/collect.ts'
import type { Frozen } from '../facts/schema.ts'
import type { ToFreeze } from '../facts/snapshot.ts'
import { format } from '../facts/schema.ts'
import { leafDigest, rootOf } from '#kernel/merkle'

/** The most signs that a case number may have. */
export const longestCaseNumber = 60

/** What a snapshot says of itself, besides what it holds. */
export interface Heading {
  readonly plan: string
  readonly number: number
  readonly frozenAt: Date
  readonly caseNumber: string | null
}

/** A leaf as it is written. */
export interface NewLeaf extends Omit<ToFreeze, 'content'> {
  readonly position: number
  readonly salt: string
  readonly digest: string
  readonly content: Frozen & { readonly ref: string }
}

/** A snapshot ready to be written. */
export interface Tree {
  readonly root: string
  readonly leaves: readonly NewLeaf[]
}

/** The leaf that says what the snapshot is, before all others. */
function headOf(collected: Collected, heading: Heading): ToFreeze {
  const { context, round, version, facts } = collected
  const { plan, number, frozenAt, caseNumber } = heading
  return {
    ref: 'snapshot',
    level: 'public',
    facts: [],
    chains: [],
    content: {
      kind: 'snapshot',
      format,
      plan,
      title: version.title,
      planVersion: version.number,
      planDigest: version.digest,
      round: round.code,
      period: round.period,
      timeZone: context.version.timeZone,
      dueOn: roundRules.dueOn(round),
      closedAt: roundRules.closedAt(round)?.toISOString() ?? null,
      number,
      frozenAt: frozenAt.toISOString(),
      caseNumber,
      leaves: facts.length + 1,
    },
  }
}

/** Puts what was collected in order under one root. `salt` gives 32 hex digits of chance, other ones each time. */
export function treeOf(collected: Collected, heading: Heading, salt: () => string): Tree {
  const all = [headOf(collected, heading), ...collected.facts]
  const leaves = all.map((fact, position): NewLeaf => {
    const content = { ...fact.content, ref: fact.ref }
    const grain = salt()
    return { ...fact, content, position, salt: grain, digest: leafDigest(grain, content) }
  })
  return { root: rootOf(leaves.map(({ digest }) => digest)), leaves }
}

/** What a freezing would hold, counted for whoever is about to do it. */
export interface Count {
  /** Authorities whose report is taken. */
  readonly taken: readonly string[]
  /** Statuses and texts. */
  readonly answers: number
  readonly figures: number
  /** Authorities that say nothing, and why. */
  readonly silent: readonly { readonly organisation: string; readonly why: string }[]
  /** Authorities that have handed in a correction of what was taken; it is not frozen. */
  readonly corrected: readonly string[]
  /** Authorities with questions that nobody has answered, and how many. */
  readonly asked: readonly { readonly organisation: string; readonly questions: number }[]
}

/** Counts what would be frozen. */
export function countOf(facts: readonly ToFreeze[]): Count {
  const contents = facts.map(({ content }) => content)
  const reports = contents.flatMap((one) => (one.kind === 'report' ? [one] : []))
  return {
    taken: reports.map(({ organisation }) => organisation),
    answers: contents.filter(({ kind }) => kind === 'status' || kind === 'text').length,
    figures: contents.filter(({ kind }) => kind === 'figure').length,
    silent: contents.flatMap((one) =>
      one.kind === 'silence' && one.about === 'report' && one.organisation !== null
        ? [{ organisation: one.organisation, why: one.why }]
        : [],
    ),
    corrected: reports.flatMap(({ organisation, correctedAt }) =>
      correctedAt === null ? [] : [organisation],
    ),
    asked: reports.flatMap(({ organisation, openQuestions: questions }) =>
      questions > 0 ? [{ organisation, questions }] : [],
    ),
  }
}
