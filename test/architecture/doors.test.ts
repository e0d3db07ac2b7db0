import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript6'
import { obeyed } from './law.ts'
import { placeOf, syntaxOf } from './syntax.ts'
import { listSources, type Source } from './tree.ts'

const most = 15

const isDoor = ({ path }: Source): boolean =>
  /^src\/(kernel|features)\/[^/]+\/index\.ts$/.test(path)

/**
 * How many values a statement opens; undefined where it opens them unnamed, or is no re-export. Types
 * are not counted: they come with the functions that take and answer them.
 */
function valuesOpened(statement: ts.Statement): number | undefined {
  if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return undefined
  if (!statement.exportClause) return undefined
  if (statement.isTypeOnly) return 0
  if (!ts.isNamedExports(statement.exportClause)) return 1
  return statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).length
}

/** What is wrong with a door: it must name what it opens, write nothing itself, and open little. */
function faultsOf(door: Source): readonly string[] {
  const opened = syntaxOf(door).statements.map((statement) => ({
    place: placeOf(door, statement),
    values: valuesOpened(statement),
  }))
  const vague = opened.filter(({ values }) => values === undefined)
  const sum = opened.reduce((total, { values }) => total + (values ?? 0), 0)
  return [
    ...vague.map(({ place }) => `${place} does not re-export by name`),
    ...(sum > most ? [`${door.path} opens ${sum} names, at most ${most}`] : []),
  ]
}

const doors = listSources('src').filter(isDoor)

test('a door re-exports by name, and at most 15 names besides types', () => {
  obeyed(
    doors.flatMap(faultsOf),
    'Close what only one neighbour uses, or give a second noun its own folder.',
  )
})

test('every folder of the kernel and every feature has a door', () => {
  const folders = listSources('src').map(
    ({ path }) => /^src\/(?:kernel|features)\/[^/]+\//.exec(path)?.[0],
  )
  const open = new Set(doors.map(({ path }) => path))
  const closed = [...new Set(folders)].filter((folder) => folder && !open.has(`${folder}index.ts`))
  obeyed(closed.map(String), 'Add an index.ts that exports by name what others may use.')
})

test('the law on doors notices a wildcard, code of its own and a sixteenth name', () => {
  const names = Array.from({ length: 16 }, (_, index) => `a${index}`).join(', ')
  const text = `export * from './a.ts'\nexport const b = 1\nexport type { B } from './b.ts'\nexport { ${names} } from './c.ts'`
  assert.deepEqual(faultsOf({ path: 'src/kernel/club/index.ts', text }), [
    'src/kernel/club/index.ts:1 does not re-export by name',
    'src/kernel/club/index.ts:2 does not re-export by name',
    'src/kernel/club/index.ts opens 16 names, at most 15',
  ])
})
