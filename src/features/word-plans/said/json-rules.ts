import type { Say } from '#kernel/i18n'
import type { Deadline, Owner } from '#features/word-readings'
import type { Defect, Refusal } from '#features/word-tables'
import type { PlanActivity, PlanIndicator, PlanReading } from '../schema.ts'

const ownerJson = ({ authority, unit, external, state }: Owner) => ({
  authority,
  unit,
  ...(external === null ? {} : { external }),
  state,
})

const deadlineJson = ({
  asWritten,
  start,
  end,
  precision,
  ongoing,
  recurrence,
  state,
}: Deadline) => ({
  asWritten,
  start,
  end,
  precision,
  ongoing,
  recurrence,
  state,
})

function indicatorJson({ at, text, baseline, target, repeatsActivity, state }: PlanIndicator) {
  const start = baseline && {
    asWritten: baseline.asWritten,
    value: baseline.value,
    unit: baseline.unit,
    period: baseline.period,
    state: baseline.state,
  }
  const goal = target && {
    at: target.at,
    asWritten: target.asWritten,
    ...(target.before === null ? {} : { before: target.before }),
    comparator: target.comparator,
    value: target.value,
    ...(target.comparator === 'range' ? { low: target.low, high: target.high } : {}),
    unit: target.unit,
    due: target.due,
    ...(target.milestones.length > 0 ? { milestones: target.milestones } : {}),
    state: target.state,
  }
  return { at, text, baseline: start, target: goal, repeatsActivity, state }
}

function activityJson(activity: PlanActivity) {
  const { status, deadline, before } = activity
  return {
    at: activity.at,
    number: activity.number,
    text: activity.text,
    ...(before === null ? {} : { before }),
    goal: activity.goal,
    outcome: activity.outcome,
    lead: ownerJson(activity.lead),
    contributors: activity.contributors.map(ownerJson),
    deadline: deadlineJson(deadline),
    status: status && { asWritten: status.asWritten, value: status.value, state: status.state },
    indicators: activity.indicators.map(indicatorJson),
    subActivities: activity.subActivities.map(({ at, text, deadline: own }) => ({
      at,
      text,
      deadline: deadlineJson(own),
    })),
    remarks: activity.remarks,
    state: activity.state,
  }
}

/** What a reason is called in words. */
export const whySaid = (say: Say, why: string): string => say(`word-plans.why-${why}`)

/** What a defect is called in words. */
export const defectSaid = (say: Say, { code, values }: Defect): string =>
  say(`word-plans.defect-${code}`, values)

/** A reading for programs: camelCase, lower-case codes, figures as decimal strings, sentences in one language. */
export const readingJson = (reading: PlanReading, say: Say) => ({
  title: reading.title,
  authority: reading.authority,
  agency: reading.agency,
  period: reading.period,
  activities: reading.activities.map(activityJson),
  figures: reading.figures,
  refused: reading.refused.map(({ at, text, why }: Refusal) => ({
    at,
    text,
    why: whySaid(say, why),
  })),
  defects: reading.defects.map((defect) => ({
    code: defect.code,
    at: defect.at,
    message: defectSaid(say, defect),
  })),
})
