import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { define, pasted } from '#test/figure-desk/tables'
import { openSite } from '#test/figure-desk/site'
import { list } from '#test/measuring/figures'
import { takeText } from './laying/receive.ts'
import { importFigures } from './operations.ts'
import { figureDrafts } from '#features/indicators'

test('of a stated total above the parts that have reported somebody says which of the two is the figure', async (t) => {
  const { world } = await openSite(t)
  await define(world)
  const table = pasted('Stream|Women|All', 'Arroyo north|6|50', 'Arroyo south|5|50', 'Total|46|575')
  const came = takeText(table)
  assert.ok(!isRefused(came))
  const lay = async (answers: Readonly<Record<string, string>>) => {
    const asked = { period: '2026', source: '' }
    const given = { key: list, ...came, asked, answers, reason: '', dryRun: true }
    const imported = await importFigures(world.visit('editor'), given)
    assert.ok(!isRefused(imported))
    return imported.laid
  }
  const { read } = await lay({})
  const [question, ...more] = read.questions
  assert.ok(question && more.length === 0)
  const headline = async (answer: string) => {
    const { entries } = await lay({ [question.id]: answer })
    const [entry] = entries
    assert.ok(entry && 'observation' in entry.value && entry.value.observation)
    const { numerator, denominator, differences } = figureDrafts.headlineOf(
      entry.value.observation,
      [],
    )
    return [`${numerator}/${denominator}`, differences.length, entry.value.observation.cells.length]
  }
  assert.deepEqual(await headline('parts'), ['11/100', 0, 2])
  assert.deepEqual(await headline('stated'), ['46/575', 2, 2])
})
