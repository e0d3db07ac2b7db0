import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { featureOrder } from '../../src/order.ts'
import { brokenRules, cruiseImports } from './cruise.ts'
import { obeyed } from './law.ts'
import { listFiles } from './tree.ts'

const imports = await cruiseImports(['src', 'test'])

test('imports go from later to earlier, through doors, and never in circles', () => {
  obeyed(brokenRules(imports), 'Each line says why and what to do instead.')
})

test('no file escapes the law on imports', () => {
  const seen = imports.modules
    .map(({ source }) => source)
    .filter((path) => /^(src|test)\//.test(path))
  const there = [...listFiles('src'), ...listFiles('test')].filter((path) => path.endsWith('.ts'))
  assert.deepEqual(seen.filter((path) => path.endsWith('.ts')).sort(), there.sort())
})

test('every feature has its place in the order', () => {
  const folders = new Set(listFiles('src/features').map((path) => path.split('/')[2] ?? ''))
  const unordered = [...folders].filter(
    (folder) => !featureOrder.some((feature) => feature === folder),
  )
  obeyed(unordered, 'Add it to src/order.ts, after the features that it uses.')
})

/** A club that declares a hammer among its tools, has a ladder in the shed and declares it nowhere. */
const packages = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#kernel/*': './src/kernel/*/index.ts' },
    devDependencies: { hammer: '1.0.0' },
  }),
  'node_modules/hammer/package.json': '{ "name": "hammer", "main": "./index.js" }',
  'node_modules/hammer/index.js': '',
  'node_modules/ladder/package.json': '{ "name": "ladder", "main": "./index.js" }',
  'node_modules/ladder/index.js': '',
}

/** The names of the rules that a small invented tree breaks. */
async function rulesBrokenBy(t: TestContext, files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-imports-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries({ ...packages, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { summary } = await cruiseImports(['src'], folder)
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort()
}

const nothing = 'export const nothing = 0\n'
const breaches: Record<string, Record<string, string>> = {
  'kernel-knows-no-feature': {
    'src/kernel/html/index.ts': `export * from '../../features/plans/index.ts'`,
    'src/features/plans/index.ts': nothing,
  },
  'features-know-no-program': {
    'src/features/plans/index.ts': `import type { App } from '../../app.ts'`,
    'src/app.ts': `export type App = string`,
  },
  'nothing-shipped-needs-a-test': {
    'src/features/plans/index.ts': `import './rules.test.ts'`,
    'src/features/plans/rules.test.ts': nothing,
  },
  'plans-comes-before': {
    'src/features/plans/index.ts': `import type { Round } from '../reporting/index.ts'`,
    'src/features/reporting/index.ts': `export type Round = string`,
  },
  'features-have-one-door': {
    'src/features/reporting/index.ts': `import '../plans/store.ts'`,
    'src/features/plans/store.ts': nothing,
  },
  'features-have-one-door-for-all': {
    'src/app.ts': `import './features/plans/store.ts'`,
    'src/features/plans/store.ts': nothing,
  },
  'kernel-have-one-door': {
    'src/kernel/journal/index.ts': `import '../db/query.ts'`,
    'src/kernel/db/query.ts': nothing,
  },
  'kernel-have-one-door-for-all': {
    'src/features/plans/index.ts': `import '../../kernel/db/query.ts'`,
    'src/kernel/db/query.ts': nothing,
  },
  'pages-do-not-fetch': {
    'src/features/plans/areas/pages/area.ts': `import { query } from '#kernel/db'`,
    'src/kernel/db/index.ts': nothing,
  },
  'rules-are-pure': {
    'src/features/plans/areas/rules.ts': `import type { Row } from './store.ts'`,
    'src/features/plans/areas/store.ts': `export type Row = string`,
  },
  'rules-ask-nothing-outside': {
    'src/features/plans/policy.ts': `import { readFileSync } from 'node:fs'`,
  },
  'imports-can-be-found': { 'src/app.ts': `import type { Gone } from '#kernel/gone'` },
  'packages-are-declared': { 'src/app.ts': `import 'ladder'` },
  'production-needs-no-tools': { 'src/app.ts': `import 'hammer'` },
  'nothing-goes-in-circles': {
    'src/kernel/html/a.ts': `import type { B } from './b.ts'; export type A = B`,
    'src/kernel/html/b.ts': `import type { A } from './a.ts'; export type B = A`,
  },
}

for (const [rule, files] of Object.entries(breaches)) {
  test(`the law on imports notices a breach of ${rule}`, async (t) => {
    assert.deepEqual(await rulesBrokenBy(t, files), [rule])
  })
}
