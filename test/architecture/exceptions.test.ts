import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript6'
import { obeyed } from './law.ts'
import { nodesOf, placeOf, syntaxOf } from './syntax.ts'
import { isTest, listSources, type Source } from './tree.ts'

function isAssertion(node: ts.Node): boolean {
  if (ts.isNonNullExpression(node)) return true
  if (!ts.isAsExpression(node) || ts.isAsExpression(node.parent)) return false
  return node.type.getText() !== 'const'
}

/** Whether a comment stands on a node's line or on one of the three above it. */
function isExplained(source: Source, node: ts.Node): boolean {
  const { line } = syntaxOf(source).getLineAndCharacterOfPosition(node.getStart())
  const near = source.text.split('\n').slice(Math.max(0, line - 3), line + 1)
  return near.some((text) => /(^|\s)(\/\/|\*|\/\*\*)\s/.test(text))
}

/** What claims a type without proof: outside the kernel always, inside it where nothing says why. */
const unprovenTypes = (source: Source): readonly string[] =>
  [...nodesOf(source)]
    .filter(isAssertion)
    .filter((node) => !source.path.startsWith('src/kernel/') || !isExplained(source, node))
    .map((node) => `${placeOf(source, node)} ${node.getText().split('\n')[0] ?? ''}`)

// Put together from pieces, so that a search for such marks finds none here.
const later = ['TO', 'DO'].join('')
const promises = new RegExp(
  `\\b(${later}|${['FIX', 'ME'].join('')}|${'X'.repeat(3)}|${['HA', 'CK'].join('')})\\b`,
)
const switchedOff =
  /(oxlint|eslint|prettier|html-validate)-(disable|ignore)(?!.* -- \w)|@ts-(ignore|nocheck)/

const linesWith = (pattern: RegExp, { path, text }: Source): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))

/** This file writes down what it looks for. */
const otherFiles = (folders: readonly string[], matching: RegExp): readonly Source[] =>
  folders
    .flatMap((folder) => listSources(folder, matching))
    .filter(({ path }) => path !== 'test/architecture/exceptions.test.ts')

test('no type is claimed without proof, and in the kernel not without a reason', () => {
  obeyed(
    listSources('src')
      .filter((source) => !isTest(source))
      .flatMap(unprovenTypes),
    'Check the value (zod, a type guard); in the kernel say in a comment why the claim is true.',
  )
})

test('nothing is left for later in a comment', () => {
  const folders = ['src', 'test', 'db', 'bin', 'docs', 'messages']
  obeyed(
    otherFiles(folders, /\.(ts|js|sql|md|json|css)$/).flatMap((source) =>
      linesWith(promises, source),
    ),
    'Do it now, or write it down where work is planned.',
  )
})

test('a rule is switched off only for one line and with a reason', () => {
  obeyed(
    otherFiles(['src', 'test'], /\.(ts|js|css)$/).flatMap((source) =>
      linesWith(switchedOff, source),
    ),
    'Write `// oxlint-disable-next-line RULE -- why`.',
  )
})

test('the laws on exceptions notice a claim, a promise and a silent exception', () => {
  const claim = 'const b = a as string\nconst c = d!\nconst e = [1] as const'
  assert.deepEqual(unprovenTypes({ path: 'src/features/a.ts', text: claim }), [
    'src/features/a.ts:1 a as string',
    'src/features/a.ts:2 d!',
  ])
  const explained = `// It was read above.\n${claim}`
  assert.deepEqual(unprovenTypes({ path: 'src/kernel/a.ts', text: explained }), [])
  const promised = { path: 'a.ts', text: `// ${later} all of it` }
  assert.deepEqual(linesWith(promises, promised), [`a.ts:1 ${promised.text}`])
  const silent = 'oxlint-disable-next-line no-console'
  const lines = { path: 'a.ts', text: `// ${silent}\n// ${silent} -- the terminal is meant` }
  assert.deepEqual(linesWith(switchedOff, lines), [`a.ts:1 // ${silent}`])
})
