import assert from 'node:assert/strict'
import { chmod, mkdir, readFile, rename, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { run } from './commands.ts'
import { counts } from './counts.ts'
import { changedPackage, plan } from './montes.ts'

type Spoil = (folder: string) => Promise<void>

const file =
  (name: string, content: string | Buffer): Spoil =>
  (folder) =>
    writeFile(join(folder, name), content)

const changed =
  (name: string, from: string, to: string): Spoil =>
  async (folder) => {
    const content = await readFile(join(folder, name), 'utf8')
    assert.ok(content.includes(from), `${name} has no ${from}`)
    await writeFile(
      join(folder, name),
      content.replace(from, () => to),
    )
  }

const link =
  (to: string): Spoil =>
  (folder) =>
    symlink(to, join(folder, 'x.yaml'))

// Each list doubles the one before it: a gigabyte, if anyone followed the aliases.
const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, step) => `b${step}: &b${step} [*a, *a]\n`).join('')}`

const hostile: readonly (readonly [what: string, spoil: Spoil, sentence: RegExp])[] = [
  [
    'a file in UTF-16',
    file('x.yaml', Buffer.from('\ufeffareas: []', 'utf16le')),
    /^x\.yaml:1 {2}error not-utf8: x\.yaml is not written in UTF-8: line 1 /,
  ],
  [
    'bytes that are no sign',
    file('x.yaml', Buffer.from([0x61, 0x3a, 0x0a, 0xc0, 0xaf])),
    /^x\.yaml:2 {2}error not-utf8: .* \(byte 4 of the file\)/,
  ],
  [
    'a tab for indentation',
    file('x.yaml', 'areas:\n\t- id: a\n'),
    /^x\.yaml:2 {2}error yaml: .*a tab is used for indentation; use spaces\.$/,
  ],
  [
    'aliases upon aliases',
    file('x.yaml', bomb),
    /^x\.yaml:2 {2}error alias: “\*a” points to another place in the file\./,
  ],
  [
    'a tag that would make an object',
    file('x.yaml', 'areas: !!js/function "x"\n'),
    /^x\.yaml:1 {2}error tag: The tag “!!js\/function” is not used in packages\./,
  ],
  [
    'another YAML, in which no is false',
    file('x.yaml', '%YAML 1.1\n---\nareas: []\n'),
    /^x\.yaml:1 {2}error directive: A line that begins with % /,
  ],
  [
    'a key that stands twice',
    changed('plan.yaml', 'version: 1', 'version: 1\nversion: 2'),
    /^plan\.yaml:\d+ {2}error duplicate-key: The key “version” stands twice in the same place\.$/,
  ],
  [
    'the name of a prototype',
    file('x.yaml', 'constructor: []\n'),
    /^x\.yaml:1 {2}error unknown-section: There is no section “constructor”\.$/,
  ],
  [
    'the head as a section',
    file('x.yaml', '# one\nplan:\n  - id: other\n'),
    /^x\.yaml:2 {2}error unknown-section: There is no section “plan”\.$/,
  ],
  [
    'an unknown section without records',
    file('x.yaml', '# one\n\ngatherings: []\n'),
    /^x\.yaml:3 {2}error unknown-section: There is no section “gatherings”\.$/,
  ],
  [
    'colours for the terminal in a key',
    file('x.yaml', '"are\\e[31mas": []\n'),
    /^x\.yaml:1 {2}error character: /,
  ],
  [
    'colours for the terminal in the name of a file',
    file('x\u001b[31m.yaml', 'areas: []\n'),
    /^x\?\[31m\.yaml:1 {2}error file-name: x\?\[31m\.yaml is not read: /,
  ],
  [
    'half a character',
    changed('quienes.yaml', '{ es: Agua }', '{ es: "\\ud800" }'),
    /^quienes\.yaml:\d+ {2}error character: /,
  ],
  [
    'a file in another place',
    link('/etc/passwd'),
    /^x\.yaml:1 {2}error file-is-link: x\.yaml is a link to another place/,
  ],
  ['a link to nothing', link('/nowhere'), /^x\.yaml:1 {2}error file-is-link: /],
  ['a link to itself', link('x.yaml'), /^x\.yaml:1 {2}error file-is-link: /],
  [
    'a folder that is called like a file',
    async (folder) => {
      await mkdir(join(folder, 'x.yaml'))
    },
    /^x\.yaml:1 {2}error not-a-file: x\.yaml is not a file\.$/,
  ],
  [
    'a file of 50 MB',
    async (folder) => {
      await writeFile(join(folder, 'x.yaml'), '')
      await truncate(join(folder, 'x.yaml'), 50_000_000)
    },
    /^x\.yaml:1 {2}error file-too-large: x\.yaml is larger than 5 MB and has not been read\.$/,
  ],
  [
    'an ending in capitals',
    (folder) => rename(join(folder, 'quienes.yaml'), join(folder, 'quienes.YML')),
    /^quienes\.YML:1 {2}error file-name: quienes\.YML is not read: /,
  ],
  [
    'an id that leads out of the folder',
    changed('plan.yaml', 'id: montes-agua', 'id: ../../etc'),
    /^plan\.yaml:\d+ {2}error not-an-id: “\.\.\/\.\.\/etc” is not an id\./,
  ],
  [
    'an id that no index takes',
    changed('quienes.yaml', 'id: magua', `id: ${'m'.repeat(5000)}`),
    /^quienes\.yaml:3 {2}error not-an-id, m{299}… “.*”: “m{59}…” is not an id\./,
  ],
  [
    'a text that no search takes',
    changed('quienes.yaml', '{ es: Agua }', `{ es: ${'agua '.repeat(5000)}fin }`),
    /^quienes\.yaml:\d+ {2}error too-long, magua “.*”: This text is longer than 20,000 signs\.$/,
  ],
  [
    'a version that no column takes',
    changed('plan.yaml', 'version: 1', 'version: 99999999999'),
    /^plan\.yaml:\d+ {2}error not-whole: “99999999999” is not a whole number of at most nine digits\.$/,
  ],
  ...['1e400', '0x1F', '.inf', '1_000', '12,5', '12.50 %', '9'.repeat(41)].map(
    (value) =>
      [
        `the figure ${value}`,
        changed('cifras.yaml', 'value: 12.50', `value: ${value}`),
        /^cifras\.yaml:\d+ {2}error not-a-(number|decimal), agua-cobertura “.*”: “.*” is not /,
      ] as const,
  ),
]

const database = await testDatabase()
const before = await counts(database)

test('whatever a folder holds, each command says what is wrong, where, and does nothing', async (t) => {
  for (const [what, spoil, sentence] of hostile) {
    await t.test(what, async (each) => {
      const folder = await changedPackage(each, plan)
      await spoil(folder)
      const checked = await run(database, '2026-01-02', ['plan', 'check', folder])
      assert.deepEqual([checked.exit, checked.err], [2, ''])
      const lines = checked.out.split('\n')
      assert.match(lines[0] ?? '', /^The package cannot be loaded: it has /)
      assert.ok(
        lines.some((line) => sentence.test(line)),
        checked.out.slice(0, 2000),
      )
      assert.doesNotMatch(checked.out, /[\p{Cc}--\n]/v)
      for (const command of ['load', 'diff']) {
        const refused = await run(database, '2026-01-02', ['plan', command, folder])
        assert.deepEqual([refused.exit, refused.out], [2, ''], command)
        assert.ok(
          refused.err.split('\n').some((line) => sentence.test(line)),
          command,
        )
      }
    })
  }
  assert.deepEqual(await counts(database), before)
})

test('a folder that is not there, or is none, is one sentence for every command', async (t) => {
  const folder = await changedPackage(t, plan)
  for (const command of ['check', 'load', 'diff']) {
    const gone = await run(database, '2026-01-02', ['plan', command, join(folder, 'gone')])
    assert.equal(gone.exit, 2, command)
    assert.match(gone.out + gone.err, /: There is no folder “.*\/gone”\.\n$/, command)
    const none = await run(database, '2026-01-02', ['plan', command, join(folder, 'plan.yaml')])
    assert.equal(none.exit, 2, command)
    assert.match(none.out + none.err, /“.*\/plan\.yaml” is a file, not a folder\.\n$/, command)
  }
  const danish = await run(database, '2026-01-02', ['plan', 'check', './gone', '--lang', 'da'])
  assert.match(danish.out, /Mappen »\.\/gone« findes ikke\.\n$/)
})

const isRoot = process.getuid?.() === 0

test('a folder that may not be read says so', { skip: isRoot }, async (t) => {
  const folder = await changedPackage(t, plan)
  await chmod(folder, 0o000)
  t.after(() => chmod(folder, 0o700))
  const { exit, out } = await run(database, '2026-01-02', ['plan', 'check', folder])
  assert.equal(exit, 2)
  assert.match(out, /The folder “.*” is closed to this program/)
})

test('a package with hundreds of thousands of faults is told in a page; as JSON whole', async (t) => {
  const folder = await changedPackage(t, plan)
  const keys = Array.from({ length: 2_000 }, (_, number) => `  - k${number}: 1`)
  await writeFile(join(folder, 'x.yaml'), `areas:\n${keys.join('\n')}\n`)
  const { exit, out } = await run(database, '2026-01-02', ['plan', 'check', folder])
  assert.equal(exit, 2)
  assert.ok(out.length < 50_000)
  assert.match(out, /\n… and 11,800 more; --json prints them all\.\n$/)
  const json = await run(database, '2026-01-02', ['plan', 'check', folder, '--json'])
  const found: unknown = JSON.parse(json.out)
  assert.ok(Array.isArray(found) && found.length === 12_000)
})
