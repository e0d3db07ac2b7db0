import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript6'
import { obeyed } from './law.ts'
import { nodesOf, placeOf } from './syntax.ts'
import { isTest, listSources, type Source } from './tree.ts'

const isPure = (source: Source): boolean =>
  !isTest(source) && /(^|[/.-])(rules|policy)(\.ts$|\/)/.test(source.path)

const worldly = new Set([
  'Promise',
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'console',
])

/** Whether a node waits, asks the clock, throws dice or reaches outside. */
function reachesOutside(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return true
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isPropertyAccessExpression(node)) return /^(Date\.now|Math\.random)$/.test(node.getText())
  return ts.isIdentifier(node) && worldly.has(node.text) && !namesAMember(node)
}

const namesAMember = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) &&
  node.parent.name === node

const impurities = (source: Source): readonly string[] =>
  [...nodesOf(source)]
    .filter(reachesOutside)
    .map((node) => `${placeOf(source, node)} ${node.getText().split('\n')[0] ?? ''}`)

test('rules and policies are pure and answer at once', () => {
  obeyed(
    listSources('src').filter(isPure).flatMap(impurities),
    'Take time, chance and what is stored as arguments; wait for things in steps.ts or operations.ts.',
  )
})

test('the law on purity notices the clock, chance, waiting and the world outside', () => {
  const text = [
    'export const a = Date.now()',
    'export const b = new Date()',
    'export const c = Math.random()',
    'export async function d() {}',
    'export const e: Promise<string> = f()',
    'export const g = process.env.HOME',
    'export const allowed = [new Date(0), visit.process, { crypto: 1 }]',
  ].join('\n')
  assert.deepEqual(impurities({ path: 'rules.ts', text }), [
    'rules.ts:1 Date.now',
    'rules.ts:2 new Date()',
    'rules.ts:3 Math.random',
    'rules.ts:4 async',
    'rules.ts:5 Promise',
    'rules.ts:6 process',
  ])
})
