import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { publicationOperations } from '#features/publication'
import { figureDrafts } from '#features/indicators'
import { figureOperations, figureRules } from '#features/measuring'
import { siteOn } from '../portal/site.ts'
import { forestal, plan } from '../reporting/cast.ts'
import { activity, savePlan } from '../reporting/planning.ts'
import { done, fillReport, handIn, openTheRound, publish } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { expectWords, fill, openSite, overview } from './site.ts'

const begin = '/en/plans/montes-agua/organisations/forestal/indicators/new'
const id = 'own-forestal-patrols-on-snow'
const list = `${overview}/${id}`
const given = {
  name: 'Patrols on snow',
  commitment: 'c-1-01',
  unit: 'patrols',
  countsPeople: 'no',
}

/** The indicator is begun, and its definition stands whole in the draft. */
async function defined(t: TestContext) {
  const { world, site } = await openSite(t)
  await openTheRound(world)
  expectWords((await site.get('editor', overview)).text, 'Define an indicator of your own')
  const begun = await fill(site, 'editor', begin, given)
  assert.equal(begun.location, `${list}/definition`)
  const form = fieldsOf((await site.get('editor', `${list}/definition`)).text, `${list}/definition`)
  assert.deepEqual([form['name'], form['unit']], ['Patrols on snow', 'patrols'])
  const whole = {
    ...form,
    population: 'All patrols of a winter',
    kind: 'count',
    direction: 'increase',
    resultsLevel: 'output',
    countsPeople: 'no',
    frequency: 'yearly',
    delayDays: '30',
    tolerance: '0,1',
    'dimension-0': 'valley',
    'categories-0': 'north = North\nsouth = South',
    'exclusive-0': 'yes',
    'exhaustive-0': 'no',
  }
  const wrong = { ...whole, tolerance: '5' }
  assert.match((await site.post('editor', `${list}/definition`, wrong)).text, /href="#tolerance"/)
  const saved = await site.post('editor', `${list}/definition`, whole)
  assert.equal(saved.location, `${list}?said=saved`)
  return { world, site }
}

const key = { plan, organisation: forestal, indicator: id }

test('an authority defines an indicator of its own, whole', async (t) => {
  const { world } = await defined(t)
  const { entries } = await figureOperations.showFigures(world.visit('editor'), key)
  const content = entries[0]?.item.content
  assert.ok(content?.noun === 'definition')
  const { name, frequency, delayDays, parameters, breakdowns, countsPeople } = content.says
  assert.deepEqual(
    { name, frequency, delayDays, parameters, breakdowns, countsPeople },
    {
      name: 'Patrols on snow',
      frequency: 'yearly',
      delayDays: '30',
      parameters: { tolerance: '0.1' },
      breakdowns: [
        {
          dimension: 'valley',
          exclusive: true,
          exhaustive: false,
          categories: [
            { code: 'north', name: { en: 'North' }, aliases: [] },
            { code: 'south', name: { en: 'South' }, aliases: [] },
          ],
        },
      ],
      countsPeople: 'no',
    },
  )
})

test('an indicator of one’s own is signed and published like any other', async (t) => {
  const { world, site } = await defined(t)
  const figure = { period: '2025', value: '12', source: 'Log' }
  await fill(site, 'editor', `${list}/observation`, figure)
  const portal = siteOn(world.database, '2027-06-01')
  const page = `/en/plans/montes-agua/indicators/${id}`
  assert.equal((await portal.ask(page)).status, 404)
  const report = figureRules.reportKeyOf(key)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = () => world.code('approver')
  const approver = world.visit('approver')
  done(await reportOperations.signAndHandInReport(approver, { ...report, code: await code() }))
  done(
    await publicationOperations.publishReport(approver, {
      ...report,
      leftOut: [],
      code: await code(),
    }),
  )
  expectWords(await portal.read(page), 'Patrols on snow', '12')
})

test('the overview shows of each indicator its own newest figure, of reports and of lists alike', async (t) => {
  const { world, site } = await defined(t)
  await fill(site, 'editor', `${list}/observation`, { period: '2026', value: '12', source: 'Log' })
  const report = figureRules.reportKeyOf(key)
  const approver = world.visit('approver')
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const given = { ...report, leftOut: [], code: await world.code('approver') }
  done(await reportOperations.signAndHandInReport(approver, given))
  const again = { ...given, code: await world.code('approver') }
  done(await publicationOperations.publishReport(approver, again))
  // What the same authority reports of the same year on another indicator.
  await fillReport(world)
  await handIn(world)
  done(await publish(world))
  const page = (await site.get('editor', overview)).text
  expectWords(page, 'Mujeres entre quienes plantan', '41.3 % 2026')
  expectWords(page, 'Patrols on snow', '12 patrols 2026')
})

test('an indicator of one’s own has a name, a unit and a promise, each asked for at its field', async (t) => {
  const { world, site } = await openSite(t)
  await openTheRound(world)
  for (const at of ['name', 'unit', 'commitment']) {
    const bare = await fill(site, 'editor', begin, { ...given, [at]: '' })
    assert.deepEqual([bare.status, bare.text.includes(`href="#${at}"`)], [422, true])
  }
  assert.equal((await site.get('coordinator', begin)).status, 403)
  assert.equal((await site.get('magua-editor', begin)).status, 403)
  await fill(site, 'editor', begin, given)
  const again = await fill(site, 'editor', begin, given)
  assert.equal(again.location, `${overview}/${id}-2/definition`)
})

test('of an indicator that is being defined nobody else reads a word', async (t) => {
  const { world, site } = await openSite(t)
  await openTheRound(world)
  await fill(site, 'editor', begin, { ...given, commitment: 'c-1-01' })
  const others = await Promise.all(
    (['magua-editor', 'coordinator'] as const).map(async (person) => {
      const { status, text } = await site.get(person, list)
      return [status, text.includes('All patrols')]
    }),
  )
  assert.deepEqual(others[0], [403, false])
  assert.equal(others[1]?.[1], false)
})

test('an indicator of an authority’s own may be followed by a target, and an activity may be measured by it', async (t) => {
  const { world } = await defined(t)
  const other = { plan, organisation: forestal, indicator: 'arboles-plantados' }
  const says = figureDrafts.targetSays.parse({ kind: 'follow', relativeTo: id, decidingBody: 'Us' })
  const value = { target: says, correction: 'It goes along.' }
  const entries = [{ field: 'target.own', value, seen: 0 }]
  const saved = done(
    await figureOperations.saveFigures(world.visit('editor'), { ...other, entries }),
  )
  assert.equal(saved[0]?.state, 'saved')
  const planned = activity({ indicators: [{ id, text: '', baseline: '', target: '' }] })
  const [kept] = await savePlan(world, { 'activity.patrols': planned })
  assert.equal(kept?.state, 'saved')
})
