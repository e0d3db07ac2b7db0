import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript6'
import { obeyed } from './law.ts'
import { placeOf, syntaxOf } from './syntax.ts'
import { listSources, root, type Source } from './tree.ts'

const sources = listSources('src')
const byPath = new Map(sources.map((source) => [source.path, source]))
const doors = sources.filter(({ path }) => /^src\/(kernel|features)\/[^/]+\/index\.ts$/.test(path))

/** The names that a door opens, each with the file that it opens it from. */
function* openedBy(door: Source): Generator<readonly [name: string, path: string]> {
  for (const statement of syntaxOf(door).statements) {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.exportClause)
      continue
    if (!statement.moduleSpecifier || !ts.isNamedExports(statement.exportClause)) continue
    const path = join(dirname(door.path), statement.moduleSpecifier.getText().slice(1, -1))
    for (const { name, propertyName } of statement.exportClause.elements) {
      yield [(propertyName ?? name).getText(), path]
    }
  }
}

/** The functions of a file, by name: declared, or held by a constant. */
function* functionsIn(source: Source): Generator<readonly [name: string, declaration: ts.Node]> {
  for (const statement of syntaxOf(source).statements) {
    if (ts.isFunctionDeclaration(statement)) yield [statement.name?.text ?? '', statement]
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isArrowFunction(initializer)) yield [name.getText(), statement]
    }
  }
}

/** The functions of a file among these names that say nothing to their caller. */
const silentIn = (source: Source, names: readonly string[]): readonly string[] =>
  [...functionsIn(source)]
    .filter(([name]) => names.includes(name))
    .filter(([, declaration]) => ts.getJSDocCommentsAndTags(declaration).length === 0)
    .map(([name, declaration]) => `${placeOf(source, declaration)} ${name}`)

test('every public function says in a sentence what it does', () => {
  const silent = doors.flatMap((door) =>
    [...openedBy(door)].flatMap(([name, path]) => {
      const source = byPath.get(path)
      return source ? silentIn(source, [name]) : []
    }),
  )
  obeyed(silent, 'Write one sentence above it, for its caller.')
})

/** The links in a document that lead to no file here. */
const deadLinks = ({ path, text }: Source): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !existsSync(join(root, dirname(path), target)))
    .map((target) => `${path} ${target}`)

test('every link in a document leads to a file', () => {
  obeyed(listSources('', /\.md$/).flatMap(deadLinks), 'Correct the link, or write the document.')
})

test('the laws on documents notice a silent function and a dead link', () => {
  const text = '/** Opens. */\nexport function open() {}\nexport const close = () => 1'
  const source = { path: 'src/kernel/club/door.ts', text }
  assert.deepEqual(silentIn(source, ['open', 'close']), ['src/kernel/club/door.ts:3 close'])
  const readme = {
    path: 'README.md',
    text: '[a](README-not.md) [b](package.json) [c](https://x.org)',
  }
  assert.deepEqual(deadLinks(readme), ['README.md README-not.md'])
})
