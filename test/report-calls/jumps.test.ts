import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openWorld } from '../reporting/cast.ts'
import { counts, done, openTheRound, save } from '../reporting/thread.ts'
import { callsOn, endingOf } from './site.ts'
import { terminalOn } from './terminal.ts'

const figure = 'figure.arboles-plantados'
const field = 'jump.arboles-plantados.2026'
const jumps = z.object({ jumps: z.array(z.looseObject({ open: z.boolean() })) })

test('a program is asked about a step, answers it, and finds it answered', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', figure, counts(['70', '75'])]))
  const { call } = callsOn(world)
  const asked = async () => jumps.parse((await call('editor', 'GET lines/c-1-01')).body).jumps
  assert.deepEqual(await asked(), [
    {
      field,
      indicator: 'arboles-plantados',
      earlier: { period: '2024', value: '40', numerator: '30', denominator: '75' },
      later: { period: '2026', value: '93.3333333333', numerator: '70', denominator: '75' },
      points: '53.3',
      times: '2.3',
      answer: null,
      sentence: null,
      open: true,
    },
  ])
  const put = (value: unknown) =>
    call('editor', 'PUT lines/c-1-01', { body: { fields: { [field]: value } } })
  assert.equal(endingOf(await put({ answer: 'perhaps' })), '400 input-unreadable')
  assert.equal(
    endingOf(await put({ answer: 'change', sentence: 'x'.repeat(501) })),
    '400 input-unreadable',
  )
  const said = { answer: 'new-definition', sentence: 'Seasonal planters count from 2026.' }
  assert.equal(endingOf(await put(said)), 'done')
  const [jump] = await asked()
  assert.deepEqual([jump?.['answer'], jump?.open], ['new-definition', false])
  const whole = jumps.parse((await call('approver', 'GET ')).body)
  assert.deepEqual(whole.jumps, [{ commitment: 'c-1-01', ...jump }])
})

test('a terminal tells the step in one line and takes the answer in words', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', figure, counts(['70', '75'])]))
  const { run } = terminalOn(world)
  const line = ['--commitment', 'c-1-01']
  const asked = /a change, or a new definition\? 40 \(2024\) → 93\.3 \(2026\) {2}\[jump\./
  assert.match((await run('editor', 'report show', line)).out, asked)
  assert.match((await run('editor', 'report show')).out, asked)
  const said = ['--field', field, '--answer', 'change', '--sentence', 'We hired women only.']
  const saved = await run('editor', 'report save', [...line, ...said])
  assert.equal(saved.out, `${field}: revision 1\n`)
  const { out } = await run('editor', 'report show', line)
  assert.match(out, /A real change from 2024 to 2026\. We hired women only\./)
  assert.doesNotMatch(out, asked)
})
