import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../reporting/cast.ts'
import { counts, done, openTheRound, save, text } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { changed, download, gridOf } from './books.ts'
import { formWith, home, workbookVisitor } from './visitor.ts'

const figure = 'c-1-01/figure.arboles-plantados'

/** A draft that two write in: hr saved a denominator and a text after the download. */
async function crossed(t: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('We began.\nWe planted.')]))
  const bytes = await download(world, 'editor', 'da')
  done(await save(world, 'hr', ['c-1-01', 'did', text('We began in May.\nWe planted.'), 1]))
  const hrs = { ...counts(['', '52']), source: '' }
  done(await save(world, 'hr', ['c-1-01', 'figure.arboles-plantados', hrs]))
  const filled = await changed(
    bytes,
    ['Tekst', 'c-1-01/did', 'D', 'We began.\nWe planted oaks.'],
    ['Tekst', 'c-1-01/status', 'D', 'Forsinket'],
    ['Tekst', 'c-1-02/challenges', 'D', 'Drought.'],
    ['Tal', figure, 'E', 11],
    ['Tal', figure, 'F', 49],
    ['Tal', figure, 'H', 'Payroll'],
  )
  return { world, filled }
}

test('a workbook is downloaded in the language that is asked for', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const visitor = workbookVisitor(world)
  const page = await visitor.get('editor', `/da${home}`)
  assert.match(
    page.text,
    /href="\/da\/plans\/montes-agua\/organisations\/forestal\/rounds\/2027\/workbook\/file\?language=en"/,
  )
  const file = await visitor.get('editor', `/da${home}/file?language=da`)
  assert.equal(file.status, 200)
  assert.match(file.headers.get('content-disposition') ?? '', /forestal-indberetning-2027\.xlsx/)
  const { sheets } = await gridOf(await download(world, 'editor', 'da'))
  assert.deepEqual([...sheets.keys()], ['Vejledning', 'Tekst', 'Tal', 'varde'])
})

test('an uploaded workbook is reviewed, its conflict chosen, and only then written', async (t) => {
  const { world, filled } = await crossed(t)
  const visitor = workbookVisitor(world)
  const uploaded = await visitor.upload('editor', `/da${home}`, formWith(filled))
  assert.equal(uploaded.status, 303, uploaded.text)
  const address = uploaded.location ?? ''
  const review = await visitor.get('editor', address)
  assert.match(review.text, /Intet er skrevet endnu\./)
  assert.match(review.text, /Konflikt 1 af 1/)
  assert.match(
    review.text,
    /I Varde nu <span\s*>skrevet af en anden redaktør hos [^<]+, \d+\. [a-z]+ 20\d\d [^<]*</,
    'who wrote what stands there now, and when',
  )
  assert.match(review.text, /begges, 2 afsnit/)
  assert.match(review.text, /så andelen er 22,4\s% \(11 af 49\)/, 'what the choice comes to')
  const fields = fieldsOf(review.text, address)
  const choice = `choice:${figure}.denominator`
  assert.equal(fields[choice], 'later')
  const written = await visitor.post('editor', address, { ...fields, [choice]: 'file' })
  assert.equal(written.status, 303, written.text)
  const result = await visitor.get('editor', written.location ?? '')
  assert.match(result.text, /6 celler er skrevet i kladden/)
  const line = await visitor.get(
    'editor',
    '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01',
  )
  assert.match(line.text, /We began in May\.\nWe planted oaks\./)
  const twice = await visitor.post('editor', address, { ...fields, [choice]: 'file' })
  assert.equal(twice.status, 303)
})

test('counts that were chosen and cannot stand beside each other are refused at their cells, and the choices stay', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const bytes = await download(world, 'editor', 'da')
  done(await save(world, 'hr', ['c-1-01', 'figure.arboles-plantados', counts(['20', '52'])]))
  const filled = await changed(bytes, ['Tal', figure, 'E', 60], ['Tal', figure, 'F', 50])
  const visitor = workbookVisitor(world)
  const address = (await visitor.upload('editor', `/da${home}`, formWith(filled))).location ?? ''
  const fields = fieldsOf((await visitor.get('editor', address)).text, address)
  const both = {
    [`choice:${figure}.numerator`]: 'file',
    [`choice:${figure}.denominator`]: 'file',
  }
  const refused = await visitor.post('editor', address, { ...fields, ...both })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /2 ting at rette/)
  for (const cell of ['E2', 'F2'])
    assert.match(refused.text, new RegExp(`Tal!${cell}: Tælleren 60 er større end nævneren 50\\.`))
  const kept = fieldsOf(refused.text, address)
  assert.deepEqual({ ...kept, ...both }, kept, 'what was chosen stands there still')
  const settled = { ...kept, [`choice:${figure}.numerator`]: 'now' }
  const asked = await visitor.post('editor', address, settled)
  assert.equal(asked.status, 303, asked.text)
  const result = await visitor.get('editor', asked.location ?? '')
  assert.match(result.text, /Én celle er skrevet i kladden/)
})

test('a choice that makes a figure jump is asked about before anything is written', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const bytes = await download(world, 'editor', 'da')
  done(await save(world, 'hr', ['c-1-01', 'figure.arboles-plantados', counts(['20', '52'])]))
  const filled = await changed(bytes, ['Tal', figure, 'E', 45])
  const visitor = workbookVisitor(world)
  const address = (await visitor.upload('editor', `/da${home}`, formWith(filled))).location ?? ''
  const review = await visitor.get('editor', address)
  assert.doesNotMatch(review.text, /id="questions"/)
  const fields = fieldsOf(review.text, address)
  const chosen = { ...fields, [`choice:${figure}.numerator`]: 'file' }
  const asked = await visitor.post('editor', address, chosen)
  assert.equal(asked.status, 409)
  assert.match(asked.text, /id="questions"/)
  const again = fieldsOf(asked.text, address)
  assert.equal(again[`choice:${figure}.numerator`], 'file')
  assert.equal((await visitor.post('editor', address, again)).status, 303)
})

test('a jump that nobody has explained is listed with the way to its line, before and after writing', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const visitor = workbookVisitor(world)
  const upload = async (bytes: Uint8Array) =>
    (await visitor.upload('editor', `/da${home}`, formWith(bytes))).location ?? ''
  const filled = await changed(
    await download(world, 'editor', 'da'),
    ['Tal', figure, 'E', 60],
    ['Tal', figure, 'F', 75],
    ['Tal', figure, 'H', 'Payroll'],
  )
  const address = await upload(filled)
  const review = await visitor.get('editor', address)
  assert.doesNotMatch(review.text, /id="unexplained"/, 'the page asks about it itself')
  const written = await visitor.post('editor', address, fieldsOf(review.text, address))
  const link =
    /lines\/c-1-01#jump-arboles-plantados-2026">[^<]+<\/a>\s*<span class="muted">40 % \(?[^<]*2024 → 80 %/
  const result = await visitor.get('editor', written.location ?? '')
  assert.match(result.text, /Ét spring er ikke forklaret endnu/)
  assert.match(result.text.replaceAll('\u00a0', ' '), link)
  const later = await changed(filled, ['Tekst', 'c-1-01/did', 'D', 'Vi plantede.'])
  const next = await visitor.get('editor', await upload(later))
  assert.match(next.text.replaceAll('\u00a0', ' '), link)
})

test('what was decided before is told with its day when the same file comes again, and nothing is asked', async (t) => {
  const { world, filled } = await crossed(t)
  const visitor = workbookVisitor(world)
  const upload = async () =>
    (await visitor.upload('editor', `/da${home}`, formWith(filled))).location ?? ''
  const address = await upload()
  const fields = fieldsOf((await visitor.get('editor', address)).text, address)
  const kept = { ...fields, [`choice:${figure}.denominator`]: 'now' }
  assert.equal((await visitor.post('editor', address, kept)).status, 303)
  const again = await visitor.get('editor', await upload())
  assert.match(again.text, /Filen ændrer ingenting/)
  assert.doesNotMatch(again.text, /Konflikt \d/)
  assert.match(again.text, /Én celle mere er der taget stilling til før/)
  assert.match(
    again.text,
    /nævner · afgjort før, \d+\. [a-z]+ 20\d\d: det, der stod i Varde, er beholdt\./,
  )
})

test('two texts in one cell are shown written together before anything is chosen, what stands in Varde first', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const bytes = await download(world, 'editor', 'da')
  done(await save(world, 'hr', ['c-1-01', 'did', text('HR planted.\nIt rained.')]))
  const filled = await changed(bytes, ['Tekst', 'c-1-01/did', 'D', 'We dug.\nWe rested.'])
  const visitor = workbookVisitor(world)
  const { location } = await visitor.upload('editor', `/da${home}`, formWith(filled))
  const review = await visitor.get('editor', location ?? '')
  const fields = fieldsOf(review.text, location ?? '')
  assert.equal(fields['text:c-1-01/did.text'], 'HR planted.\nIt rained.\nWe dug.\nWe rested.')
  const [proposal, choices] = ['text:c-1-01/did.text', 'choice:c-1-01/did.text'].map((name) =>
    review.text.indexOf(`name="${name}"`),
  )
  assert.ok(proposal && choices && proposal < choices, 'the proposal stands before the choices')
})
