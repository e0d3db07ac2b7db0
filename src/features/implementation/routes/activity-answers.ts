import type { Answer, PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { notFound } from '#kernel/operations'
import type { ActivitySays } from '#features/activities'
import { activityRules, activitySays } from '#features/activities'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { organisationName } from '#features/organisations'
import type { LineWork } from '#features/reporting'
import { planReading, reportOperations } from '#features/reporting'
import { planPages } from '../addresses.ts'
import type { MilestoneRow } from '../form/read.ts'
import { listPlanMeasures } from '../form/store.ts'
import { activityPage } from '../pages/activity-page.ts'
import { readKnown } from '../tree/reading.ts'

/** The line in the address, for its own people. */
export interface PlanWork {
  readonly place: ReportKey
  readonly work: LineWork
}

/** Reads the line in the address. */
export async function workOn(request: PageRequest, place: ReportKey): Promise<PlanWork> {
  const commitment = param(request, 'commitment')
  return { place, work: await reportOperations.showLine(request.visit, { ...place, commitment }) }
}

/** The organisations of the plan by the code that people write. */
export const codesOf = ({ work }: PlanWork): ReadonlyMap<string, string> =>
  new Map(
    work.report.everyone.map(({ organisation }) => [
      pieces.codeOf(organisation).toUpperCase(),
      organisation,
    ]),
  )

/** What somebody typed and what was refused of it. */
export interface Typed {
  readonly says: ActivitySays
  readonly milestones: readonly MilestoneRow[]
  readonly blank: { readonly milestones: number; readonly indicators: number }
  readonly seen: number
  readonly correction: string
}

interface Asked {
  /** Null for a new activity. */
  readonly key: string | null
  readonly typed?: Typed
  readonly errors?: readonly pieces.FieldError[]
}

/** The form of an activity as it stands, or as it was typed. */
export async function answerActivity(
  request: PageRequest,
  { place, work }: PlanWork,
  { key, typed, errors = [] }: Asked,
): Promise<Answer> {
  const standing = key === null ? undefined : standingIn(work, key)
  if (key !== null && !standing && !typed) throw notFound()
  const shown = typed ?? standing ?? nothingYet
  const item = work.line.items.find(({ field }) => field === `activity.${key ?? ''}`)
  const known = await readKnown(request.visit, place.plan)
  const html = activityPage(request, {
    ...shown,
    work,
    key,
    pages: planPages(request.language, place),
    hints: key === null ? [] : activityRules.hintsFor(shown.says, known),
    correction: {
      isAsked: item !== undefined && (item.handedInAt !== null || item.corrects),
      typed: typed?.correction ?? (item?.reason ? request.say.text(item.reason).text : ''),
    },
    organisations: organisationsOf(request, work),
    indicators: await indicatorsOf(request, work),
    errors,
  })
  return { html, status: errors.length > 0 ? 422 : 200 }
}

const nothingYet: Typed = {
  says: { ...activitySays.parse({ title: '…' }), title: '' },
  milestones: [],
  blank: { milestones: 2, indicators: 1 },
  seen: 0,
  correction: '',
}

function standingIn({ line, versions }: LineWork, key: string): Typed | undefined {
  const found = planReading.activitiesIn(line).find((one) => one.key === key)
  if (!found) return undefined
  return {
    says: found.says,
    milestones: found.milestones.map((one) => ({
      ...one,
      typed: one.says,
      seen: versions.get(`milestone.${one.key}`) ?? 0,
    })),
    blank: { milestones: 1, indicators: found.says.indicators.length === 0 ? 1 : 0 },
    seen: versions.get(`activity.${key}`) ?? 0,
    correction: '',
  }
}

/** The other organisations that report under the plan: whoever else may lead or take part. */
function organisationsOf({ say }: PageRequest, { report }: LineWork) {
  const keys = [...new Set(report.everyone.map(({ organisation }) => organisation))]
  return keys
    .filter((key) => key !== report.organisation)
    .map((value) => ({ value, text: organisationName(say, report.organisations, value) }))
}

/** What the plan measures the commitment by, then what else the authority is measured by, then everything else. */
async function indicatorsOf({ visit, say }: PageRequest, { report, line }: LineWork) {
  const own = report.assigned.map(({ commitment }) => commitment)
  const asked = { version: report.version.version, commitment: line.commitment, own }
  const measures = await visit.read((tx) => listPlanMeasures(tx, asked))
  return measures.map(({ id, name, section, isNamed, isOwn }) => {
    const text = say.text(name).text
    return {
      value: id,
      text: section === 'proposals' ? say('implementation.proposed', { text }) : text,
      group: isNamed ? ('named' as const) : isOwn ? ('own' as const) : ('others' as const),
    }
  })
}
