import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as planRoutes } from '#features/implementation'
import { openWorld } from '../reporting/cast.ts'
import { assign, savePlan, activity } from '../reporting/planning.ts'
import { fieldsOf, routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const own = '/en/plans/montes-agua/organisations/forestal'
const plans = `${own}/implementation-plans`
const home = `${plans}/2027`
const deeds = `${own}/rounds/implementation-plan-2027`
const blank = `${home}/lines/c-1-01/activities/new`

const world = await openWorld()
await assign(world)
const site = visitorOf(world, [...routes, ...planRoutes])

/** The key of the one activity whose title this is, from its link. */
const keyOf = (page: string, title: string): string =>
  new RegExp(`activities/([a-z0-9-]+)"[^>]*>${title}`).exec(page)?.[1] ?? ''

test('before there is a plan its page says what a plan is and offers to begin one', async () => {
  const { text } = await site.get('editor', plans)
  assert.match(text, /No implementation plan yet/)
  assert.match(text, /Begin the plan for 2027/)
  const empty = await site.get('editor', home)
  assert.match(empty.text, /No activities yet; nothing planned for 2 commitments\./)
})

test('an activity is written in a form that works without scripts, rows are added, nothing typed is lost', async () => {
  const page = await site.get('editor', blank)
  const typed = {
    ...fieldsOf(page.text, blank),
    title: 'Plant along four streams',
    unit: 'VIV',
    end: '30.6.2027',
    outcome: 'The banks hold.',
    'milestone-0-title': 'The nursery is open',
    'milestone-0-due': 'Q1 2027',
    'indicator-0-text': 'Banks planted',
  }
  const more = await site.post('editor', blank, { ...typed, go: 'more' })
  assert.equal(more.status, 200)
  assert.match(more.text, /value="Q1 2027"/)
  assert.match(more.text, /name="milestone-2-title"/)
  const wrong = await site.post('editor', blank, {
    ...fieldsOf(more.text, blank),
    end: 'soon',
    go: 'save',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#end"/)
  assert.match(wrong.text, /“soon” is no date that can be read/)
  const given = { ...fieldsOf(wrong.text, blank), end: '30.6.2027', go: 'save' }
  const saved = await site.post('editor', blank, given)
  assert.equal(saved.location, `${home}?said=saved#line-c-1-01`)
  const tree = await site.get('editor', `${home}?said=saved`)
  assert.match(tree.text, /One activity; nothing planned for one commitment; 3 hints\./)
  assert.match(tree.text, /<span class="activity-number">1\.1\.1\.1<\/span>\s*<b>VIV:<\/b>/)
  assert.match(tree.text, /1\.1\.1 The banks hold\./)
  assert.match(tree.text, /The nursery is open · due .*2027/)
})

test('a title and a milestone’s name are asked for at their fields', async () => {
  const page = await site.get('editor', blank)
  const fields = fieldsOf(page.text, blank)
  const untitled = await site.post('editor', blank, { ...fields, unit: 'RIO', go: 'save' })
  assert.match(untitled.text, /href="#title"/)
  assert.match(untitled.text, /value="RIO"/)
  const given = { ...fields, title: 'Sow', 'milestone-1-due': '2027', go: 'save' }
  const unnamed = await site.post('editor', blank, given)
  assert.match(unnamed.text, /href="#milestone-1-title"/)
  assert.match(unnamed.text, /name="milestone-[01]-due"[^>]*value="2027"|value="2027"/)
})

test('a hint is answered in the tree: yes, that is right', async () => {
  const { text } = await site.get('editor', home)
  const hint = /name="hint" value="([^"]*no-baseline[^"]*)"/.exec(text)?.[1] ?? ''
  const answered = await site.post('editor', `${home}/hints`, { hint })
  assert.match(answered.location ?? '', /said=saved#activity-/)
  const after = await site.get('editor', home)
  assert.match(after.text, /2 hints\./)
  assert.match(after.text, /One hint answered: that is right\./)
})

test('an activity is changed and its milestone done; one who wrote meanwhile loses nothing', async () => {
  const { text } = await site.get('editor', home)
  const address = `${home}/lines/c-1-01/activities/${keyOf(text, 'Plant along four streams')}`
  const [mine, theirs] = [await site.get('editor', address), await site.get('hr', address)]
  const done = { ...fieldsOf(mine.text, address), 'milestone-0-done': '1.3.2027', go: 'save' }
  assert.match((await site.post('editor', address, done)).location ?? '', /said=saved/)
  const both = { ...fieldsOf(theirs.text, address), unit: 'HR', go: 'save' }
  assert.match((await site.post('hr', address, both)).location ?? '', /said=saved/)
  const first = { ...fieldsOf(mine.text, address), title: 'Plant along five streams', go: 'save' }
  await site.post('editor', address, first)
  const crossed = {
    ...fieldsOf(theirs.text, address),
    title: 'Plant along six streams',
    go: 'save',
  }
  const conflict = await site.post('hr', address, crossed)
  assert.match(
    conflict.location ?? '',
    /rounds\/implementation-plan-2027\/lines\/c-1-01\/conflict\?field=activity/,
  )
  const choose = await site.get('hr', conflict.location ?? '')
  assert.match(choose.text, /five/)
  assert.match(choose.text, /six/)
  const action = `${deeds}/lines/c-1-01/conflict`
  const settled = await site.post('hr', action, {
    ...fieldsOf(choose.text, action),
    choice: 'mine',
  })
  const back = await site.get('hr', settled.location ?? '')
  assert.equal(back.location, `${home}?said=saved#line-c-1-01`)
  const after = await site.get('hr', home)
  assert.match(after.text, /Plant along six streams/)
  assert.match(after.text, /reached|done on/)
})

test('what the plan itself measures, and what is proposed, can be chosen, and is named in full', async () => {
  const page = await site.get('editor', blank)
  assert.match(page.text, /<option value="arboles-plantados"/)
  assert.match(page.text, /\(proposed\)<\/option/)
  const given = {
    ...fieldsOf(page.text, blank),
    title: 'Count the trees',
    contributors: 'magua RIO',
    'indicator-0-id': 'arboles-plantados',
    go: 'save',
  }
  await site.post('editor', blank, given)
  const { text } = await site.get('editor', home)
  const name =
    /<option value="arboles-plantados"[^>]*>\s*([^<]+?)\s*</.exec(page.text)?.[1] ?? 'no name'
  assert.ok(text.includes(name))
  assert.match(text, /<b>MAGUA RIO:<\/b>/)
  const address = `${home}/lines/c-1-01/activities/${keyOf(text, 'Count the trees')}`
  const fields = fieldsOf((await site.get('editor', address)).text, address)
  assert.equal(fields['contributors'], 'MAGUA RIO')
  const removed = await site.post('editor', address, { ...fields, go: 'remove' })
  assert.match(removed.location ?? '', /said=saved/)
  const wrong = await site.post('editor', blank, { ...given, 'indicator-0-id': 'no-such' })
  assert.match(wrong.text, /neither|no indicator and no proposal no-such/)
})

test('a plan that is under way lies on the desk of its people', async () => {
  const { text } = await site.get('editor', `${own}/desk`)
  assert.match(text, new RegExp(`href="${home}"[^>]*>\\s*Implementation plan for 2027`))
})

test('why nothing is planned for a commitment is said at the gap', async () => {
  const path = `${home}/lines/c-1-02/none-planned`
  const page = await site.get('editor', path)
  const text = 'The law comes first.'
  const saved = await site.post('editor', path, { ...fieldsOf(page.text, path), text })
  assert.equal(saved.location, `${home}?said=saved#line-c-1-02`)
  const { text: tree } = await site.get('editor', home)
  assert.match(tree, /Nothing is planned\. The law comes first\./)
})

test('the list is sifted and ordered by its address', async () => {
  await savePlan(world, {
    'activity.aaa': activity({ title: 'Assess', unit: 'ART', end: '2027-02' }),
  })
  const all = await site.get('editor', `${home}/list?order=unit`)
  assert.match(all.text, /2 of 2 activities\./)
  assert.ok(all.text.indexOf('Assess') < all.text.indexOf('Plant along'))
  assert.match(all.text, /aria-sort="ascending"/)
  const none = await site.get('editor', `${home}/list?without=indicator`)
  assert.match(none.text, /No activity is like that/)
  const units = await site.get('editor', `${home}/list?unit=ART`)
  assert.match(units.text, /One of 2 activities\./)
})

test('the plan is sent, read and signed on the pages of a report, and comes back to its own', async () => {
  const { text } = await site.get('editor', home)
  const send = await site.post('editor', `${deeds}/send`, fieldsOf(text, `${deeds}/send`))
  assert.equal(send.location, `${home}?said=sent`)
  const locked = await site.get('editor', home)
  assert.doesNotMatch(locked.text, /Add an activity/)
  const sign = await site.get('approver', `${deeds}/sign`)
  assert.match(sign.text, /Plant along six streams/)
  const code = await world.code('approver')
  const fields = { ...fieldsOf(sign.text, `${deeds}/sign`), code, go: 'hand-in' }
  const signed = await site.post('approver', `${deeds}/sign`, fields)
  assert.equal(signed.location, `${home}?said=handed-in`)
})

test('the coordinator reads the plan on its page, asks about a passage, takes it into the pack', async () => {
  const page = await site.get('coordinator', home)
  assert.match(page.text, /Plant along six streams/)
  assert.doesNotMatch(page.text, /Yes, that is right/)
  assert.match(page.text, new RegExp(`href="${deeds}"`))
  const lines = await site.get('coordinator', deeds)
  const asked = await site.post('coordinator', `${deeds}/ask`, {
    ...fieldsOf(lines.text, `${deeds}/ask`),
    commitment: 'c-1-02',
    field: 'none-planned',
    passage: 'The law',
    text: 'Which law?',
  })
  assert.equal(asked.location, `${home}?said=asked`)
  const own = await site.get('editor', home)
  assert.match(own.text, /Which law\?/)
})

test('the next year’s plan is begun with one button, and says what came along', async () => {
  const next = `${plans}/2028`
  const page = await site.get('editor', next)
  assert.match(page.text, /Carry the plan for 2027 over/)
  const carried = await site.post('editor', `${next}/carry-over`, {})
  assert.equal(carried.location, `${next}?said=carried`)
  const after = await site.get('editor', `${next}?said=carried`)
  assert.match(after.text, /Nothing was retyped/)
  assert.match(after.text, /Plant along six streams/)
  assert.doesNotMatch(after.text, /Carry the plan for 2027 over/)
})

test('nobody else learns from a page whether there is a plan', async () => {
  for (const person of ['magua-editor', 'auditor', 'administrator'] as const) {
    const [there, absent] = [
      await site.get(person, `${plans}/2028`),
      await site.get(person, `${plans}/2029`),
    ]
    assert.deepEqual(
      [there.status, there.text.replaceAll('2028', '')],
      [absent.status, absent.text.replaceAll('2029', '')],
    )
    assert.equal(there.status, 403)
  }
  const draft = await site.get('coordinator', `${plans}/2028`)
  assert.doesNotMatch(draft.text, /Plant along/)
})

test('the pages speak Danish', async () => {
  const { text } = await site.get('editor', `${plans}/2028`.replace('/en/', '/da/'))
  assert.match(text, /implementeringsplan 2028/)
  assert.match(text, /Tilføj en aktivitet/)
})
