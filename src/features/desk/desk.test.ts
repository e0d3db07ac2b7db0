import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations } from '#features/rounds'
import { openWorld } from '#test/reporting/cast'
import { done, fillReport, handedIn, openTheRound, round } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const home = '/en/plans/montes-agua'
const own = `${home}/organisations/forestal`
const root = `${own}/rounds/2027`
const line = `${root}/lines/c-1-01`

test('an authority’s year on pages alone', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)

  await t.test('before a round the desk says why it is empty', async () => {
    const seen = await site.get('editor', `${own}/desk`)
    assert.equal(seen.status, 200)
    assert.match(seen.text, /No round is open/)
    const danish = await site.get('editor', `${own}/desk`.replace('/en/', '/da/'))
    assert.match(danish.text, /Ingen statusrunde er åben/)
  })

  await t.test(
    'the coordinator opens a round; what is wrong stands at its field, nothing is lost',
    async () => {
      const blank = await site.get('coordinator', `${home}/rounds/new`)
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
      const refused = await site.post('coordinator', `${home}/rounds`, fields)
      assert.equal(refused.status, 422)
      assert.match(refused.text, /“spring” is no code for a round/)
      assert.match(refused.text, /value="2026"/)
      const opened = await site.post('coordinator', `${home}/rounds`, { ...fields, code: '2027' })
      assert.equal(opened.location, `${home}/rounds/2027?said=opened`)
      assert.match(
        (await site.get('coordinator', `${home}/rounds/2027?said=opened`)).text,
        /Nobody has handed in/,
      )
    },
  )

  await t.test(
    'the editor fills a line, an unreadable number stays where it was typed',
    async () => {
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
    },
  )

  await t.test('what is missing is said, and sending is refused with the way to each', async () => {
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

  await t.test('a wrong code stands at its field; the right one signs and hands in', async () => {
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

  await t.test('the coordinator reads, asks and takes', async () => {
    const page = await site.get('coordinator', root)
    assert.match(page.text, /All were trained\./)
    const ask = {
      ...fieldsOf(page.text, `${root}/ask`),
      field: 'did',
      passage: 'All were trained.',
      text: 'How many?',
    }
    assert.equal(
      (await site.post('coordinator', `${root}/ask`, ask)).location,
      `${root}?said=asked`,
    )
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
      /1 of 1 have handed in/,
    )
  })

  await t.test('the approver publishes but for a line, and withdraws a sentence', async () => {
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
})

test('two who write in one field choose on a page, with scripts off', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const page = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('hr', line, { ...page, did: 'We planted in May. All were trained.' })
  const late = await site.post('editor', line, {
    ...page,
    did: 'We planted oaks in June.',
    challenges: 'Drought.',
  })
  assert.equal(late.location, `${line}/conflict?field=did&mine=2`)
  const conflict = await site.get('editor', late.location ?? '')
  assert.match(conflict.text, /Nothing is lost/)
  assert.match(conflict.text, /We planted oaks in June\./)
  assert.match(conflict.text, /All were trained\./)
  const fields = fieldsOf(conflict.text, `${line}/conflict`)
  const left = await site.post('editor', `${line}/conflict`, { ...fields, text: '[May / June]' })
  assert.match(left.text, /still contradict each other/)
  const settled = await site.post('editor', `${line}/conflict`, {
    ...fields,
    text: 'We planted oaks. All were trained.',
  })
  assert.equal(settled.location, `${line}?said=saved`)
  const now = await site.get('editor', line)
  assert.match(now.text, /We planted oaks\. All were trained\./)
  assert.match(now.text, /Drought\./)
  const versions = await site.get('editor', `${line}/versions?field=did`)
  assert.match(versions.text, /beside the field: it came too late/)
})

test('a form sent when the text is locked keeps what was typed in sight', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const stale = fieldsOf((await site.get('editor', line)).text, line)
  const send = fieldsOf((await site.get('editor', root)).text, `${root}/send`)
  await site.post('hr', `${root}/send`, send)
  const seen = await site.post('editor', line, {
    ...stale,
    did: 'My long text of the whole morning.',
  })
  assert.equal(seen.status, 409)
  assert.match(seen.text, /My long text of the whole morning\./)
})

test('files go up in a form and come down as something to save', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const form = new FormData()
  form.set('level', 'internal')
  form.set('file', new File(['<html><script>'], 'page.html'))
  const refused = await site.upload('editor', `${line}/evidence`, form)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /cannot be kept here/)
  form.set('file', new File(['køn;antal\n'], 'Kursuslister.csv'))
  assert.equal(
    (await site.upload('editor', `${line}/evidence`, form)).location,
    `${line}?said=attached`,
  )
  const page = await site.get('editor', line)
  const href = /href="([^"]*\/evidence\/[^"]+)"/.exec(page.text)?.[1] ?? ''
  const file = await site.get('editor', href)
  assert.equal(file.text, 'køn;antal\n')
  assert.match(
    file.headers.get('content-disposition') ?? '',
    /^attachment; filename="Kursuslister\.csv"/,
  )
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
  assert.equal((await site.get('public', href)).status, 404)
  const removed = await site.post(
    'editor',
    `${line}/evidence/remove`,
    fieldsOf(page.text, `${line}/evidence/remove`),
  )
  assert.equal(removed.location, `${line}?said=removed`)
})

test('guessed addresses teach nothing: the same words whether or not anything stands there', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  const paths = (code: string, year: string) =>
    [
      '',
      '/sign',
      '/publish',
      '/withdraw',
      '/lines/c-1-01',
      '/lines/c-1-01/conflict',
      '/lines/c-9-99',
    ].map((path) => `${home}/organisations/${code}/rounds/${year}${path}`)
  const there = [...paths('forestal', '2027'), `${own}/desk`]
  const nowhere = [
    ...paths('forestal', '1999'),
    ...paths('nobody', '2027'),
    `${home}/organisations/nobody/desk`,
    ...paths('forestal', '2027').map((path) => path.replace('montes-agua', 'no-such-plan')),
  ]
  for (const person of [
    'magua-editor',
    'magua-approver',
    'auditor',
    'administrator',
    'partner',
    'steering',
  ] as const) {
    const bodies = new Set<string>()
    for (const path of [...there, ...nowhere]) {
      const seen = await site.get(person, path)
      assert.equal(seen.status, 403, `${person} ${path}`)
      bodies.add(seen.text)
    }
    assert.equal(bodies.size, 1)
  }
  for (const path of [
    ...there,
    ...nowhere,
    `${home}/rounds`,
    `${home}/rounds/2027`,
    `${home}/rounds/new`,
  ])
    assert.equal((await site.get('public', path)).status, 404, path)
})

test('of a draft the coordinator’s page holds its state and not a word', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const overview = await site.get('coordinator', `${home}/rounds/2027`)
  const page = await site.get('coordinator', root)
  for (const { text } of [overview, page]) {
    assert.match(text, /2 lines; shown at hand-in/)
    assert.doesNotMatch(text, /planted|Drought|nursery|41\.3/)
  }
})

test('rounds are listed for whoever has a part; only the coordinator opens the overview', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  assert.match((await site.get('partner', `${home}/rounds`)).text, /2027/)
  assert.equal((await site.get('auditor', `${home}/rounds`)).status, 404)
  assert.equal((await site.get('editor', `${home}/rounds/2027`)).status, 403)
  const address = `${home}/rounds/2027/due-day`
  const wrong = await site.post('coordinator', address, { dueOn: '2027-03-07', reason: '' })
  assert.match(wrong.text, /href="#reason"/)
  const moved = await site.post('coordinator', address, { dueOn: '2027-03-07', reason: 'Floods.' })
  assert.equal(moved.location, `${home}/rounds/2027?said=moved`)
  assert.match((await site.get('coordinator', `${home}/rounds/2027`)).text, /Floods\./)
  done(await roundOperations.notePapersSent(world.visit('coordinator'), round))
  assert.match((await site.get('coordinator', `${home}/rounds/2027`)).text, /Papers sent\./)
})
