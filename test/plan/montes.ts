import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Actor } from '#kernel/access'
import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { visitOf } from '#kernel/operations'
import { checkPackage } from '#features/packages'
import { planOperations } from '#features/plans'
import { parts } from './parts.ts'

/** What can be done with packages, with every section. */
export const { loadPlan, publishPlan, comparePlan, exportPlan } =
  planOperations.packageOperations(parts)

/** The invented plan of the tests, `test/plans/`. */
export const plan = 'montes-agua'

/** Who coordinates it. */
export const coordinator: Actor = {
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000001',
  roles: [{ name: 'coordinator', plan, organisation: null }],
}

/** An approver of one of its organisations. */
export const approverOf = (organisation: string): Actor => ({
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000002',
  roles: [{ name: 'approver', plan, organisation }],
})

/** A visit on that day, at noon. */
export const visitOn = (database: Database, day: string, actor: Actor = system): Visit =>
  visitOf({
    database,
    clock: fixedClock(`${day}T12:00:00Z`),
    actor,
    language: 'en',
    request: 'test',
  })

/** A folder of its own that goes with the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-package-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** One text for another in a file of a package. */
export type Change = readonly [file: string, from: string, to: string]

/** A copy of a package with some texts changed; each must be there. */
export async function changedPackage(
  t: TestContext,
  source: string,
  changes: readonly Change[] = [],
): Promise<string> {
  const folder = await temporaryFolder(t)
  await cp(join('test/plans', source), folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, file)
    const content = await readFile(path, 'utf8')
    assert.ok(content.includes(from), `${file} has no ${from}`)
    await writeFile(
      path,
      content.replace(from, () => to),
    )
  }
  return folder
}

/** A package that must be valid. */
export async function valid(folder: string) {
  const checked = await checkPackage(folder, parts)
  assert.deepEqual(
    checked.findings.filter(({ severity }) => severity === 'error'),
    [],
  )
  assert.ok(checked.valid)
  return checked
}

/** Version 1 of the plan, as its folder states it. */
export const first = () => valid(join('test/plans', plan))

/** Version 2, which names version 1 as its ancestor. */
export async function second(t: TestContext, changes: readonly Change[] = []) {
  const { digest } = await first()
  const ancestor: Change = ['plan.yaml', 'DIGEST-OF-VERSION-1', digest]
  return valid(await changedPackage(t, 'montes-agua-2', [ancestor, ...changes]))
}
