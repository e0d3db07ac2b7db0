import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { roundOperations, roundRules } from '#features/rounds'
import { wordsOf } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { forestal, openWorld } from '#test/reporting/cast'
import { done, fillReport, handedIn, openTheRound, report, round } from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const page = '/en/plans/montes-agua/rounds/2027'
const danish = (path: string): string => path.replace('/en/', '/da/')
const others = ['editor', 'approver', 'steering', 'reviewer', 'partner'] as const

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (path = page, person: Person = 'coordinator') =>
    (await site.get(person, path)).text
  const said = async (path = page, person: Person = 'coordinator') =>
    wordsOf(await look(path, person))
  const post = (path: string, fields: Readonly<Record<string, string>> = {}) =>
    site.post('coordinator', `${page}/${path}`, fields)
  const held = async () => (await roundOperations.showRound(world.visit('editor'), round)).round
  return { world, site, look, said, post, held }
}

/** What stands open of all that can be folded away, by its summary. */
const unfolded = (text: string): readonly string[] =>
  [...text.matchAll(/<details class="more" open>\s*<summary>([^<]*)<\/summary>/g)].map(
    ([, summary = '']) => summary,
  )

test('a due day that cannot be is refused at its field, with day and reason as they were typed', async (t) => {
  const { world, site, post, held } = await open(t)
  await openTheRound(world)
  world.setClock('2027-02-01T12:00:00Z')
  for (const [dueOn, reason, field] of [
    ['2027-01-31', 'Too <late>.', 'dueOn'],
    ['soon', 'Snow.', 'dueOn'],
    ['', 'Snow.', 'dueOn'],
    ['2027-03-07', '  ', 'reason'],
  ] as const) {
    const refused = await post('due-day', { dueOn, reason })
    assert.equal(refused.status, 422, dueOn)
    assert.match(refused.text, new RegExp(`href="#${field}"`), dueOn)
    const fields = fieldsOf(refused.text, `${page}/due-day`)
    assert.deepEqual([fields['dueOn'], fields['reason']?.trim()], [dueOn, reason.trim()])
    const inDanish = await site.post('coordinator', danish(`${page}/due-day`), { dueOn, reason })
    assert.match(inDanish.text, new RegExp(`href="#${field}"`), dueOn)
    assert.doesNotMatch(inDanish.text, /»«/)
    assert.notEqual(
      /error-summary[\s\S]*?<\/ul>/.exec(inDanish.text)?.[0],
      /error-summary[\s\S]*?<\/ul>/.exec(refused.text)?.[0],
    )
  }
  assert.equal(roundRules.dueOn(await held()), '2027-02-28')
})

test('moving the day says so, and everybody reads the new day and why', async (t) => {
  const { world, look, said, post } = await open(t)
  await openTheRound(world)
  const moved = await post('due-day', { dueOn: '2027-03-07', reason: 'Snow.' })
  assert.equal(moved.location, `${page}?said=moved`)
  assert.match(await said(`${page}?said=moved`), /The due day is moved\. Those who report/)
  for (const person of others) {
    assert.match(await said(page, person), /Due day moved to 7 March 2027: Snow\./, person)
    assert.match(await said(danish(page), person), /Fristen flyttet til 7\. marts 2027: Snow\./)
    assert.doesNotMatch(await look(page, person), /name="dueOn"/, person)
  }
})

test('each step is said before it is taken, and offered no more once it is', async (t) => {
  const { world, look, said, post } = await open(t)
  await openTheRound(world)
  const before = await said()
  assert.match(before, /Whoever reads “from when the papers are sent” can read what was handed in/)
  assert.match(before, /Whoever reads “after the meeting” can read what was handed in/)
  assert.match(before, /The public sees who has handed in nothing/)
  for (const [step, told] of [
    ['papers-sent', 'noted'],
    ['meeting-held', 'noted'],
    ['close', 'closed'],
  ] as const) {
    assert.match(await look(), new RegExp(`action="${page}/${step}"`), step)
    assert.equal((await post(step)).location, `${page}?said=${told}`, step)
    assert.doesNotMatch(await look(), new RegExp(`action="${page}/${step}"`), step)
    assert.equal((await post(step)).status, 422, `${step} twice`)
  }
})

test('closing before the due day has passed is warned of, and after it is not', async (t) => {
  const { world, said } = await open(t)
  await openTheRound(world)
  const warning = /The due day, 28 February 2027, has not passed/
  world.setClock('2027-02-28T23:00:00-03:00')
  assert.match(await said(), warning)
  world.setClock('2027-03-01T01:00:00-03:00')
  assert.doesNotMatch(await said(), warning)
})

test('closing names whom it takes a later day from, until that day has passed or they have handed in', async (t) => {
  const { world, look, said, post } = await open(t)
  await openTheRound(world)
  const until = { organisation: 'magua', extendedTo: '2027-03-09', extensionReason: 'Flood.' }
  assert.equal((await post('extensions', until)).status, 303)
  const named = /given until 9 March 2027, nothing handed in yet\./
  world.setClock('2027-03-09T12:00:00Z')
  assert.match(await said(), named)
  assert.match(await said(danish(page)), /har fået frist til 9\. marts 2027 og har intet afleveret/)
  assert.deepEqual(unfolded(await look()), [])
  world.setClock('2027-03-10T12:00:00Z')
  assert.doesNotMatch(await said(), named)
  assert.deepEqual(unfolded(await look()), ['Close the round'])
})

test('each deed stands folded under its name; open is what is refused, what was asked for and what is due', async (t) => {
  const { world, look, post } = await open(t)
  await openTheRound(world)
  assert.deepEqual(unfolded(await look()), [])
  assert.deepEqual(unfolded(await look(`${page}?of=forestal`)), ['Extend the due day for this one'])
  const refused = await post('due-day', { dueOn: 'soon', reason: 'Snow.' })
  assert.deepEqual(unfolded(refused.text), ['Move the due day'])
  assert.deepEqual(unfolded(await look(`${page}?said=moved`)), [
    'Show the one mailing',
    'Who reads, what is asked, what happened',
  ])
  world.setClock('2027-03-01T01:00:00-03:00')
  assert.deepEqual(unfolded(await look()), ['Close the round'])
})

test('the other language shows the same view of the list, without telling the deed again', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  const seen = await look(`${page}?show=silent&sort=name&said=moved`)
  assert.match(seen, /<a href="\/da\/plans\/montes-agua\/rounds\/2027\?show=silent&amp;sort=name"/)
})

test('a closed round reminds, extends and moves no more, and still shows what came in', async (t) => {
  const { world, site, look, said, post } = await open(t)
  await handedIn(world)
  world.setClock('2027-03-10T12:00:00Z')
  assert.equal((await post('close')).location, `${page}?said=closed`)
  const closed = await look()
  assert.doesNotMatch(closed, /name="extendedTo"|name="dueOn"|\/reminders"/)
  assert.doesNotMatch(closed, /<kbd>[FPX]<\/kbd>/)
  assert.match(await said(), /One of two has handed in/)
  assert.match(await said(danish(page)), /Én af to har afleveret/)
  assert.match(await said(), /Late 0/)
  assert.match(await said(), /nobody: the round is closed/)
  assert.match(await said(danish(page)), /ingen: runden er lukket/)
  assert.match(
    await said(danish(`${page}?of=magua`)),
    /Runden er lukket, uden at noget er afleveret\./,
  )
  const until = { organisation: 'magua', extendedTo: '2027-03-20', extensionReason: 'Flood.' }
  assert.equal((await post('extensions', until)).status, 422)
  assert.equal((await post('due-day', { dueOn: '2027-03-20', reason: 'Flood.' })).status, 422)
  const reminded = await site.post('coordinator', `${page}/reminders`, { to: 'magua' })
  assert.notEqual(reminded.status, 303)
})

test('a correction that is begun is told beside what counts, and changes no state', async (t) => {
  const { world, said } = await open(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  assert.match(await said(), /Handed in 24 February 2027 edition 2 is begun/)
  assert.match(await said(danish(page)), /udgave 2 er begyndt/)
  assert.match(await said(`${page}?show=draft`), /Nobody stands in this view\./)
})

test('nobody else takes a step, whoever he is', async (t) => {
  const { world, site, held } = await open(t)
  await openTheRound(world)
  const before = await held()
  const fields = {
    dueOn: '2027-03-20',
    reason: 'Mine.',
    organisation: 'forestal',
    extendedTo: '2027-03-20',
    extensionReason: 'Mine.',
    recurs: 'yes',
    to: 'forestal',
  }
  const steps = [
    'due-day',
    'extensions',
    'recurrence',
    'papers-sent',
    'meeting-held',
    'close',
    'reminders',
  ]
  for (const person of [...others, 'magua-editor', 'auditor', 'administrator', 'public'] as const)
    for (const step of steps) {
      const { status } = await site.post(person, `${page}/${step}`, fields)
      assert.ok(status === 403 || status === 404, `${person} ${step} ${status}`)
    }
  assert.deepEqual(await held(), before)
})

test('one organisation’s history is told newest first, and never a word of its text', async (t) => {
  const { world, said, look } = await open(t)
  await openTheRound(world)
  const beside = `${page}?of=forestal`
  assert.match(await said(beside), /Nobody has begun\./)
  world.setClock('2027-02-20T12:00:00Z')
  await fillReport(world)
  assert.match(await said(beside), /The editor is writing\./)
  world.setClock('2027-02-21T12:00:00Z')
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const sent = await said(beside)
  assert.match(sent, /Waits for the approver\..*Sent for signature\./)
  assert.doesNotMatch(await look(beside), /four streams|Drought|nursery/)
  world.setClock('2027-02-22T12:00:00Z')
  const remark = { ...report, remark: 'Which nursery?' }
  done(await reportOperations.returnReport(world.visit('approver'), remark))
  const returned = await said(beside)
  assert.ok(returned.indexOf('Returned by the approver.') < returned.indexOf('Sent for signature.'))
  assert.doesNotMatch(returned, /Which nursery/)
})

test('an extension can be given anew, later only, and its form comes back beside its organisation', async (t) => {
  const { world, post, held, said } = await open(t)
  await openTheRound(world)
  const extend = (extendedTo: string, extensionReason = 'Flood.') =>
    post('extensions', { organisation: 'forestal', extendedTo, extensionReason })
  assert.equal((await extend('2027-03-09')).location, `${page}?said=extended`)
  const sooner = await extend('2027-03-05', 'Not so bad.')
  assert.equal(sooner.status, 422)
  assert.match(sooner.text, /href="#extendedTo"/)
  const fields = fieldsOf(sooner.text, `${page}/extensions`)
  assert.deepEqual(
    [fields['organisation'], fields['extendedTo'], fields['extensionReason']],
    ['forestal', '2027-03-05', 'Not so bad.'],
  )
  assert.equal((await extend('2027-03-12')).location, `${page}?said=extended`)
  assert.equal(roundRules.dueOn(await held(), forestal), '2027-03-12')
  assert.match(await said(`${page}?of=forestal`), /Extended to 12 March 2027: Flood\./)
})

test('recurrence is switched on and off, each said before and after', async (t) => {
  const { world, said, post } = await open(t)
  await openTheRound(world)
  assert.match(await said(), /The round does not recur\./)
  assert.equal((await post('recurrence', { recurs: 'yes' })).location, `${page}?said=recurs`)
  assert.match(await said(), /Every year: round 2028 is proposed on 11 January 2028/)
  assert.match(await said(danish(page)), /Hvert år: Runde 2028 foreslås 11\. januar 2028/)
  const off = await post('recurrence', { recurs: 'no' })
  assert.equal(off.location, `${page}?said=recurs-no-more`)
  assert.match(await said(`${page}?said=recurs-no-more`), /The round recurs no more\./)
})
