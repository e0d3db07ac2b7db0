import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, control, paragraph, row, run, table } from '#test/word'
import { paragraphAt, read, wordsAt } from '../reading.fixture.ts'

const controlIn = async (properties: string, inside = run('30-06-2026')) => {
  const found = await paragraphAt({ body: paragraph(run('Frist: ') + control(properties, inside)) })
  const [first] = found.controls
  if (!first) throw new Error('no control')
  const { from, to, ...rest } = first
  return { text: found.text, words: wordsAt(found, { from, to }), ...rest }
}

const filled = { alias: null, tag: null, isPlaceholder: false, prompt: null, value: null }

test('a control around words says its kind, tag and name', async () => {
  assert.deepEqual(await controlIn('<w:alias w:val="Frist"/><w:tag w:val="fact-12"/><w:text/>'), {
    ...filled,
    kind: 'text',
    alias: 'Frist',
    tag: 'fact-12',
    text: 'Frist: 30-06-2026',
    words: '30-06-2026',
  })
  assert.equal((await controlIn('')).kind, 'rich-text')
  assert.equal((await controlIn('<w:picture/>')).kind, 'other')
})

test('a date keeps the day that the file means beside what it shows', async () => {
  const date = (day: string) =>
    `<w:date w:fullDate="${day}"><w:dateFormat w:val="dd-MM-yyyy"/></w:date>`
  assert.equal((await controlIn(date('2026-06-30T00:00:00Z'))).value, '2026-06-30')
  assert.equal((await controlIn('<w:date/>')).value, null)
  assert.equal((await controlIn(date('snart'))).value, null)
})

test('a drop-down says which of its values is chosen', async () => {
  const list = (name: string) =>
    `<w:${name}><w:listItem w:displayText="Vælg et element." w:value=""/><w:listItem w:displayText="I gang" w:value="igang"/><w:listItem w:value="Afsluttet"/></w:${name}>`
  const chosen = async (shown: string, name = 'dropDownList') => {
    const { kind, value } = await controlIn(list(name), run(shown))
    return [kind, value]
  }
  assert.deepEqual(await chosen('I gang'), ['drop-down', 'igang'])
  assert.deepEqual(await chosen('Afsluttet'), ['drop-down', 'Afsluttet'])
  assert.deepEqual(await chosen('noget andet', 'comboBox'), ['combo-box', null])
})

test('a box is ticked or not', async () => {
  const box = (checked: string) =>
    `<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`
  assert.equal((await controlIn(box('1'), run('☒'))).value, 'true')
  assert.equal((await controlIn(box('0'), run('☐'))).value, 'false')
})

test('a placeholder holds nothing, and says what it asks for', async () => {
  const properties = '<w:showingPlcHdr/><w:dropDownList/>'
  assert.deepEqual(await controlIn(properties, run('Vælg et element.')), {
    ...filled,
    kind: 'drop-down',
    isPlaceholder: true,
    prompt: 'Vælg et element.',
    text: 'Frist: ',
    words: '',
  })
  const hidden = await controlIn(properties, run('internt', '<w:vanish/>'))
  assert.equal(hidden.prompt, '')
})

test('a control around paragraphs, rows or cells stands at each paragraph in it', async () => {
  const tag = (name: string) => `<w:tag w:val="${name}"/>`
  const body =
    control(tag('a'), paragraph('En') + paragraph('To')) +
    table([control(tag('b'), row([control(tag('c'), cell('Tre'))]))]) +
    control(`${tag('d')}<w:showingPlcHdr/>`, paragraph('Klik her'))
  const at = async (place: string) => {
    const found = await paragraphAt({ body }, place)
    return [found.text, found.controls.map((one) => [one.tag, wordsAt(found, one)])]
  }
  assert.deepEqual(await at('P1'), ['En', [['a', 'En']]])
  assert.deepEqual(await at('P2'), ['To', [['a', 'To']]])
  assert.deepEqual(await at('T1.R1.C1.P1'), [
    'Tre',
    [
      ['b', 'Tre'],
      ['c', 'Tre'],
    ],
  ])
  assert.deepEqual(await at('P3'), ['', [['d', '']]])
  assert.deepEqual((await read({ body })).passedOver, [])
})

test('controls may stand in each other', async () => {
  const inner = control('<w:tag w:val="inner"/><w:text/>', run('b'))
  const found = await paragraphAt({
    body: paragraph(control('<w:tag w:val="outer"/>', run('a') + inner)),
  })
  assert.deepEqual(
    found.controls.map((one) => [one.tag, wordsAt(found, one)]),
    [
      ['inner', 'b'],
      ['outer', 'ab'],
    ],
  )
})
