import type { Day } from '#kernel/clock'
import { activityRules } from '#features/activities'
import type { Line, Report } from '#features/editions'
import { planReading } from '#features/reporting'
import type { PlanTree, TreeActivity, TreeLine } from './schema.ts'

/** What a tree is made of besides the lines that the reader reads. */
export interface TreeOf {
  readonly report: Pick<Report, 'occasion' | 'commitments'>
  readonly lines: readonly Line[]
  readonly day: Day
  readonly known: activityRules.KnownIndicators
  /** What an organisation is called in the codes before an activity. */
  readonly nameOf: (organisation: string) => string
}

/** The plan as a tree: commitment, outcome, activity, each with its number. */
export function treeOf({ report, lines, day, known, nameOf }: TreeOf): PlanTree {
  const numbered = activityRules.numbered(
    lines.map((line) => ({
      commitment: line.commitment,
      number: report.commitments.get(line.commitment)?.number ?? null,
      activities: planReading.activitiesIn(line),
    })),
  )
  const placed = numbered.map(({ outcomes, ...line }, place): TreeLine => ({
    ...line,
    title: report.commitments.get(line.commitment)?.title ?? {},
    part: lines[place]?.part ?? 'contributor',
    nonePlanned: nonePlannedIn(lines[place]),
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      activities: outcome.activities.map(({ number, key, says, milestones }) => ({
        number,
        key,
        says,
        milestones,
        commitment: line.commitment,
        codes: activityRules.unitCodes({ says }, nameOf),
        hints: activityRules.hintsFor(says, known),
        ...lateness({ key, says, milestones }, day),
      })),
    })),
  }))
  return { period: report.occasion.period, day, lines: placed }
}

type Dates = Parameters<typeof activityRules.proposeStanding>[0]

function lateness(activity: Dates, day: Day): Pick<TreeActivity, 'endsOn' | 'isOverdue'> {
  const { because } = activityRules.proposeStanding(activity, day)
  return {
    endsOn: activityRules.lastDayOf(activity.says.end),
    isOverdue: because.code === 'end-passed' || because.code === 'milestone-overdue',
  }
}

function nonePlannedIn(line: Line | undefined): TreeLine['nonePlanned'] {
  for (const { field, content } of line?.items ?? [])
    if (field === 'none-planned' && content.noun === 'statement')
      return { text: content.text, language: content.language }
  return null
}

/** Every activity of a tree, in the order of its numbers. */
export const activitiesOf = ({ lines }: Pick<PlanTree, 'lines'>): readonly TreeActivity[] =>
  lines.flatMap(({ outcomes }) => outcomes.flatMap(({ activities }) => activities))

/** What a plan amounts to, for its heading. */
export interface PlanSums {
  readonly activities: number
  readonly openHints: number
  /** Commitments for which nothing is planned. */
  readonly empty: number
  /** Of these, those for which the authority does not say why. */
  readonly unexplained: number
  readonly overdue: number
}

/** How much there is, how much of it a good plan would say better, and what is missing. */
export function sumsOf(tree: PlanTree): PlanSums {
  const activities = activitiesOf(tree)
  // As in the coverage: what is planned under another commitment and serves this one too is planned for it.
  const served = new Set(activities.flatMap(({ says }) => says.alsoServes))
  const empty = tree.lines.filter(
    ({ commitment, outcomes }) => outcomes.length === 0 && !served.has(commitment),
  )
  return {
    activities: activities.length,
    openHints: activities.flatMap(({ hints }) => activityRules.openHints(hints)).length,
    empty: empty.length,
    unexplained: empty.filter(({ nonePlanned }) => nonePlanned === null).length,
    overdue: activities.filter(({ isOverdue }) => isOverdue).length,
  }
}
