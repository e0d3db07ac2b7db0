import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { counts, done, openTheRound, save, text } from '../reporting/thread.ts'
import { openWorld, origin } from '../reporting/cast.ts'
import { fieldsOf, handlerOf } from '../reporting/visitor.ts'
import { changed, download, opened } from './books.ts'
import { formWith, home, routes, workbookVisitor } from './visitor.ts'

const figure = 'c-1-01/figure.arboles-plantados'

async function uploaded(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  const bytes = await download(world, 'editor', 'da')
  done(await save(world, 'hr', ['c-1-01', 'did', text('HR planted.')]))
  const hrs = { ...counts(['', '76']), source: '' }
  done(await save(world, 'hr', ['c-1-01', 'figure.arboles-plantados', hrs]))
  const filled = await changed(
    bytes,
    ['Tekst', 'c-1-01/did', 'D', 'We planted.'],
    ['Tekst', 'c-1-02/did', 'D', '=HYPERLINK("https://example.org")'],
    ['Tal', figure, 'E', 60],
    ['Tal', figure, 'F', 75],
    ['Tal', figure, 'G', 'many'],
  )
  const visitor = workbookVisitor(world)
  const { location } = await visitor.upload('editor', `/da${home}`, formWith(filled))
  const handler = handlerOf(world, routes)
  const asked = (path: string, body?: URLSearchParams): Promise<Response> => {
    const headers = { origin, cookie: 'person=editor' }
    const init = body ? { method: 'POST', body, headers } : { headers }
    return handler(new Request(`${origin}${path}`, init))
  }
  return { visitor, asked, address: location ?? '' }
}

/** The rows below the headings, as words. */
async function rowsIn(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const [sheet] = (await opened(bytes)).sheets
  return (sheet?.rows ?? [])
    .filter(({ number }) => number > 3)
    .map(({ cells }) =>
      Array.from({ length: 8 }, (_, index) => {
        const cell = cells.get(index + 1)
        assert.equal(cell?.formula ?? null, null, 'nothing is a formula')
        const value = cell?.value
        if (value?.kind === 'text') return value.text
        return value?.kind === 'number' ? value.number : ''
      }),
    )
}

const bytesOf = async (answer: Response): Promise<Uint8Array> =>
  new Uint8Array(await answer.arrayBuffer())

test('all differences are downloaded as a workbook, with the place, the three states and what is answered', async (t) => {
  const { visitor, asked, address } = await uploaded(t)
  const page = await visitor.get('editor', address)
  const to = `${address}/differences`
  assert.ok(page.text.includes(`formaction="${to}"`), 'the button stands on the page')
  const plain = await asked(to)
  assert.equal(plain.status, 200)
  assert.match(plain.headers.get('content-disposition') ?? '', /forestal-forskelle-2027\.xlsx/)
  const rows = await rowsIn(await bytesOf(plain))
  assert.deepEqual(rows[0], [
    'Hvad',
    'Celle',
    'Linje og felt',
    'Da mappen blev hentet',
    'I Varde nu',
    'I filen',
    'Bliver til',
    'Svar',
  ])
  assert.deepEqual(
    rows.slice(1).map(([state, place, , ...said]) => [state, place, ...said]),
    [
      [
        'Konflikt',
        'Tekst!D3',
        'tomt',
        'HR planted.',
        'We planted.',
        'HR planted.',
        'Lad det stå åbent',
      ],
      [
        'Nyt',
        'Tekst!D7',
        'tomt',
        'tomt',
        '=HYPERLINK("https://example.org")',
        '=HYPERLINK("https://example.org")',
        '',
      ],
      ['Nyt', 'Tal!E2', 'tomt', 'tomt', '60', '60', ''],
      ['Konflikt', 'Tal!F2', 'tomt', '76', '75', '76', 'Lad det stå åbent'],
      ['Spørgsmål', 'Tal!E2', '', '40,0\u00a0%', '78,9\u00a0%', '', 'Lad det stå åbent'],
      [
        'Fejl',
        'Tal!G2',
        '',
        '',
        '',
        '',
        'Andelen skrives ikke: den regnes ud. Skriv tæller og nævner i deres egne celler, og tøm denne.',
      ],
    ],
  )
})

test('what is chosen on the page so far goes along, and nothing of it is kept', async (t) => {
  const { visitor, asked, address } = await uploaded(t)
  const page = await visitor.get('editor', address)
  const fields = fieldsOf(page.text, address)
  const chosen = { ...fields, [`choice:${figure}.denominator`]: 'now' }
  const sent = await asked(`${address}/differences`, new URLSearchParams(chosen))
  const rows = await rowsIn(await bytesOf(sent))
  assert.deepEqual(
    rows.filter(([state]) => state === 'Konflikt').map((row) => row.at(-1)),
    ['Lad det stå åbent', 'Behold det, der står i Varde'],
  )
  const again = fieldsOf((await visitor.get('editor', address)).text, address)
  assert.equal(again[`choice:${figure}.denominator`], 'later')
})

test('nobody but whoever uploaded the workbook downloads its differences', async (t) => {
  const { visitor, address } = await uploaded(t)
  for (const person of ['hr', 'approver', 'coordinator', 'magua-editor'] as const) {
    const { status } = await visitor.get(person, `${address}/differences`)
    assert.ok(status === 403 || status === 404, `${person}: ${status}`)
  }
})
