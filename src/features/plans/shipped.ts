import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { query, sql } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import type { PackageOperations } from './operations.ts'
import { packageOperations } from './operations.ts'
import { checkPackage } from './package/check.ts'
import type { Parts } from './package/content.ts'

/**
 * At the first start of an installation, loads and publishes the plans that the program ships, each
 * folder of `home`. An installation that has any plan keeps what it has. Answers the plans' ids.
 */
export async function publishShippedPlans(
  visit: Visit,
  home: string,
  parts: Parts,
): Promise<readonly string[]> {
  const [any] = await visit.read((tx) => query(tx, sql`select id from varde.plan limit 1`))
  if (any !== undefined) return []
  const operations = packageOperations(parts)
  const folders = (await readdir(home, { withFileTypes: true })).filter((one) => one.isDirectory())
  const published: string[] = []
  for (const { name } of folders.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    published.push(await publishFolder(visit, join(home, name), { parts, operations }))
  return published
}

async function publishFolder(
  visit: Visit,
  folder: string,
  { parts, operations }: { readonly parts: Parts; readonly operations: PackageOperations },
): Promise<string> {
  const checked = await checkPackage(folder, parts)
  if (!checked.valid) throw new Error(`the shipped plan in ${folder} is invalid`)
  const { content, digest } = checked
  const plan = content.head.id
  const loaded = await operations.loadPlan(visit, { content, digest })
  if (isRefused(loaded)) throw new Error(`${plan} was refused: ${loaded.refused}`)
  // Another process that starts at the same time may have published it already.
  if (loaded.outcome === 'unchanged') return plan
  const published = await operations.publishPlan(visit, { plan })
  if (isRefused(published) && published.refused !== 'no-draft')
    throw new Error(`${plan} was refused: ${published.refused}`)
  return plan
}
