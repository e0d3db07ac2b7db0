import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { openWorld } from './cast.ts'
import { fieldsOf, routes, visitorOf } from './visitor.ts'

prepareAssets()
const home = '/en/plans/montes-agua'
const own = `${home}/organisations/forestal`
const root = `${own}/rounds/2027`
const line = `${root}/lines/c-1-01`

const world = await openWorld()
const site = visitorOf(world, routes)

test('before a round the desk says why it is empty', async () => {
  const seen = await site.get('editor', `${own}/desk`)
  assert.equal(seen.status, 200)
  assert.match(seen.text, /No round is open/)
  const danish = await site.get('editor', `${own}/desk`.replace('/en/', '/da/'))
  assert.match(danish.text, /Ingen statusrunde er åben/)
})

test('the coordinator opens a round; what is wrong stands at its field, nothing is lost', async () => {
  const blank = await site.get('coordinator', `${home}/rounds/new`)
  assert.match(blank.text, /<option value="uy:forestal" selected/)
  assert.match(blank.text, /id="stated-organisation-c-1-02-1"/)
  const fields = {
    ...fieldsOf(blank.text, `${home}/rounds`),
    code: 'spring',
    period: '2026',
    dueOn: '2027-02-28',
    'organisation-1': 'uy:forestal',
    'commitment-1': 'c-1-01',
    'part-1': 'lead',
    'organisation-2': 'uy:forestal',
    'commitment-2': 'c-1-02',
    'part-2': 'lead',
  }
  const more = await site.post('coordinator', `${home}/rounds`, { ...fields, go: 'more' })
  assert.equal(more.status, 200)
  assert.match(more.text, /name="organisation-20"/)
  assert.match(more.text, /value="spring"/)
  const wrong = { ...fields, dueOn: '2026-12-31', 'organisation-3': 'uy:magua' }
  const refused = await site.post('coordinator', `${home}/rounds`, wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#dueOn"/)
  assert.match(refused.text, /id="commitment-3-error"/)
  assert.match(refused.text, /“spring” is no code for a round/)
  assert.match(refused.text, /value="2026"/)
  const opened = await site.post('coordinator', `${home}/rounds`, { ...fields, code: '2027' })
  assert.equal(opened.location, `${home}/rounds/2027?said=opened`)
  const overview = await site.get('coordinator', `${home}/rounds/2027?said=opened`)
  assert.match(overview.text, /Nobody has handed in/)
  assert.match(overview.text, /The due day, 28 February 2027, has not passed/)
  const next = await site.get('coordinator', `${home}/rounds/new`)
  assert.match(next.text, /value="uy:forestal\/c-1-01\/lead"/)
})

test('the editor fills a line, an unreadable number stays where it was typed', async () => {
  const page = await site.get('editor', line)
  const fields = {
    ...fieldsOf(page.text, line),
    status: 'at-risk',
    'status-reason': 'The second nursery opens in April.',
    did: 'We planted.\r\n\r\nAll were trained.',
    challenges: 'Drought.',
    'figure-arboles-plantados-numerator': 'ca. 30',
    'figure-arboles-plantados-denominator': '75',
    'figure-arboles-plantados-source': 'Payroll',
  }
  const refused = await site.post('editor', line, fields)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /“ca\. 30” is not a number/)
  assert.match(refused.text, /href="#figure-arboles-plantados-numerator"/)
  assert.match(refused.text, /value="ca\. 30"/)
  const again = {
    ...fieldsOf(refused.text, line),
    'figure-arboles-plantados-numerator': '31',
    status: 'at-risk',
  }
  assert.equal((await site.post('editor', line, again)).location, `${line}?said=saved`)
  assert.match((await site.get('editor', line)).text, /41\.3\s%/)
})

test('what is missing is said, and sending is refused with the way to each', async () => {
  const page = await site.get('editor', root)
  assert.match(
    page.text,
    /href="\/en\/plans\/montes-agua\/organisations\/forestal\/rounds\/2027\/lines\/c-1-02#status"/,
  )
  const refused = await site.post('editor', `${root}/send`, fieldsOf(page.text, `${root}/send`))
  assert.equal(refused.status, 409)
  const next = await site.get('editor', `${root}/lines/c-1-02`)
  const fields = {
    ...fieldsOf(next.text, `${root}/lines/c-1-02`),
    status: 'not-started',
    did: 'Nothing yet.',
    go: 'next',
  }
  assert.equal(
    (await site.post('editor', `${root}/lines/c-1-02`, fields)).location,
    `${root}?said=saved`,
  )
  const full = await site.get('editor', root)
  const sent = await site.post('editor', `${root}/send`, fieldsOf(full.text, `${root}/send`))
  assert.equal(sent.location, `${root}?said=sent`)
})

test('a wrong code stands at its field; the right one signs and hands in', async () => {
  const page = await site.get('approver', `${root}/sign`)
  assert.match(page.text, /2 lines: 2 deviate/)
  const fields = { ...fieldsOf(page.text, `${root}/sign`), go: 'hand-in' }
  const refused = await site.post('approver', `${root}/sign`, { ...fields, code: '000000' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#code"/)
  const code = await world.code('approver')
  const signed = await site.post('approver', `${root}/sign`, { ...fields, code })
  assert.equal(signed.location, `${root}?said=handed-in`)
})

test('the coordinator reads, asks and takes', async () => {
  const page = await site.get('coordinator', root)
  assert.match(page.text, /All were trained\./)
  const ask = {
    ...fieldsOf(page.text, `${root}/ask`),
    field: 'did',
    passage: 'All were trained.',
    text: 'How many?',
  }
  assert.equal((await site.post('coordinator', `${root}/ask`, ask)).location, `${root}?said=asked`)
  const asked = await site.get('editor', root)
  const answer = { ...fieldsOf(asked.text, `${root}/answer`), text: '40 of 40.' }
  assert.equal(
    (await site.post('editor', `${root}/answer`, answer)).location,
    `${root}?said=answered`,
  )
  const take = fieldsOf((await site.get('coordinator', root)).text, `${root}/take`)
  assert.equal(
    (await site.post('coordinator', `${root}/take`, take)).location,
    `${root}?said=taken`,
  )
  assert.match(
    (await site.get('coordinator', `${home}/rounds/2027`)).text,
    /The only authority has handed in/,
  )
})

test('the approver publishes but for a line, and withdraws a sentence', async () => {
  const page = await site.get('approver', `${root}/publish`)
  const fields = {
    ...fieldsOf(page.text, `${root}/publish`),
    'leave-out': ['c-1-02'],
    go: 'publish',
  }
  const published = await site.post('approver', `${root}/publish`, {
    ...fields,
    code: await world.code('approver'),
  })
  assert.equal(published.location, `${root}?said=published`)
  assert.match((await site.get('partner', root)).text, /We planted\./)
  const chosen =
    /value="(fact:[^"]+)"/.exec((await site.get('approver', `${root}/withdraw`)).text)?.[1] ?? ''
  const withdraw = async (given: Record<string, string>) =>
    site.post('approver', `${root}/withdraw`, {
      target: chosen,
      code: await world.code('approver'),
      ...given,
    })
  assert.match((await withdraw({})).text, /Choose on which ground/)
  assert.equal((await withdraw({ ground: 'law' })).location, `${root}?said=withdrawn`)
})
