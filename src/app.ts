import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { system } from '#kernel/access'
import { prepareAssets } from '#kernel/assets'
import type { Clock } from '#kernel/clock'
import { systemClock } from '#kernel/clock'
import type { Settings } from '#kernel/config'
import { setUpConsequences } from '#kernel/facts'
import { healthRoutes } from '#kernel/health'
import type { Say } from '#kernel/i18n'
import type { ApiRoute, PublicCache, Route, Site } from '#kernel/http'
import { keepFresh, publicCache, serve, siteHandler } from '#kernel/http'
import type { Installation, OpenOrder } from '#kernel/installation'
import { openInstallation } from '#kernel/installation'
import { queueMail, startJobs } from '#kernel/jobs'
import type { Operation, Visit } from '#kernel/operations'
import { visitOf } from '#kernel/operations'
import * as assessments from '#features/assessments'
import * as coordination from '#features/coordination'
import * as coverage from '#features/coverage'
import { routes as deskRoutes } from '#features/desk'
import { routes as keyboardRoutes } from '#features/keyboard'
import { routes as lineRoutes } from '#features/line-form'
import { routes as signingRoutes } from '#features/signing'
import * as figureDesk from '#features/figure-desk'
import * as figureImports from '#features/figure-imports'
import * as rowImports from '#features/row-imports'
import type { InstanceClock } from '#features/exercise'
import * as exercise from '#features/exercise'
import * as governance from '#features/governance'
import { benchmarksPart, indicatorsPart, proposalsPart, yardsticks } from '#features/indicators'
import { bodiesPart, organisationsPart } from '#features/organisations'
import * as invitations from '#features/invitations'
import { routes as openingRoutes } from '#features/opening'
import * as people from '#features/people'
import * as records from '#features/records'
import type { Parts } from '#features/plans'
import { planOperations, planParts, planRecords, publishShippedPlans } from '#features/plans'
import { publicationOperations } from '#features/publication'
import * as gapLetters from '#features/gap-letters'
import * as received from '#features/received'
import * as receivedDesk from '#features/received-desk'
import { reportOperations } from '#features/reporting'
import * as implementation from '#features/implementation'
import { routes as meetingRoutes } from '#features/meetings'
import * as measuring from '#features/measuring'
import { figureIndexRoutes } from '#features/figure-index'
import { figureRoutes } from '#features/figures'
import { openDataApi, openDataRoutes, setUpOpenData } from '#features/open-data'
import { errorPage, portalRoutes } from '#features/portal'
import { apiRoutes as reportApi, recordedReports } from '#features/report-calls'
import * as rounds from '#features/rounds'
import * as savedViews from '#features/saved-views'
import { searchRoutes } from '#features/search'
import { pdfDocument, wordDocument } from '#features/pack-papers'
import * as packs from '#features/packs'
import * as snapshots from '#features/snapshots'
import * as snapshotDesk from '#features/snapshot-desk'
import { routes as workRoutes } from '#features/work'
import * as workbookImports from '#features/workbook-imports'
import { operations as workbookOperations } from '#features/workbooks'
import * as signIn from '#features/sign-in'

/** The sections of a plan package, in the order in which they come into force. */
export const parts: Parts = [
  organisationsPart,
  planParts.areasPart,
  planParts.instrumentsPart,
  { ...planParts.commitmentsPart, recorded: recordedReports },
  bodiesPart,
  governance.meetingsPart,
  assessments.withAssessments(indicatorsPart),
  benchmarksPart,
  yardsticks.yardsticksPart,
  proposalsPart,
  planParts.inferredResponsibilitiesPart,
  planParts.sourceIssuesPart,
]

/** Every call of the interface for programs. */
export const allApiRoutes: readonly ApiRoute[] = [
  ...records.headApi,
  ...rounds.apiRoutes,
  ...coordination.apiRoutes,
  ...reportApi,
  ...workbookImports.apiRoutes,
  ...figureImports.apiRoutes,
  ...coverage.apiRoutes,
  ...receivedDesk.apiRoutes,
  ...gapLetters.apiRoutes,
  ...snapshotDesk.apiRoutes,
  ...packs.apiRoutes,
  ...implementation.apiRoutes,
  ...openDataApi,
]

/** Everything that people do, for the test that tries each as everyone. */
export const allOperations: readonly Operation[] = [
  ...people.operations,
  ...signIn.operations,
  ...invitations.operations,
  ...records.operations,
  ...savedViews.operations,
  planOperations.assignReporting,
  planOperations.endAssignment,
  planOperations.confirmAssignments,
  planOperations.readAssignments,
  planOperations.openRecord,
  ...Object.values(planOperations.packageOperations(parts)),
  ...Object.values(rounds.roundOperations),
  ...governance.operations,
  ...coordination.operations,
  ...Object.values(reportOperations),
  ...measuring.operations,
  ...Object.values(publicationOperations),
  ...assessments.operations,
  ...workbookOperations,
  ...workbookImports.operations,
  ...figureDesk.operations,
  ...figureImports.operations,
  ...received.operations,
  ...rowImports.operations,
  ...snapshots.operations,
  ...packs.operations,
  ...exercise.operations,
]

/** Every address of the site. */
export const allRoutes: readonly Route[] = [
  ...healthRoutes,
  ...signIn.routes,
  ...invitations.routes,
  ...records.recordRoutes,
  ...savedViews.routes,
  ...deskRoutes,
  ...keyboardRoutes,
  ...workbookImports.routes,
  ...lineRoutes,
  ...signingRoutes,
  ...figureDesk.routes,
  ...figureImports.routes,
  ...openingRoutes,
  ...coordination.routes,
  ...coverage.routes,
  ...receivedDesk.routes,
  ...gapLetters.routes,
  ...meetingRoutes,
  ...snapshotDesk.routes,
  ...packs.routes,
  ...implementation.routes,
  ...workRoutes,
  ...exercise.routes,
  ...portalRoutes,
  ...figureRoutes,
  ...figureIndexRoutes,
  ...searchRoutes,
  ...openDataRoutes(() => allApiRoutes),
  ...allApiRoutes,
]

/** An open installation with the clock of what it is: a real one, or the exercise. */
export interface Instance extends Installation {
  readonly clock: InstanceClock
}

/** Opens whatever lies in the data folder. Whoever opened it closes it. */
export async function openInstance(order: OpenOrder): Promise<Instance> {
  const installation = await openInstallation(order)
  try {
    return { ...installation, clock: await exercise.instanceClock(installation.database) }
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** The site over an open installation. */
export function siteOf({ database, clock, settings }: Instance, cache = publicCache()): Site {
  const bandOf = (say: Say) =>
    clock.isExercise() ? exercise.exerciseBand(say, clock.now()).exercise : undefined
  return {
    database,
    clock,
    exercise: clock.isExercise(),
    origin: settings.baseUrl,
    routes: allRoutes,
    cache,
    findActor: (request, now) => signIn.findActor(database, request, now),
    errorPage: (say, problem) => errorPage(say, problem, bandOf(say)),
    logFault: (error, request) => console.error(`request ${request}:`, error),
  }
}

/** What is otherwise while the exercise's history is played. */
export interface SetUp {
  readonly machine?: Clock
  readonly post?: typeof queueMail
  readonly isExercise?: boolean
}

/** Tells the slices what they need to know of the installation. */
export function setUp(
  { settings, secret, clock }: Instance,
  { machine = systemClock, post: send = queueMail, isExercise = clock.isExercise() }: SetUp = {},
): void {
  const post: typeof queueMail = (tx, mail) => send(tx, isExercise ? exercise.markMail(mail) : mail)
  const origin = settings.baseUrl
  const band = (say: Say, { now }: Visit) => (isExercise ? exercise.exerciseBand(say, now) : {})
  const around = (say: Say, visit: Visit) => ({
    ...band(say, visit),
    account: people.accountInHead(say, visit.actor),
  })
  const mailGoesOut = settings.mail.smtp !== undefined
  people.setUpPeople({
    secret,
    origin,
    mailGoesOut,
    post,
    machine,
    exercise: isExercise,
    around: band,
    afterSignIn: (language) => `/${language}/work`,
    planChoices: async (tx) =>
      (await planRecords.listPlans(tx, clock.now())).map(({ plan, head }) => ({
        id: plan,
        title: head.title,
        timeZone: head.timeZone,
      })),
  })
  const longJobs = records.recordJobs.filter((one) => one.kind === 'long')
  records.setUpRecords({ longJobs, mailGoesOut, around, zoneOf: people.roles.zoneOf })
  rounds.setUpRounds({ origin, post, around })
  setUpConsequences([assessments.judgeWhatChanged, snapshots.forgetWithdrawn])
  snapshots.setUpSnapshots({ parts: [packs.packPart], documents: [pdfDocument, wordDocument] })
  packs.setUpPacks({ origin, isExercise })
  setUpOpenData(settings)
}

/** A server that runs, and how to stop it. */
export interface Running {
  readonly installation: Installation
  readonly port: number
  /** Makes the first account, while there is none. */
  readonly firstLink: string | null
  stop(): Promise<void>
}

const shippedPlans = fileURLToPath(new URL('../plans', import.meta.url))

const publishPlans = (visit: Visit): Promise<unknown> =>
  publishShippedPlans(visit, shippedPlans, parts)

/** How a server is started, besides its settings. */
export interface StartOrder {
  readonly cache?: PublicCache
  /** Serves the exercise, and is told how far its history is played. */
  readonly exercise?: { readonly tell: (done: number, all: number) => void }
}

/** Opens the installation, publishes the shipped plans at its first start, and serves. */
export async function startServer(settings: Settings, order: StartOrder = {}): Promise<Running> {
  const installation = await openInstance({ settings, role: 'server' })
  try {
    const { database, clock } = installation
    await exercise.refuseOtherKind(database, order.exercise ? 'exercise' : 'real')
    prepareAssets()
    const firstLink = await furnish(installation, order)
    const site = siteOf(installation, order.cache)
    const serving = await serve({ handler: siteHandler(site), ...settings })
    const fresh = await keepFresh(database, site.cache)
    const day = await exercise.followDay(database, clock, () => site.cache.clear())
    const jobs = await jobsOf(installation, site)
    const stop = async () => {
      await serving.stop()
      await jobs.stop()
      await day.close()
      await fresh.stop()
      await installation.close()
    }
    return { installation, port: serving.port, firstLink, stop }
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** Fills an installation at its first start. Answers the link to the first account, while there is none. */
async function furnish(instance: Instance, order: StartOrder): Promise<string | null> {
  const { database, clock } = instance
  if (order.exercise) {
    const machine = exercise.exerciseMachine()
    setUp(instance, { machine, post: () => Promise.resolve(), isExercise: true })
    await exercise.playHistory({ database, machine, publishPlans, tell: order.exercise.tell })
    await clock.refresh()
    setUp(instance)
    return null
  }
  setUp(instance)
  const visit = visitOf({ database, clock, actor: system, language: 'en', request: randomUUID() })
  await publishPlans(visit)
  await assessments.judgeUnjudged(visit, undefined)
  await assessments.judgeFallenDue(visit, undefined)
  if (await visit.read(people.hasAdministrator)) return null
  return invitations.makeFirstLink(visit, undefined)
}

const jobsOf = ({ database, clock, mailer, settings }: Installation, { logFault }: Site) =>
  startJobs({
    database,
    clock,
    mailer,
    logFault,
    jobs: [...records.recordJobs, ...assessments.jobs, ...coordination.jobs],
    origin: settings.baseUrl,
    accounts: { actor: people.actorOfAccount, contact: people.findContact },
  })
