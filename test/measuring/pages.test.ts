import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { oneLine } from '#test/markup'
import { openWorld } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { fieldsOf, routes, visitorOf } from '../reporting/visitor.ts'
import {
  definition,
  handInFigures,
  listReport,
  observation,
  publishFigures,
  saveEntries,
  target,
} from './figures.ts'

prepareAssets()
const root = (language = 'en') =>
  `/${language}/plans/montes-agua/organisations/forestal/rounds/figures-arboles-plantados`

const byStream = definition({
  from: '2026',
  reason: 'Each stream is counted.',
  breakdowns: [
    {
      dimension: 'stream',
      exclusive: true,
      exhaustive: true,
      categories: ['north', 'south', 'west'].map((code) => ({
        code,
        name: { es: `arroyo ${code}` },
      })),
    },
  ],
})
const ofStreams = observation({
  coverageOf: 'stream',
  coverageReported: '2',
  coverageExpected: '3',
  cells: [
    { keys: { stream: 'north' }, numerator: '20', denominator: '50' },
    { keys: { stream: 'south' }, numerator: '11', denominator: '25' },
    { keys: { stream: 'west' }, state: 'not-reported' },
  ],
})
const aim = target({ kind: 'reach', due: '2030', value: '50', document: 'Minutes 7' }, 'A number.')

async function sent(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await saveEntries(world, { 'definition.2': byStream })
  await saveEntries(world, { 'observation.2026': ofStreams, 'target.end': aim })
  done(await reportOperations.sendReport(world.visit('editor'), listReport))
  return { world, site }
}

test('whoever signs reads every figure with its cells and coverage, the target and who decided it', async (t) => {
  const { site } = await sent(t)
  const page = oneLine((await site.get('approver', `${root()}/sign`)).text)
  assert.match(page, /Sign: .*figures on Mujeres entre quienes plantan/)
  assert.match(page, /41\.3\s% \(31 of 75\) 2 of 3 units have reported/)
  assert.match(page, /arroyo north.*20 of 50.*arroyo south.*11 of 25.*arroyo west.*Not reported/)
  assert.match(page, /Reach 50\s%, by 2030\. Decided by The board\. Document: Minutes 7\./)
  assert.match(page, /Why: A number\./)
  assert.match(page, /Each stream is counted\./)
  const danish = oneLine((await site.get('approver', `${root('da')}/sign`)).text)
  assert.match(danish, /Underskriv: .*tal for Mujeres/)
  assert.match(danish, /41,3\s% \(31 af 75\) 2 af 3 enheder har indberettet/)
  assert.match(danish, /Besluttet af The board/)
})

test('signing, agreeing and withdrawing have pages that speak of figures', async (t) => {
  const { world, site } = await sent(t)
  const sign = `${root()}/sign`
  const form = { ...fieldsOf((await site.get('approver', sign)).text, sign), go: 'hand-in' }
  const signed = await site.post('approver', sign, { ...form, code: await world.code('approver') })
  assert.equal(signed.location, `${root()}?said=handed-in`)
  const report = oneLine((await site.get('coordinator', root())).text)
  assert.match(report, /Figures, outside the rounds/)
  assert.match(report, /41\.3\s%/)
  const publish = `${root()}/publish`
  const page = await site.get('approver', publish)
  assert.match(oneLine(page.text), /Publish: .*figures on Mujeres.*on the indicator’s page/)
  assert.doesNotMatch(page.text, /Which lines are not to be published/)
  const fields = { ...fieldsOf(page.text, publish), go: 'publish' }
  const done = await site.post('approver', publish, {
    ...fields,
    code: await world.code('approver'),
  })
  assert.equal(done.location, `${root()}?said=published`)
  const withdraw = oneLine((await site.get('approver', `${root()}/withdraw`)).text)
  assert.match(withdraw, /Withdraw from: .*figures on Mujeres/)
  assert.match(withdraw, /Figure for 2026.*41\.3\s%/)
})

test('what a next edition changes stands beside what stood there', async (t) => {
  const { world, site } = await sent(t)
  done(
    await reportOperations.signAndHandInReport(world.visit('approver'), {
      ...listReport,
      code: await world.code('approver'),
    }),
  )
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const corrected = observation({ numerator: '30', denominator: '75' }, 'One was counted twice.')
  await saveEntries(world, { 'observation.2026': corrected })
  done(await reportOperations.sendReport(world.visit('editor'), listReport))
  const page = oneLine((await site.get('approver', `${root()}/sign`)).text)
  assert.match(page, /id="new".*41\.3\s%.*40\.0\s%.*One was counted twice\./)
})

test('the desk leads to figures that wait for somebody', async (t) => {
  const { site } = await sent(t)
  const desk = oneLine((await site.get('approver', root().replace(/rounds.*/, 'desk'))).text)
  assert.match(desk, /href="[^"]*figures-arboles-plantados"[^>]*>Figures on Mujeres/)
})

test('mails about figures say that they are', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, {
    'observation.2026': observation({ numerator: '31', denominator: '75' }),
  })
  await handInFigures(world)
  await publishFigures(world)
  assert.deepEqual(
    [...new Set(world.mails.map(({ subject }) => subject))],
    [
      'Figures await your signature (FORESTAL, Mujeres entre quienes plantan)',
      'Handed in: FORESTAL, figures on Mujeres entre quienes plantan',
      'Published: FORESTAL, figures on Mujeres entre quienes plantan',
    ],
  )
})

test('every page of a report answers for figures, too', async (t) => {
  const { world, site } = await sent(t)
  const status = async (path: string) => (await site.get('editor', `${root()}${path}`)).status
  assert.deepEqual(
    [
      await status(''),
      await status('?as-of=2027-01-10'),
      await status('/print'),
      await status('/lines/arboles-plantados'),
    ],
    [303, 200, 200, 303], // its own people write on a page of its own
  )
  const paper = oneLine((await site.get('editor', `${root()}/print`)).text)
  assert.match(paper, /figures on Mujeres.*41\.3\s% \(31 of 75\)/)
  done(
    await reportOperations.signAndHandInReport(world.visit('approver'), {
      ...listReport,
      code: await world.code('approver'),
    }),
  )
  const asked = {
    ...listReport,
    commitment: 'arboles-plantados',
    field: 'observation.2026',
    passage: '',
    text: 'And the west?',
  }
  done(await reportOperations.askQuestion(world.visit('coordinator'), asked))
  const read = oneLine((await site.get('coordinator', root('da'))).text)
  assert.match(read, /tal for Mujeres.*41,3\s%.*And the west\?/)
  assert.match(
    (await site.get('editor', root().replace(/rounds.*/, 'desk'))).text,
    /And the west\?/,
  )
})
