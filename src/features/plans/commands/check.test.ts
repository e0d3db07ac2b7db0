import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { registry, runCommand } from '#kernel/cli'
import { parseDecimal } from '#kernel/decimal'
import type { PackageRecord } from '#kernel/package'
import { packageFiles, writeFiles } from '#features/packages'
import { commitment, packageOf, parts } from '../vivero.fixture.ts'
import { checkCommand, schemaCommand } from './check.ts'

const known = registry('varde', '0', [checkCommand({ parts }), schemaCommand({ parts })])

async function run(...line: readonly string[]) {
  let [out, err] = ['', '']
  const exit = await runCommand(known, ['plan', ...line], {
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { exit, out, err }
}

async function folderOf(t: TestContext, commitments: readonly PackageRecord[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-check-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const amount = parseDecimal('1')
  assert.ok(amount)
  const { content } = packageOf(commitments, {}, { budget: { amount, currency: 'UYU' } })
  await writeFiles(join(folder, 'p'), packageFiles(content, parts))
  return join(folder, 'p')
}

const owned = { responsibilities: [{ organisation: 'magua', basis: 'stated' } as const] }

test('a package in which everything can be followed up says so', async (t) => {
  const { exit, out, err } = await run('check', await folderOf(t, [commitment('a', owned)]), '--strict')
  assert.deepEqual([exit, err], [0, ''])
  const [head, digest, ...rest] = out.split('\n')
  assert.equal(head, 'montes-agua, version 1')
  assert.match(digest ?? '', /^Digest [0-9a-f]{64}$/)
  assert.deepEqual(rest, [
    '',
    'The package can be loaded. There is nothing in it that cannot be followed up.',
    '',
  ])
})

test('one warning and no note are counted as such, in both languages', async (t) => {
  const folder = await folderOf(t, [commitment('a', owned), commitment('b')])
  assert.match(
    (await run('check', folder)).out,
    /: 1 warning and no notes\.\n\ncommitments\.yaml:\d+ {2}warning owner-not-stated, b “b”: The plan does not say who answers for this commitment\.\n$/,
  )
  assert.match(
    (await run('check', folder, '--lang', 'da')).out,
    /: 1 advarsel og ingen bemærkninger\.\n\ncommitments\.yaml:\d+ {2}advarsel owner-not-stated, b »b«: /,
  )
})

test('what every commitment lacks is one warning that says of how many', async (t) => {
  const folder = await folderOf(t, [commitment('a'), commitment('b'), commitment('c')])
  const { out } = await run('check', folder)
  assert.match(
    out,
    /^commitments\.yaml:\d+ {2}warning owner-not-stated: .* \(The same holds for all 3 commitments\.\)$/m,
  )
})

test('an error is one verdict, its line, and no digest', async (t) => {
  const folder = await folderOf(t, [commitment('a', { ...owned, area: 'nowhere' })])
  const { exit, out } = await run('check', folder)
  assert.equal(exit, 2)
  assert.match(
    out,
    /^The package cannot be loaded: it has one error\.\n\ncommitments\.yaml:\d+ {2}error dangling-reference, a “a”: There is no “nowhere” among the plan’s thematic areas\.\n$/,
  )
})

test('both an organisation and a body, or neither, are told in a sentence of their own', async (t) => {
  const both = { organisation: 'magua', body: 'b-1', basis: 'stated' } as const
  const folder = await folderOf(t, [commitment('a', { responsibilities: [both] })])
  const { out } = await run('check', folder)
  assert.match(out, /error one-who-answers, a “a”: Name either an organisation or a body here/)
})

test('the order of findings is that of files, lines and places', async (t) => {
  const folder = await folderOf(t, [commitment('a', owned)])
  await writeFile(join(folder, 'a.yaml'), 'zebras: []\n\napes: []\n')
  await writeFile(join(folder, 'b.yaml'), 'areas:\n  - 3\n')
  const found: unknown = JSON.parse((await run('check', folder, '--json')).out)
  assert.ok(Array.isArray(found))
  assert.deepEqual(
    found.map(({ file, line, path, code }) => `${file}:${line} ${path} ${code}`),
    [
      'a.yaml:1 /zebras unknown-section',
      'a.yaml:3 /apes unknown-section',
      'b.yaml:2 /areas/0 record-not-a-mapping',
    ],
  )
})

test('the schema is the same for people and for programs', async () => {
  const [text, json] = [await run('schema'), await run('schema', '--json')]
  assert.deepEqual(JSON.parse(text.out), JSON.parse(json.out))
  assert.match(text.out, /"title": "A file of a Varde plan package"/)
})
