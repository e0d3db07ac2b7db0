import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { list, saveEntries } from '../measuring/figures.ts'
import { openWorld } from '../reporting/cast.ts'
import { siteOn } from '../portal/site.ts'
import { course, measured, openJudged, publicOn, stateOn, verdicts } from './world.ts'

const at = `/en/plans/montes-agua/indicators/${list.indicator}`
const instead = (rule: string, sentence = 'Two posts are filled in May.') => ({
  verdict: figureDrafts.verdictSays.parse({ verdict: 'on-track', rule, sentence }),
  correction: '',
})

test('what the authority says instead stands beside the rule’s word, signed and published as every fact is', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', {
    ...course,
    'observation.2026': measured('42'),
    'verdict.2026': instead('behind'),
  })
  const { read } = siteOn(world.database, '2027-03-01')
  const words = async (query = '') => (await read(`${at}${query}`)).replaceAll(/\s+/g, ' ')
  assert.match(
    await words(),
    /The rule says: Behind its path\. The authority says: On its path \(11 January 2027\)\. (?:<[^>]*>)*Two posts are filled in May\./,
  )
  assert.deepEqual(verdicts(await publicOn(world, '2027-01-12')), [
    'linear: behind',
    'growth-ratio: moderate',
  ])
})

test('it is said of one figure and one word of the rule: where either is another it is not shown', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', {
    ...course,
    'observation.2026': measured('42'),
    'verdict.2026': instead('behind'),
  })
  await stateOn(world, '2027-02-11', { 'observation.2026': measured('45', 'Recounted.') })
  const { read } = siteOn(world.database, '2027-03-01')
  assert.doesNotMatch(await read(at), /The authority says/)
  assert.match(await read(`${at}?as-of=2027-02-01`), /The authority says/)
})

test('nobody overrules without a reason', async (t) => {
  const world = await openWorld(t)
  const saved = await saveEntries(world, {
    'observation.2026': measured('42'),
    'verdict.2026': instead('behind', ''),
  })
  const code = 'verdict-reason-missing'
  assert.deepEqual(saved[1], { field: 'verdict.2026', state: 'refused', code, values: {} })
})
