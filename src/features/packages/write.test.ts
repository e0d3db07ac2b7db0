import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { packagePart, packageRecord, texts } from '#kernel/package'
import { decimal, text, wholeNumber } from '#kernel/yaml'
import { headExample } from '#test/example-head'
import { checkPackage } from './check.ts'
import type { PlanContent } from './content.ts'
import { packageDigest } from './content.ts'
import { packageFiles, recordedFiles, writeFiles } from './write.ts'

const treeSchema = packageRecord({
  name: texts,
  age: wholeNumber(),
  girth: decimal().nullable(),
  marks: z.array(text()).exactOptional(),
})
const trees = packagePart<z.infer<typeof treeSchema>>({
  section: 'oldTrees',
  schema: treeSchema,
  defaultLevel: 'public',
})
const organisations = packagePart({
  section: 'organisations',
  schema: packageRecord({}),
  defaultLevel: 'public',
})
const parts = [trees, organisations]

const contentOf = (records: readonly object[]): PlanContent => ({
  head: headExample,
  sections: new Map<string, readonly { readonly id: string }[]>([
    ['oldTrees', z.array(z.looseObject({ id: z.string() })).parse(records)],
    ['organisations', [{ id: 'magua' }]],
  ]),
})

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-write-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// What people write, and what YAML would take for something else.
const words = fc.oneof(
  fc.constantFrom(
    'no',
    'yes',
    'null',
    '~',
    '1.0',
    '0x1f',
    '2025',
    '- a',
    '# b',
    'a: b',
    "it's",
    '"x"',
  ),
  fc.constantFrom(
    ' padded ',
    'two\nlines',
    'two\n\nparagraphs\n',
    '\ttab',
    'ends with colon:',
    '|',
    '>-',
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => /\S/.test(one)),
)
// Control characters but tab and line breaks are refused when a file is read.
const readable = words.filter((one) => !/[^\P{Cc}\t\n\r]/u.test(one))

const record = fc.record(
  {
    id: fc.stringMatching(/^[a-z]{1,8}(-[0-9]{1,3})?$/).filter((id) => id !== 'magua'),
    name: readable.map((es) => ({ es })),
    age: fc.nat(10_000),
    girth: fc.oneof(
      fc.constant(null),
      fc.constantFrom('12.50', '3300000000', '0.000000000000000000001', '-4', '9.6', '0.0'),
    ),
    marks: fc.array(readable),
  },
  { requiredKeys: ['id', 'name', 'age', 'girth'], noNullPrototype: true },
)

test('whatever a package says is read back as it was written, to the last digit and blank', async () => {
  const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(records, async (given) => {
      const content = contentOf(given)
      const checked = await inFolder(async (folder) => {
        assert.equal(await writeFiles(folder, packageFiles(content, parts)), null)
        return checkPackage(folder, parts)
      })
      assert.ok(checked.valid, JSON.stringify(checked.findings))
      assert.deepEqual(checked.content.sections.get('oldTrees') ?? [], given)
      assert.equal(checked.digest, packageDigest(content))
    }),
    { numRuns: 60 },
  )
})

test('a section is a file, named in lower case; one without records is none', () => {
  const oak = { id: 'oak', name: { es: 'Roble' }, age: 300, girth: '4.10' }
  assert.deepEqual(
    [...packageFiles(contentOf([oak]), parts).keys()],
    ['plan.yaml', 'old-trees.yaml', 'organisations.yaml'],
  )
  assert.deepEqual(
    [...packageFiles(contentOf([]), parts).keys()],
    ['plan.yaml', 'organisations.yaml'],
  )
})

test('a record is written with its keys in their order and its figures as they are', () => {
  const oak = { girth: '4.10', age: 300, name: { es: 'Roble' }, id: 'oak', level: 'partner' }
  const written = packageFiles(contentOf([oak]), parts).get('old-trees.yaml')
  assert.equal(
    written,
    `oldTrees:
  - id: oak
    level: partner
    name:
      es: Roble
    age: 300
    girth: 4.10
`,
  )
})

test('a folder that holds anything is left as it is', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'notes.txt'), 'mine')
    assert.deepEqual(await writeFiles(folder, new Map([['plan.yaml', 'id: x\n']])), {
      refused: 'folder-not-empty',
      values: { folder },
    })
    assert.deepEqual(await readdir(folder), ['notes.txt'])
  })
})

test('a folder that is not there is made', async () => {
  await inFolder(async (folder) => {
    const deep = join(folder, 'a', 'b')
    await writeFiles(deep, recordedFiles(new Map([['oldTrees', [{ id: 'oak' }]]])))
    const content: unknown = JSON.parse(
      await readFile(join(deep, 'recorded', 'old-trees.json'), 'utf8'),
    )
    assert.deepEqual(content, { oldTrees: [{ id: 'oak' }] })
  })
})
