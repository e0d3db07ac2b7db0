import assert from 'node:assert/strict'
import { test } from 'node:test'
import { obeyed } from './law.ts'
import { listFiles } from './tree.ts'

const empty = /(^|[/.-])(utils?|helpers?|commons?|misc|lib|libs|shared|managers?|stuff)([/.-]|$)/i

/** The paths whose name says nothing about what is inside. */
const saysNothing = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => empty.test(path))

const folders = ['src', 'test', 'bin', 'messages', 'db', 'docs']
const ours = folders.flatMap((folder) => listFiles(folder))

test('every file is named for what is in it', () => {
  obeyed(saysNothing(ours), 'Name it for the noun or the deed inside.')
})

test('names are lower-case words with hyphens', () => {
  const code = ours.filter(
    (path) => /^(src|test|messages|db)\//.test(path) && !path.endsWith('.md'),
  )
  const odd = code.filter((path) => !/^[a-z0-9./_-]+$/.test(path) || path.includes('__'))
  obeyed(odd, 'Write lower-case words with hyphens.')
})

test('the law on names notices a drawer for everything', () => {
  const drawers = [
    'src/utils/a.ts',
    'src/kernel/db/helpers.ts',
    'src/date-utils.ts',
    'src/lib/x.ts',
  ]
  assert.deepEqual(saysNothing([...drawers, 'src/kernel/library/utilities.ts']), drawers)
})
