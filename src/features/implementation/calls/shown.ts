import type { z } from 'zod'
import { pieces } from '#features/desk'
import type { Coverage } from '#features/reporting'
import type { ReadPlan } from '../tree/reading.ts'
import { sumsOf } from '../tree/rules.ts'
import type { TreeActivity } from '../tree/schema.ts'
import type { coverageShape, planShape } from './shapes.ts'

export type ShownPlan = z.output<typeof planShape>
export type ShownCoverage = z.output<typeof coverageShape>

/** Shows an implementation plan to a program, as far as this reader may read it. */
export function shownPlan({ read, tree }: ReadPlan): ShownPlan {
  const { report, state } = read
  return {
    plan: report.plan,
    organisation: pieces.codeOf(report.organisation),
    round: report.occasion.code,
    period: report.occasion.period,
    state: state && { edition: state.number, state: state.state, lines: state.lines },
    sums: { ...sumsOf(tree) },
    lines: tree.lines.map(({ title, nonePlanned, outcomes, ...line }) => ({
      ...line,
      title: { ...title },
      nonePlanned: nonePlanned && { ...nonePlanned },
      outcomes: outcomes.map(({ activities, ...outcome }) => ({
        ...outcome,
        activities: activities.map(shownActivity),
      })),
    })),
  }
}

const shownActivity = (one: TreeActivity) => ({
  number: one.number,
  key: one.key,
  codes: one.codes,
  activity: one.says,
  milestones: one.milestones.map(({ key, says }) => ({ key, milestone: says })),
  isOverdue: one.isOverdue,
  hints: one.hints.map(({ code, id, isAnswered }) => ({ code, id, isAnswered })),
})

/** Shows who plans what for each commitment to a program. */
export function shownCoverage({ period, plans, rows, commitments }: Coverage): ShownCoverage {
  return {
    period,
    organisations: plans.map(({ organisation, state }) => ({
      organisation: pieces.codeOf(organisation),
      state: state?.state ?? null,
    })),
    commitments: rows.map(({ commitment, cells, activities, isNobodys }) => ({
      commitment,
      number: commitments.get(commitment)?.number ?? null,
      title: { ...commitments.get(commitment)?.title },
      activities,
      isNobodys,
      cells: cells.map((cell) => ({ ...cell, organisation: pieces.codeOf(cell.organisation) })),
    })),
  }
}
