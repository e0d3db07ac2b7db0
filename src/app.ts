import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { system } from '#kernel/access'
import { prepareAssets } from '#kernel/assets'
import type { Settings } from '#kernel/config'
import { healthRoutes } from '#kernel/health'
import { html } from '#kernel/html'
import type { ApiRoute, PublicCache, Route, Site } from '#kernel/http'
import { keepFresh, publicCache, serve, siteHandler } from '#kernel/http'
import type { Installation } from '#kernel/installation'
import { openInstallation } from '#kernel/installation'
import { queueMail, startJobs } from '#kernel/jobs'
import type { Operation } from '#kernel/operations'
import { visitOf } from '#kernel/operations'
import { meetingsPart } from '#features/governance'
import { benchmarksPart, indicatorsPart, proposalsPart } from '#features/indicators'
import { bodiesPart, organisationsPart } from '#features/organisations'
import * as invitations from '#features/invitations'
import * as people from '#features/people'
import * as records from '#features/records'
import type { Parts } from '#features/plans'
import { planParts, planRecords, publishShippedPlans } from '#features/plans'
import { setUpRounds } from '#features/rounds'
import * as signIn from '#features/sign-in'

/** The sections of a plan package, in the order in which they come into force. */
export const parts: Parts = [
  organisationsPart,
  planParts.areasPart,
  planParts.instrumentsPart,
  planParts.commitmentsPart,
  bodiesPart,
  meetingsPart,
  indicatorsPart,
  benchmarksPart,
  proposalsPart,
  planParts.inferredResponsibilitiesPart,
  planParts.sourceIssuesPart,
]

/** Every call of the interface for programs. */
export const allApiRoutes: readonly ApiRoute[] = [...records.headApi]

/** Everything that people do, for the test that tries each as everyone. */
export const allOperations: readonly Operation[] = [
  ...people.operations,
  ...signIn.operations,
  ...invitations.operations,
  ...records.operations,
]

/** Every address of the site. */
export const allRoutes: readonly Route[] = [
  ...healthRoutes,
  ...signIn.routes,
  ...invitations.routes,
  ...records.recordRoutes,
  ...allApiRoutes,
]

/** The site over an open installation. */
export function siteOf({ database, clock, settings }: Installation, cache = publicCache()): Site {
  return {
    database,
    clock,
    origin: settings.baseUrl,
    routes: allRoutes,
    cache,
    findActor: (request, now) => signIn.findActor(database, request, now),
    errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
    logFault: (error, request) => console.error(`request ${request}:`, error),
  }
}

/** Tells the slices what they need to know of the installation. */
export function setUp({ settings, secret, clock }: Installation): void {
  const origin = settings.baseUrl
  const mailGoesOut = settings.mail.smtp !== undefined
  people.setUpPeople({
    secret,
    origin,
    mailGoesOut,
    post: queueMail,
    planChoices: async (tx) =>
      (await planRecords.listPlans(tx, clock.now())).map(({ plan, head }) => ({
        id: plan,
        title: head.title,
      })),
  })
  const longJobs = records.recordJobs.filter((one) => one.kind === 'long')
  records.setUpRecords({
    longJobs,
    mailGoesOut,
    around: (say, { actor }) => ({ account: people.accountInHead(say, actor) }),
  })
  setUpRounds({
    origin,
    post: queueMail,
    around: (say, { actor }) => ({ account: people.accountInHead(say, actor) }),
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

/** Opens the installation, publishes the shipped plans at its first start, and serves. */
export async function startServer(
  settings: Settings,
  { cache }: { readonly cache?: PublicCache } = {},
): Promise<Running> {
  const installation = await openInstallation({ settings, role: 'server' })
  setUp(installation)
  const site = siteOf(installation, cache)
  try {
    prepareAssets()
    const { database, clock } = installation
    const visit = visitOf({ database, clock, actor: system, language: 'en', request: randomUUID() })
    await publishShippedPlans(visit, shippedPlans, parts)
    const firstLink = (await visit.read(people.hasAdministrator))
      ? null
      : await invitations.makeFirstLink(visit, undefined)
    const serving = await serve({ handler: siteHandler(site), ...settings })
    const fresh = await keepFresh(database, site.cache)
    const jobs = await jobsOf(installation, site)
    const stop = async () => {
      await serving.stop()
      await jobs.stop()
      await fresh.stop()
      await installation.close()
    }
    return { installation, port: serving.port, firstLink, stop }
  } catch (error) {
    await installation.close()
    throw error
  }
}

const jobsOf = ({ database, clock, mailer, settings }: Installation, { logFault }: Site) =>
  startJobs({
    database,
    clock,
    mailer,
    logFault,
    jobs: records.recordJobs,
    origin: settings.baseUrl,
    accounts: { actor: people.actorOfAccount, contact: people.findContact },
  })
