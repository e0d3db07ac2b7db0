import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { planOperations } from '#features/plans'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { openWorld, forestal, plan } from '../reporting/cast.ts'
import {
  counts,
  done,
  handedIn,
  handIn,
  publish,
  report,
  round,
  save,
} from '../reporting/thread.ts'
import { siteOn } from './site.ts'

const figure = 'figure.arboles-plantados'

// One report goes its whole way; the public reads each step on its own pages, and on earlier days.
const world = await openWorld()
world.setClock('2027-01-05T12:00:00Z')
done(
  await planOperations.assignReporting(world.visit('coordinator'), {
    plan,
    commitment: 'c-1-01',
    organisation: forestal,
    part: 'lead',
  }),
)
const { ask, read } = siteOn(world.database, '2027-08-01')
const at = (path: string, day: string) => read(`/en/plans/${plan}${path}?as-of=${day}`)
const main = (markup: string): string => /<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? ''

test('a report is handed in, the round is closed, and all but one line is published', async () => {
  await handedIn(world)
  world.setClock('2027-03-10T12:00:00Z')
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  world.setClock('2027-05-03T12:00:00Z')
  done(await publish(world, ['c-1-02']))
})

test('before the round is closed nothing is due and no word of the report is read', async () => {
  const front = main(await at('', '2027-03-09'))
  assert.match(front, /No round of reports has been held yet/)
  assert.match(front, /All <b>4<\/b> commitments are <b>not yet due<\/b>/)
  assert.doesNotMatch(await at('/commitments/c-1-01', '2027-03-09'), /planted along four streams/)
})

test('once it is closed everyone reads who was silent, and who has not published', async () => {
  const front = main(await at('', '2027-03-10'))
  assert.match(front, /Round 2027, about 2026, closed 10 March 2027/)
  assert.match(front, /On <b>one<\/b>, nobody has reported/)
  assert.match(front, /had not reported when the round closed/)
  assert.match(front, /Nothing had been handed in on 28 February 2027/)
  assert.doesNotMatch(front, /planted along four streams/)
  await expectValidHtml(await at('', '2027-03-10'))
})

test('published, the authority’s own words stand on the page with its name, round and days', async () => {
  const markup = await at('/commitments/c-1-01', '2027-05-03')
  const page = main(markup)
  assert.match(page, /We planted along four streams/)
  assert.match(page, /Drought\./)
  assert.match(
    page,
    /signed by its approver, handed in 24 February 2027 in round 2027, published 3 May 2027/,
  )
  assert.match(page, /At risk/)
  assert.match(page, /The second nursery opens in April/)
  assert.match(page, /Reports on it[\s\S]*Servicio Forestal inventado[\s\S]*since 5 January 2027/)
  await expectValidHtml(markup)
})

test('what was left out is told from what was never said', async () => {
  const leftOut = main(await at('/commitments/c-1-02', '2027-05-03'))
  assert.match(leftOut, /Withheld/)
  assert.match(leftOut, /The line is withheld/)
  assert.doesNotMatch(leftOut, /Nothing has been reported yet/)
  assert.match(main(await at('/commitments/c-2-01', '2027-05-03')), /Not reported/)
  assert.match(main(await at('/commitments/c-2-02', '2027-05-03')), /Not yet due/)
})

test('the figure of the report opens with its counts and its source', async () => {
  const page = main(await at('/indicators/arboles-plantados', '2027-05-03'))
  assert.match(page, /41\.3\u00a0%/)
  assert.match(page, /31 of 75/)
  assert.match(page, /Payroll, 12 January/)
})

test('a corrected figure is shown from its publication, the first stays in the history', async () => {
  world.setClock('2027-06-02T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(
    await save(world, 'editor', [
      'c-1-01',
      figure,
      counts(['33', '75'], 'Two were counted twice.'),
    ]),
  )
  await handIn(world)
  world.setClock('2027-06-10T12:00:00Z')
  done(await publish(world, ['c-1-02']))
  const then = main(await at('/indicators/arboles-plantados', '2027-06-09'))
  assert.doesNotMatch(then, /44\.0/)
  const now = main(await at('/indicators/arboles-plantados', '2027-06-10'))
  assert.match(now, /<b>Corrected:<\/b> 2026: 44\.0\u00a0%\. Before: 2026: 41\.3\u00a0%/)
  assert.match(now, /Two were counted twice/)
  assert.match(main(await at('/changes', '2027-06-10')), /<b>Corrected\.<\/b>[\s\S]*44\.0/)
})

const told = z.object({
  status: z.object({ code: z.string(), organisation: z.string() }),
  reports: z.array(z.object({ did: z.object({ text: z.string() }) })),
})

test('programs read the same of it', async () => {
  const one = answered(
    told,
    await read(`/api/v1/plans/${plan}/commitments/c-1-01?as-of=2027-06-10`),
  )
  assert.equal(one.status.code, 'at-risk')
  assert.equal(one.status.organisation, 'forestal')
  assert.equal(
    one.reports[0]?.did.text,
    'We planted along four streams. All planters were trained.',
  )
})

test('the report is found by its words', async () => {
  const found = await read(`/en/plans/${plan}/search?q=streams`)
  assert.match(found, /<h2>Reports<\/h2>/)
  assert.match(found, /<mark>streams<\/mark>/)
})

test('withdrawn, it is gone from every page, every day and every search; a dated line is left', async () => {
  world.setClock('2027-07-01T12:00:00Z')
  const { lines } = await reportOperations.showReport(world.visit('approver'), report)
  const item = lines[0]?.line.items.find(({ field }) => field === 'did')
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact: item?.fact ?? '' },
      ground: 'danger',
      code: await world.code('approver'),
    }),
  )
  // A site that has kept nothing: what is kept is forgotten elsewhere, by what the journal says.
  const fresh = siteOn(world.database, '2027-08-02')
  for (const path of ['/commitments/c-1-01', '/changes', '/search?q=planted'])
    for (const day of ['2027-05-03', '2027-06-10', '2027-07-01']) {
      const address = `/en/plans/${plan}${path}${path.includes('?') ? '&' : '?'}as-of=${day}`
      assert.doesNotMatch(await fresh.read(address), /planted along four streams/)
    }
  const search = await fresh.read(`/en/plans/${plan}/search?q=streams`)
  assert.match(search, /Nothing found/)
  const changes = await fresh.read(`/en/plans/${plan}/changes`)
  assert.match(changes, /<b>Withdrawn\.<\/b>[\s\S]*because someone could come to harm/)
  await expectValidHtml(changes)
  await expectValidHtml(await fresh.read(`/da/plans/${plan}/commitments/c-1-01`))
})

test('a withdrawn figure leaves its dated line on its own page', async () => {
  const { lines } = await reportOperations.showReport(world.visit('approver'), report)
  const item = lines[0]?.line.items.find(({ field }) => field === figure)
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact: item?.fact ?? '' },
      ground: 'law',
      code: await world.code('approver'),
    }),
  )
  const fresh = siteOn(world.database, '2027-08-03')
  const page = main(await fresh.read(`/en/plans/${plan}/indicators/arboles-plantados`))
  assert.doesNotMatch(page, /44\.0/)
  assert.match(
    page,
    /1 July 2027[\s\S]*Servicio Forestal inventado<\/span><\/a>, because the law requires/,
  )
})

test('an organisation’s page says what it has published', async () => {
  const page = main(await at('/organisations/forestal', '2027-06-10'))
  assert.match(page, /Round 2027/)
  assert.match(page, /<b>Handed in<\/b>/)
  assert.equal((await ask(`/en/plans/${plan}/organisations/nobody`)).status, 404)
})
