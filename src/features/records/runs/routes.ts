import { signedIn } from '#kernel/access'
import { systemClock } from '#kernel/clock'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { LongJob } from '#kernel/jobs'
import { getRun, hasEnded, listOwnRuns, runAddress } from '#kernel/jobs'
import { installation } from '../installation.ts'
import { settingOf } from '../setting.ts'
import { stopRun } from './operations.ts'
import { listPage } from './pages/list-page.ts'
import { progressPage } from './pages/progress-page.ts'
import { resultPage } from './pages/result-page.ts'

const jobOf = (kind: string): LongJob | undefined =>
  installation().longJobs.find(({ name }) => name === kind)

async function show(request: PageRequest): Promise<Answer> {
  const { visit } = request
  const run = await visit.read((tx) => getRun(tx, visit, param(request, 'id')))
  const job = jobOf(run.kind)
  if (hasEnded(run)) return { html: resultPage(await settingOf(request), run, job) }
  const { mailGoesOut } = installation()
  const seen = { run, job, seenAt: systemClock.now(), mailGoesOut }
  return { html: progressPage(await settingOf(request), seen) }
}

async function list(request: PageRequest): Promise<Answer> {
  const { visit } = request
  const runs = await visit.read((tx) => listOwnRuns(tx, visit))
  const listed = runs.map((run) => ({ run, job: jobOf(run.kind) }))
  return { html: listPage(await settingOf(request), listed) }
}

async function stop(request: PageRequest): Promise<Answer> {
  const { id } = await stopRun(request.visit, { id: param(request, 'id') })
  return seeOther(runAddress(request.language, id))
}

/** Long work: what is mine, how far it is, what came of it. */
export const runRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/:lang{en|da}/jobs', policy: signedIn, handle: list }),
  route({ method: 'GET', path: '/:lang{en|da}/jobs/:id', policy: signedIn, handle: show }),
  route({ method: 'POST', path: '/:lang{en|da}/jobs/:id/stop', policy: signedIn, handle: stop }),
]
