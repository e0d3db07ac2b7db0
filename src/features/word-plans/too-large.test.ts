import assert from 'node:assert/strict'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { wordPlanCommands } from './commands.ts'

test('a file larger than a Word document may be is told so by its size, and not read', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'word-plans-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'huge.docx')
  await writeFile(file, 'PK')
  await truncate(file, 200 * 1024 * 1024)
  const before = process.memoryUsage.rss()
  const [command] = wordPlanCommands('plans')
  const outcome = await command?.run({ arguments: { file }, options: {}, say: speaker('en') })
  assert.deepEqual(outcome, {
    exit: 2,
    text: 'The file is larger than 25 MB, the most that a Word document may be. Nothing was read.',
    json: {
      refused: 'word-too-large',
      message:
        'The file is larger than 25 MB, the most that a Word document may be. Nothing was read.',
    },
  })
  assert.ok(process.memoryUsage.rss() - before < 100 * 1024 * 1024)
})
