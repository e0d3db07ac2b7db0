import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { system } from '#kernel/access'
import { prepareAssets } from '#kernel/assets'
import type { Clock } from '#kernel/clock'
import { systemClock } from '#kernel/clock'
import type { Settings } from '#kernel/config'
import { setUpConsequences } from '#kernel/facts'
import type { Say } from '#kernel/i18n'
import type { PublicCache, Site } from '#kernel/http'
import { keepFresh, publicCache, serve, siteHandler } from '#kernel/http'
import type { Installation, OpenOrder } from '#kernel/installation'
import { openInstallation } from '#kernel/installation'
import { queueMail, startJobs } from '#kernel/jobs'
import type { Visit } from '#kernel/operations'
import { visitOf } from '#kernel/operations'
import * as assessments from '#features/assessments'
import * as coordination from '#features/coordination'
import type { InstanceClock } from '#features/exercise'
import * as exercise from '#features/exercise'
import * as gapLetters from '#features/gap-letters'
import * as invitations from '#features/invitations'
import * as people from '#features/people'
import * as records from '#features/records'
import { planRecords, publishShippedPlans } from '#features/plans'
import { setUpOpenData } from '#features/open-data'
import { errorPage } from '#features/portal'
import * as rounds from '#features/rounds'
import { pageDocument, pdfDocument, wordDocument } from '#features/pack-papers'
import { figuresPart } from '#features/frozen-figures'
import * as packChecks from '#features/pack-checks'
import { forgetHandedOut } from '#features/pack-digests'
import * as packs from '#features/packs'
import * as snapshots from '#features/snapshots'
import * as signIn from '#features/sign-in'
import { allRoutes, parts } from './whole.ts'

export { allApiRoutes, allOperations, allRoutes, parts } from './whole.ts'

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
  setUpConsequences([assessments.judgeWhatChanged, snapshots.forgetWithdrawn, forgetHandedOut])
  setUpDocuments()
  packs.setUpPacks({ origin, isExercise })
  gapLetters.setUpLetters({ origin })
  setUpOpenData(settings)
}

/** Tells which documents can be compared with a snapshot; also where no installation is opened. */
export function setUpDocuments(): void {
  snapshots.setUpSnapshots({
    parts: [packs.packPart, figuresPart],
    documents: [pageDocument, pdfDocument, wordDocument],
    compareRest: packChecks.comparePack,
    beside: packChecks.packBeside,
  })
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
