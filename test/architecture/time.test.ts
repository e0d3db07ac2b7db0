import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript6'
import { obeyed } from './law.ts'
import { nodesOf, placeOf, textsOf } from './syntax.ts'
import { isTest, listSources, type Source } from './tree.ts'

/** What may use the machine's clock: the clock itself, sessions, rate limits, jobs and the time a request took. */
const mayAskTheMachine =
  /^src\/kernel\/(clock|jobs|postgres)\/|(^|[/-])(sessions?|rate-limits?)([.-]|\/)/

const bound = (source: Source): boolean => !isTest(source) && !mayAskTheMachine.test(source.path)

const sqlClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|'(now|today|tomorrow|yesterday)'/i

const withoutComments = (sql: string): string => sql.replaceAll(/--.*$/gm, '')

/** Lines of SQL that ask the database what time it is. */
const clocksInSql = ({ path, text }: Source): readonly string[] =>
  withoutComments(text)
    .split('\n')
    .flatMap((line, index) => (sqlClock.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))

/** Statements inside a source that ask the database, and expressions that ask the machine. */
function clocksInCode(source: Source): readonly string[] {
  const statements = [...textsOf(source)]
    .filter(({ tag, text }) => tag?.startsWith('sql') && sqlClock.test(withoutComments(text)))
    .map(({ node }) => `${placeOf(source, node)} asks the database for the time`)
  const expressions = [...nodesOf(source)]
    .filter(asksTheMachine)
    .map((node) => `${placeOf(source, node)} ${node.getText()}`)
  return [...statements, ...expressions]
}

function asksTheMachine(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && !node.arguments?.length
  return ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now'
}

test('no SQL of the domain asks the database for the time', () => {
  const statements = listSources('db', /\.sql$/).filter(({ path }) => !path.startsWith('db/shape/'))
  obeyed(statements.flatMap(clocksInSql), 'Pass the moment in: it comes from kernel/clock.')
})

test('the domain takes its moments from the clock it is given', () => {
  obeyed(
    listSources('src').filter(bound).flatMap(clocksInCode),
    'Take the visit’s `now`, or a Clock, as an argument.',
  )
})

test('the law on time notices every way to ask', () => {
  const text = [
    'sql`select now()`',
    'sql`update a set at = current_timestamp`',
    'const a = [Date.now(), new Date(), new Date(0)]',
    "const words = 'now() and then'",
  ].join('\n')
  assert.deepEqual(clocksInCode({ path: 'store.ts', text }), [
    'store.ts:1 asks the database for the time',
    'store.ts:2 asks the database for the time',
    'store.ts:3 Date.now',
    'store.ts:3 new Date()',
  ])
  const sql = '-- now()\ncreate table varde.a (\n  at timestamptz default now()\n);'
  assert.deepEqual(clocksInSql({ path: 'a.sql', text: sql }), [
    'a.sql:3 at timestamptz default now()',
  ])
})
