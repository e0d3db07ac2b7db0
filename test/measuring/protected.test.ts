import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { siteOn } from '../portal/site.ts'
import { openWorld } from '../reporting/cast.ts'
import { definition, handInFigures, observation, publishFigures, saveEntries } from './figures.ts'

prepareAssets()
const path = 'plans/montes-agua/indicators/arboles-plantados'
const files = ['', '/values.csv', '/values.json', '/values.xlsx', '/chart.svg']

test('what an authority says to count harm is hidden from everyone wherever its figures are read', async (t) => {
  const world = await openWorld(t)
  const harm = definition({ from: '2026', reason: 'Incidents are counted.', countsPeople: 'harm' })
  const small = observation({ numerator: '3', denominator: '79' })
  await saveEntries(world, { 'definition.2': harm, 'observation.2026': small })
  await handInFigures(world)
  await publishFigures(world)
  const { ask } = siteOn(world.database, '2027-06-01')
  for (const address of [
    `/en/${path}`,
    '/en/plans/montes-agua/indicators',
    ...files.map((file) => `/api/v1/${path}${file}`),
    '/api/v1/plans/montes-agua/figures.csv',
  ]) {
    const answer = await ask(address)
    // There is nothing to draw where nothing may be shown.
    assert.equal(answer.status, address.endsWith('.svg') ? 404 : 200, address)
    const said = await answer.text()
    assert.doesNotMatch(said, /\b3 of 79\b|3[.,]7974|3\.8 %|"79"|,79,/, address)
  }
  assert.match(await (await ask(`/en/${path}`)).text(), /Hidden/)
})
