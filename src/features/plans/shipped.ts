import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import type { Parts, ValidPackage } from '#features/packages'
import { checkPackage } from '#features/packages'
import { loadDraft, publishDraft } from './versions/steps.ts'

/**
 * At the first start of an installation, loads and publishes the plans that the program ships, each
 * folder of `home`: all of them or, if the start is cut short, none. Where a plan stands already,
 * nothing is added. Answers the plans' ids.
 */
export async function publishShippedPlans(
  visit: Visit,
  home: string,
  parts: Parts,
): Promise<readonly string[]> {
  if (await visit.read(hasPlan)) return []
  const packages = await readPackages(home, parts)
  return visit.transaction(async (tx) => {
    await query(tx, sql`select pg_advisory_xact_lock(${shippingLock})`)
    // Another process that starts at the same time may have come first.
    if (await hasPlan(tx)) return []
    for (const { content, digest } of packages) {
      const plan = content.head.id
      for (const deed of [
        () => loadDraft(tx, visit, { content, digest, parts }),
        () => publishDraft(tx, visit, { plan, parts }),
      ]) {
        const done = await deed()
        if (isRefused(done)) throw new Error(`${plan} was refused: ${done.refused}`)
      }
    }
    return packages.map(({ content }) => content.head.id)
  })
}

const shippingLock = 7_261_005

const hasPlan = async (tx: Tx): Promise<boolean> =>
  (await query(tx, sql`select from varde.plan limit 1`)).length > 0

async function readPackages(home: string, parts: Parts): Promise<readonly ValidPackage[]> {
  const folders = (await readdir(home, { withFileTypes: true })).filter((one) => one.isDirectory())
  const names = folders.map(({ name }) => name).sort()
  return Promise.all(
    names.map(async (name) => {
      const checked = await checkPackage(join(home, name), parts)
      if (!checked.valid) throw new Error(`the shipped plan in ${join(home, name)} is invalid`)
      return checked
    }),
  )
}
