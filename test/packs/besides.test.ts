import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellValue } from '#kernel/sheets'
import { readWorkbook, usualLimits } from '#kernel/sheets'
import { figureDrafts } from '#features/indicators'
import { figuresPart } from '#features/frozen-figures'
import { comparePack, packBeside } from '#features/pack-checks'
import { pageDocument, pdfDocument, wordDocument } from '#features/pack-papers'
import { packPart } from '#features/packs'
import { setUpSnapshots } from '#features/snapshots'
import { publicationOperations } from '#features/publication'
import type { World } from '../reporting/cast.ts'
import {
  baseline,
  definition,
  listReport,
  handInFigures,
  observation,
  publishFigures,
  saveEntries,
  target,
} from '../measuring/figures.ts'
import { publishAll, freeze, show } from '../snapshots/world.ts'
import { done } from '../reporting/thread.ts'
import { change, swap } from './edited.ts'
import { contentsIn } from './frozen.ts'
import { download, openPacked, pack, verify } from './world.ts'

/** How the figure is parted: by stream, each with a name. */
const byStream = definition({
  from: '2026',
  reason: 'By stream.',
  breakdowns: [
    {
      dimension: 'stream',
      exclusive: true,
      exhaustive: true,
      categories: ['north', 'south'].map((code) => ({ code, name: { es: `arroyo ${code}` } })),
    },
  ],
})
const ofStreams = observation({
  cells: [
    { keys: { stream: 'north' }, numerator: '20', denominator: '50' },
    { keys: { stream: 'south' }, numerator: '11', denominator: '25' },
  ],
})
const instead = {
  verdict: figureDrafts.verdictSays.parse({
    verdict: 'on-track',
    rule: 'behind',
    sentence: 'Two posts are filled in May.',
  }),
  correction: '',
}

/** Forestal states a way from 40 to 50 %, the figure of 2027 with its parts, and that it sees it otherwise than the rule. */
async function stated(world: World): Promise<void> {
  world.setClock('2028-01-10T08:00:00Z')
  await publishAll(world)
  await saveEntries(world, { 'definition.2': byStream })
  const outcomes = await saveEntries(world, {
    baseline: baseline({ period: '2024', value: '40' }, 'Counted for the first time.'),
    'target.end': target({ kind: 'reach', due: '2030', value: '50' }, 'The plan names no number.'),
    'observation.2027': ofStreams,
    'verdict.2027': instead,
  })
  assert.deepEqual(
    outcomes.filter(({ state }) => state === 'refused'),
    [],
  )
  await handInFigures(world)
  await publishFigures(world)
}

const cell = ([category, value, numerator, denominator]: readonly string[]) => {
  const name = { es: `arroyo ${category}` }
  return { dimension: 'stream', category, name, state: 'value', value, numerator, denominator }
}

/** The words of a page without its markup. */
const plain = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')

test('the cells of a figure and what its authority says instead of the rule are facts of the snapshot', async (t) => {
  const world = await openPacked(t)
  await stated(world)
  await freeze(world)
  const [cells] = await contentsIn(world, 'figures/cells')
  assert.deepEqual(cells?.says['cells'], [
    cell(['north', '40.0', '20', '50']),
    cell(['south', '44.0', '11', '25']),
  ])
  const overruled = await contentsIn(world, 'figures/overruled')
  assert.deepEqual(
    overruled.map(({ organisation, indicator, says: { fact: _, ...says } }) => ({
      organisation,
      indicator,
      says,
    })),
    [
      {
        organisation: 'uy:forestal',
        indicator: 'arboles-plantados',
        says: {
          period: '2027',
          verdict: 'on-track',
          rule: 'behind',
          answered: 'behind',
          text: 'Two posts are filled in May.',
          language: 'en',
          countsPeople: 'composition',
        },
      },
    ],
  )
})

test('the pack tells parts and overruling beside the figure, and a changed one is named, in every form', async (t) => {
  const world = await openPacked(t)
  await stated(world)
  await freeze(world)
  const { bytes: page } = await download(world, { ...pack, form: 'html' })
  const said = plain(page)
  assert.match(said, /arroyo north 40\.0 % , arroyo south 44\.0 %/)
  const otherwise =
    /Behind: 41\.3 % where [^.]*45\.0 % in 2027\. Servicio Forestal inventado says otherwise: On its path \. Two posts/g
  assert.equal([...said.matchAll(otherwise)].length, 2)
  for (const form of ['html', 'docx', 'pdf'] as const) {
    const { bytes } = await download(world, { ...pack, form })
    const found = await verify(world, bytes)
    assert.ok(typeof found === 'object')
    assert.equal(found.answer, 'identical', form)
    if (form === 'pdf') continue
    const praised = await change(form, bytes, swap(/On its path/, 'Reached'))
    const better = await verify(world, praised)
    assert.deepEqual(typeof better === 'object' && better.answer, 'differs', form)
    const altered = await change(form, bytes, swap(/44([.,])0/, '54$10'))
    const other = await verify(world, altered)
    assert.ok(typeof other === 'object')
    assert.deepEqual(
      [
        other.answer,
        other.which.filter(({ answer }) => answer === 'differs').map(({ text }) => text),
      ],
      ['differs', ['54.0\u00a0%']],
      form,
    )
  }
})

test('where the figure is withdrawn its parts and the overruling go with it', async (t) => {
  const world = await openPacked(t)
  await stated(world)
  await freeze(world)
  const [cells] = await contentsIn(world, 'figures/cells')
  const figure = String(cells?.says['figure'])
  const code = await world.code('approver')
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...listReport,
      target: { kind: 'fact', fact: figure },
      ground: 'law',
      code,
    }),
  )
  const left = (await show(world)).leaves.flatMap(({ fact }) =>
    fact?.kind.startsWith('figures/') ? [[fact.kind, fact.content, fact.stub?.ground]] : [],
  )
  assert.deepEqual(left, [
    ['figures/cells', null, 'law'],
    ['figures/overruled', null, 'law'],
  ])
  const said = plain((await download(world, { ...pack, form: 'html' })).bytes)
  assert.doesNotMatch(said, /44\.0|Two posts|arroyo north/)
})

test('papers of a snapshot that was frozen before parts were stay identical', async (t) => {
  const world = await openPacked(t)
  await stated(world)
  const since = {
    documents: [pageDocument, pdfDocument, wordDocument],
    compareRest: comparePack,
    beside: packBeside,
  }
  setUpSnapshots({ ...since, parts: [packPart] })
  await freeze(world)
  const all = await Promise.all(
    (['html', 'docx', 'pdf'] as const).map((form) => download(world, { ...pack, form })),
  )
  setUpSnapshots({ ...since, parts: [packPart, figuresPart] })
  for (const { name, bytes } of all) {
    const found = await verify(world, bytes)
    assert.ok(typeof found === 'object')
    assert.equal(found.answer, 'identical', name)
  }
})

test('the annex lists every part and every overruling beside its mark', async (t) => {
  const world = await openPacked(t)
  await stated(world)
  await freeze(world)
  const asked = { paper: 'annex', form: 'xlsx', language: 'en' } as const
  const book = await readWorkbook((await download(world, asked)).bytes, usualLimits)
  assert.ok('sheets' in book)
  const told = book.sheets
    .slice(-2)
    .map(({ rows }) =>
      rows
        .slice(1)
        .map(({ cells }) => [...cells.values()].slice(1).map(({ value }) => wordsOf(value))),
    )
  const [name, who] = ['Mujeres entre quienes plantan', 'Servicio Forestal inventado']
  const figure = [name, who, '2027']
  assert.deepEqual(told, [
    [
      [...figure, 'stream', 'arroyo north', '40.0\u00a0%', '40', '20', '50'],
      [...figure, 'stream', 'arroyo south', '44.0\u00a0%', '44', '11', '25'],
    ],
    [[...figure, 'Behind its path', 'On its path', 'Two posts are filled in May.']],
  ])
})

function wordsOf(value: CellValue | null): string {
  if (value?.kind === 'text') return value.text
  return value?.kind === 'number' ? value.number : ''
}
