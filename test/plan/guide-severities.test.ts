import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { checkPackage } from '#features/packages'
import type { Change } from './montes.ts'
import { changedPackage, plan } from './montes.ts'
import { parts } from './parts.ts'

const guide = await readFile('docs/guide/plan-package.md', 'utf8')

/** The severities that the guide gives to codes. */
const severities = new Map(
  [...guide.matchAll(/^\| `([a-z-]+)` +\| (error|warning|note) +\|/gm)].map(
    ([, code, severity]) => [code ?? '', severity ?? ''],
  ),
)

const changes: readonly Change[] = [
  ['plan.yaml', 'version: 1', 'version: 2'],
  ['cifras.yaml', 'frequency: null', 'frequency: null\n    repeats: [c-2-01]'],
]

test('the guide gives every finding the severity that the linter gives it', async (t) => {
  assert.ok(severities.size >= 25)
  const folders = [
    'plans/denmark-wps',
    `test/plans/${plan}`,
    await changedPackage(t, plan, changes),
  ]
  const seen = new Set<string>()
  for (const folder of folders) {
    for (const { code, severity } of (await checkPackage(folder, parts)).findings) {
      seen.add(code)
      assert.equal(severities.get(code), severity, code)
    }
  }
  for (const code of ['ancestors-incomplete', 'indicator-repeats', 'no-budget', 'weak-verb']) {
    assert.ok(seen.has(code), code)
  }
})
