import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { obeyed } from './law.ts'
import { root } from './tree.ts'

const versions = z.record(z.string(), z.string())
const manifest = z
  .object({
    dependencies: versions,
    optionalDependencies: versions,
    devDependencies: versions,
  })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

const dependencies = Object.entries({
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
})

const isExact = (version: string): boolean =>
  /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)

test('every package is asked for in one exact version', () => {
  const loose = dependencies.filter(([, version]) => !isExact(version))
  obeyed(loose.map(String), 'Write the version that was tested, without ^ or ~.')
})

test('every package has its line that says why it is here', () => {
  const text = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8')
  const explained = [...text.matchAll(/^- `([^`]+)`/gm)].map(([, name = '']) => name)
  const named = dependencies.map(([name]) => name)
  assert.deepEqual(explained.toSorted(), named.toSorted())
})

test('the law on versions notices a range', () => {
  for (const version of ['1.2.3', '18.4.0-beta.17', 'npm:typescript@6.0.3']) {
    assert.ok(isExact(version), version)
  }
  for (const version of ['^1.2.3', '~1.2.3', '1.x', 'latest', 'npm:typescript@6', '>=20']) {
    assert.ok(!isExact(version), version)
  }
})
