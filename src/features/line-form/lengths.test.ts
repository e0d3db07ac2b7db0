import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { openWorld } from '#test/reporting/cast'
import { openTheRound } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { byLength } from './lengths.ts'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'

const edit = (field: string, text: string) => ({
  field,
  seen: 0,
  value: { text, unchanged: false, correction: '' },
})

test('a text may be as long as programs may send, and not a sign longer', () => {
  const [fits, tooLong] = [edit('did', 'a'.repeat(10_000)), edit('changed', 'b'.repeat(10_001))]
  assert.deepEqual(byLength([fits, tooLong]), {
    fitting: [fits],
    tooLong: [
      {
        field: 'changed',
        state: 'refused',
        code: 'text-too-long',
        values: { limit: 10_000, length: 10_001, part: 'text' },
      },
    ],
  })
})

test('the part that is too long is named: a figure’s source, a reason', () => {
  const figure = { numerator: '1', denominator: '2', value: '', correction: '' }
  const long = { ...figure, source: 'HR '.repeat(200) }
  const rating = { status: 'done', reason: 'x'.repeat(10_001), correction: '' } as const
  const refused = byLength([
    { field: 'figure.a', seen: 0, value: long },
    { field: 'status', seen: 0, value: rating },
  ]).tooLong
  assert.deepEqual(
    refused.map(({ values }) => [values['part'], values['limit']]),
    [
      ['source', 500],
      ['reason', 10_000],
    ],
  )
})

test('on the page a text that is too long stays in its field, and the rest is saved', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  const long = 'Træ '.repeat(3000)
  const refused = await site.post('editor', line, { ...blank, did: long, changed: 'Shade.' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#did"/)
  assert.match(refused.text, /The text is 11,999 characters long; at most 10,000 can be kept/)
  assert.ok(refused.text.includes(long.trim()))
  const saved = fieldsOf((await site.get('editor', line)).text, line)
  assert.deepEqual([saved['did'], saved['changed']], ['', 'Shade.'])
})

test('every text at its longest, in any letters, is within what a form may have', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  const long = '語'.repeat(10_000)
  const all = { ...blank, did: long, changed: long, challenges: long }
  assert.equal((await site.post('editor', line, all)).location, `${line}?said=saved`)
})
