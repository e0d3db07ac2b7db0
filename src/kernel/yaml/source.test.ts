import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { largestFile, readSource, reasonOf } from './source.ts'

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-source-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const codeOf = async (folder: string, file: string): Promise<string> => {
  const read = await readSource(folder, file)
  return typeof read === 'string' ? `text ${read.length}` : read.code
}

test('whatever text is written as UTF-8 is read as it was, but for one byte order mark', async () => {
  await inFolder((folder) =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
        fc.boolean(),
        async (text, isMarked) => {
          fc.pre(!text.startsWith('\ufeff'))
          await writeFile(join(folder, 'a.yaml'), `${isMarked ? '\ufeff' : ''}${text}`)
          assert.equal(await readSource(folder, 'a.yaml'), text)
        },
      ),
      { numRuns: 40 },
    ),
  )
})

test('the line and byte are told at which a file stops being UTF-8', async () => {
  await inFolder((folder) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('courts', 'blå', '€', ''), { maxLength: 6 }),
        fc.constantFrom(0xff, 0xc0, 0x80, 0xfe),
        async (lines, bad) => {
          const before = Buffer.from(lines.map((line) => `${line}\n`).join(''))
          const bytes = Buffer.concat([before, Buffer.from([0x61, bad]), Buffer.from('\nrest\n')])
          await writeFile(join(folder, 'a.yaml'), bytes)
          const read = await readSource(folder, 'a.yaml')
          assert.ok(typeof read !== 'string')
          assert.deepEqual(
            [read.code, read.line, read.values['byte']],
            ['not-utf8', lines.length + 1, before.length + 2],
          )
        },
      ),
      { numRuns: 40 },
    ),
  )
})

test('a link is not followed, wherever it leads', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'real.yaml'), 'a: 1\n')
    await symlink('real.yaml', join(folder, 'inside.yaml'))
    await symlink('/etc/hostname', join(folder, 'outside.yaml'))
    await symlink('gone.yaml', join(folder, 'dangling.yaml'))
    await symlink('circle.yaml', join(folder, 'circle.yaml'))
    for (const name of ['inside', 'outside', 'dangling', 'circle']) {
      assert.equal(await codeOf(folder, `${name}.yaml`), 'file-is-link', name)
    }
    assert.equal(await codeOf(folder, 'real.yaml'), 'text 5')
  })
})

test('what is no file, is too large or went away is a fault, never an exception', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'folder.yaml'))
    await writeFile(join(folder, 'large.yaml'), Buffer.alloc(largestFile + 1))
    await writeFile(join(folder, 'just.yaml'), Buffer.alloc(largestFile, 'a'))
    assert.equal(await codeOf(folder, 'folder.yaml'), 'not-a-file')
    assert.equal(await codeOf(folder, 'large.yaml'), 'file-too-large')
    assert.equal(await codeOf(folder, 'just.yaml'), `text ${largestFile}`)
    assert.deepEqual(await readSource(folder, 'gone.yaml'), {
      code: 'file-unreadable',
      severity: 'error',
      file: 'gone.yaml',
      line: 1,
      path: '',
      values: { file: 'gone.yaml', reason: 'ENOENT' },
    })
  })
})

test('the reason is the system’s code, or what was thrown', () => {
  assert.equal(reasonOf(Object.assign(new Error('x'), { code: 'EACCES' })), 'EACCES')
  assert.equal(reasonOf(new Error('x')), 'Error: x')
  assert.equal(reasonOf('torn'), 'torn')
})
