import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { anonymous, system } from '#kernel/access'
import { prepareAssets } from '#kernel/assets'
import type { Settings } from '#kernel/config'
import { healthRoutes } from '#kernel/health'
import { html } from '#kernel/html'
import type { Route, Site } from '#kernel/http'
import { keepFresh, publicCache, serve, siteHandler } from '#kernel/http'
import type { Installation } from '#kernel/installation'
import { openInstallation } from '#kernel/installation'
import { visitOf } from '#kernel/operations'
import { meetingsPart } from '#features/governance'
import { benchmarksPart, indicatorsPart, proposalsPart } from '#features/indicators'
import { bodiesPart, organisationsPart } from '#features/organisations'
import type { Parts } from '#features/plans'
import { planParts, publishShippedPlans } from '#features/plans'

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

/** Every address of the site. */
export const allRoutes: readonly Route[] = [...healthRoutes]

/** The site over an open installation. */
export function siteOf({ database, clock, settings }: Installation): Site {
  return {
    database,
    clock,
    origin: settings.baseUrl,
    routes: allRoutes,
    cache: publicCache(),
    findActor: async () => anonymous,
    errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
    logFault: (error, request) => console.error(`request ${request}:`, error),
  }
}

/** A server that runs, and how to stop it. */
export interface Running {
  readonly installation: Installation
  readonly port: number
  readonly shipped: readonly string[]
  stop(): Promise<void>
}

const shippedPlans = fileURLToPath(new URL('../plans', import.meta.url))

/** Opens the installation, publishes the shipped plans at its first start, and serves. */
export async function startServer(settings: Settings): Promise<Running> {
  const installation = await openInstallation({ settings, role: 'server' })
  const site = siteOf(installation)
  try {
    prepareAssets()
    const { database, clock } = installation
    const visit = visitOf({ database, clock, actor: system, language: 'en', request: randomUUID() })
    const shipped = await publishShippedPlans(visit, shippedPlans, parts)
    const serving = await serve({ handler: siteHandler(site), ...settings })
    const fresh = await keepFresh(database, site.cache)
    const stop = async () => {
      await serving.stop()
      await fresh.stop()
      await installation.close()
    }
    return { installation, port: serving.port, shipped, stop }
  } catch (error) {
    await installation.close()
    throw error
  }
}
