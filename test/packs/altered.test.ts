import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractPdf } from '#features/pack-papers'
import type { World } from '../reporting/cast.ts'
import { freeze, refOf, show, withdraw } from '../snapshots/world.ts'
import type { Change, Form } from './edited.ts'
import { always, change, edited, glyphs, swap, unmarked } from './edited.ts'
import { download, openPacked, pack, verify } from './world.ts'

async function answerTo(world: World, bytes: Uint8Array) {
  const verified = await verify(world, bytes)
  assert.ok(typeof verified === 'object', JSON.stringify(verified))
  return verified
}

const added = (form: Form, hidden: boolean) => {
  const said = 'Women among foresters: 25 % in 2026.'
  if (form === 'html') return swap('</body>', `<p${hidden ? ' hidden' : ''}>${said}</p></body>`)
  const look = hidden ? '<w:rPr><w:vanish/></w:rPr>' : ''
  return swap(/(<w:sectPr>(?!.*<w:sectPr>))/, `<w:p><w:r>${look}<w:t>${said}</w:t></w:r></w:p>$1`)
}

test('a figure outside the marks, the printed root and an added sentence are named, in both papers’ forms and languages', async (t) => {
  const world = await openPacked(t)
  const { root } = await freezeRoot(world)
  for (const language of ['en', 'da'] as const)
    for (const form of ['html', 'docx'] as const) {
      const { bytes } = await download(world, { ...pack, language, form })
      const [from, to, text] = unmarked[language]
      const printed = root.slice(0, 4)
      const wrong = printed === '1234' ? '4321' : '1234'
      const cases: readonly Case[] = [
        ['overview', swap(from, to), text],
        ['deviating', swap(/\b3 (things deviate|ting afviger)/, '1 $1'), '1'],
        ['cell', swap(/>(\s*)4(\s*)</, '>$17$2<'), '7'],
        ['root', swap(`${printed} ${root.slice(4, 8)}`, `${wrong} ${root.slice(4, 8)}`), wrong],
        ['sentence', added(form, false), null],
        ['hidden', added(form, true), null],
      ]
      for (const one of cases) await isNamed(world, [form, bytes], one)
    }
})

type Case = readonly [string, Change, string | null]

async function isNamed(world: World, [form, bytes]: readonly [Form, Uint8Array], one: Case) {
  const [name, work, shown] = one
  const found = await answerTo(world, await change(form, bytes, work))
  const what = `${name} ${form}: ${JSON.stringify(found.elsewhere)}`
  assert.deepEqual([found.answer, found.marks, found.which], ['differs', 'identical', []], what)
  const [place] = found.elsewhere ?? []
  if (shown === null) assert.match(place?.text ?? '', /25 % in 2026/, what)
  else assert.equal(place?.text, shown, what)
}

const freezeRoot = async (world: World) => {
  await freeze(world, '2027-1182')
  return (await show(world)).head
}

test('a place is told by its heading and the words around it, never by what should stand there', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'docx' })
  const [from, to] = unmarked.en
  const { elsewhere } = await answerTo(world, await change('docx', bytes, swap(from, to)))
  assert.deepEqual(elsewhere, [
    {
      answer: 'differs',
      heading: 'On one page',
      before: 'and sources On one page',
      text: '3',
      after: 'of 4 commitments are done',
    },
  ])
})

test('words alone that differ outside the marks are named too, and the document differs', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  for (const form of ['html', 'docx'] as const) {
    const { bytes } = await download(world, { ...pack, form })
    const work = swap('Silence is a state', 'Silence is no state')
    const found = await answerTo(world, await change(form, bytes, work))
    assert.equal(found.answer, 'differs')
    assert.deepEqual(
      found.elsewhere?.map(({ text }) => text),
      ['no'],
    )
  }
})

test('marks that were taken out are missed: with another figure in their place it differs, with the same the figures are', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'docx' })
  const control =
    /<w:sdt><w:sdtPr><w:tag w:val="[^"]*#value"\/><\/w:sdtPr><w:sdtContent>((?:(?!<\/w:sdt>).)*41\.3.*?)<\/w:sdtContent><\/w:sdt>/g
  const unmark = (value: string) =>
    always((text) => text.replaceAll(control, (_, run: string) => run.replace('41.3', value)))
  const other = await answerTo(world, await edited(bytes, unmark('81.3')))
  assert.equal(other.answer, 'differs')
  assert.deepEqual(
    other.which.map(({ part, text }) => [part, text]),
    [['value', '']],
  )
  assert.ok(other.elsewhere?.some(({ text }) => text === '81.3'))
  const same = await answerTo(world, await edited(bytes, unmark('41.3')))
  assert.deepEqual(
    [same.answer, same.elsewhere, same.which.map(({ part, text }) => [part, text])],
    ['figures-same', [], [['value', '']]],
  )
})

test('a count that moved into the next cell is another count', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'html' })
  const cells = /(<td class="figure">)(1)(<\/td>\s*<td class="figure">)(<\/td>)/
  const found = await answerTo(world, await change('html', bytes, swap(cells, '$1$3$2$4')))
  assert.deepEqual([found.answer, found.marks], ['differs', 'identical'])
})

test('a drawing that is not the pack’s is never confirmed', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'html' })
  for (const drawn of ['<img src="data:,x">', '<style>p { display: none }</style>']) {
    const found = await answerTo(
      world,
      await change('html', bytes, swap('</body>', `${drawn}</body>`)),
    )
    assert.equal(found.answer, 'unknown', drawn)
  }
})

test('in a PDF too: a figure outside the marks, and a sentence that somebody put over a page', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'pdf' })
  const said = (pdf: Uint8Array): string => {
    const read = extractPdf(pdf)
    assert.ok('passages' in read)
    return read.passages.map(({ text }) => text).join(' ')
  }
  const strings = new Set<string>()
  glyphs(bytes, (stream) => {
    for (const [one] of stream.matchAll(/\[?\((?:\\[\s\S]|[^()\\])*\)[^\n]*T[jJ]\n/g))
      strings.add(one)
    return stream
  })
  assert.match(said(bytes), /0 of 4 commitments/)
  const [first, ...others] = [...strings]
  const news = others.find(
    (one) => !/0 of 4/.test(said(glyphs(bytes, (stream) => stream.replace(one, first ?? '')))),
  )
  assert.ok(news !== undefined && first !== undefined)
  const altered = await answerTo(
    world,
    glyphs(bytes, (stream) => stream.replace(news, first)),
  )
  assert.deepEqual([altered.answer, altered.elsewhere?.[0]?.heading], ['differs', 'p. 2'])

  const note =
    '\n9999 0 obj\n<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (25 % in 2026) >>\nendobj\n'
  const over = await answerTo(world, Buffer.concat([bytes, Buffer.from(note)]))
  assert.deepEqual(
    [over.answer, over.elsewhere?.map(({ text }) => text)],
    ['differs', ['25 % in 2026']],
  )
})

test('where a pack may not be made for who asks, the marks are compared and nothing is confirmed', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'docx' })
  const found = await verify(world, bytes, 'steering')
  assert.ok(typeof found === 'object')
  assert.deepEqual([found.answer, found.elsewhere], ['unknown', null])
})

test('what was made before a withdrawal that it does not show accuses nobody and confirms nothing', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { paper: 'minister', language: 'en', form: 'docx' })
  const ref = refOf(await show(world), 'c-1-01', 'challenges')
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, ref)
  const { answer } = await answerTo(world, bytes)
  assert.ok(['identical', 'unknown', 'withdrawn'].includes(answer), answer)
  const altered = await answerTo(
    world,
    await edited(bytes, swap(/\b4 commitments/, '5 commitments')),
  )
  assert.notEqual(altered.answer, 'identical')
  assert.notEqual(altered.answer, 'figures-same')
})
