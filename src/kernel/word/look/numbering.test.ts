import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paragraph, run, tracked } from '#test/word'
import { read } from '../reading.fixture.ts'
import { countAs } from './counting.ts'

const level = (at: number, text: string, format = 'decimal', more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const kind = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (at: number, id = 1, inside = run('x')) =>
  paragraph(inside, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

const numbersIn = async (body: string, numbering: string, styles = '') => {
  const { blocks } = await read({ body, numbering, styles })
  return blocks.map((block) =>
    block.kind === 'paragraph' ? (block.list?.number ?? null) : 'table',
  )
}

const three = kind(1, level(0, '%1.') + level(1, '%1.%2.') + level(2, '%1.%2.%3.')) + list(1, 1)

test('a list of several levels counts as Word does', async () => {
  const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((at) => item(at)).join('')
  assert.deepEqual(await numbersIn(body, three), [
    '1.',
    '1.1.',
    '1.2.',
    '1.2.1.',
    '1.2.2.',
    '1.3.',
    '1.3.1.',
    '2.',
    '2.1.',
  ])
})

test('a list that begins on a deeper level shows the levels above from their start', async () => {
  assert.deepEqual(await numbersIn(item(2) + item(0), three), ['1.1.1.', '1.'])
})

test('letters, roman figures and bullets are told apart', async () => {
  const numbering =
    kind(
      1,
      level(0, '%1)', 'lowerLetter') +
        level(1, '(%2)', 'upperRoman') +
        level(2, '\uF0B7', 'bullet') +
        level(3, '%1.%4', 'decimal', '<w:isLgl/>') +
        level(4, '%5', 'cardinalText'),
    ) + list(1, 1)
  assert.deepEqual(await numbersIn([0, 1, 1, 3, 0, 4].map((at) => item(at)).join(''), numbering), [
    'a)',
    '(I)',
    '(II)',
    '1.1',
    'b)',
    null,
  ])
  const { blocks } = await read({ body: item(2), numbering })
  assert.deepEqual(blocks[0]?.kind === 'paragraph' && blocks[0].list, {
    level: 2,
    number: null,
    isBullet: true,
  })
})

test('two lists of one kind go on counting, unless the second begins anew', async () => {
  const on = three + list(2, 1)
  assert.deepEqual(await numbersIn(item(0) + item(0, 2), on), ['1.', '2.'])
  const anew =
    three + list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
  assert.deepEqual(await numbersIn(item(0) + item(0, 2) + item(0, 2), anew), ['1.', '5.', '6.'])
})

test('a list may replace a level of its kind, or begin it after a level of its own choice', async () => {
  const own = three + list(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'Mål %1:')}</w:lvlOverride>`)
  assert.deepEqual(await numbersIn(item(0, 2), own), ['Mål 1:'])
  const never =
    kind(1, level(0, '%1.') + level(1, '%2', 'decimal', '<w:lvlRestart w:val="0"/>')) + list(1, 1)
  assert.deepEqual(await numbersIn([0, 1, 0, 1].map((at) => item(at)).join(''), never), [
    '1.',
    '1',
    '2.',
    '2',
  ])
})

test('a style may give the list and its level, and a paragraph may take itself out', async () => {
  const style = (id: string, properties: string, based = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based && `<w:basedOn w:val="${based}"/>`}<w:pPr>${properties}</w:pPr></w:style>`
  const styles =
    style('Mål', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    style('Delmål', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'Mål') +
    style('Punkt', '', 'Mål')
  const numbering =
    kind(
      1,
      level(0, '%1.') +
        level(1, '%1.%2.') +
        level(2, '-%3-', 'decimal', '<w:pStyle w:val="Punkt"/>'),
    ) + list(1, 1)
  const of = (id: string, more = '') => paragraph('x', `<w:pStyle w:val="${id}"/>${more}`)
  const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
  assert.deepEqual(
    await numbersIn(of('Mål') + of('Delmål') + of('Punkt') + of('Mål', none), numbering, styles),
    ['1.', '1.1.', '-1-', null],
  )
})

test('a list that is kept in a style is found there', async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="Liste"><w:name w:val="Liste"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
  const numbering =
    kind(1, '<w:numStyleLink w:val="Liste"/>') + kind(2, level(0, '§ %1')) + list(1, 1) + list(7, 2)
  assert.deepEqual(await numbersIn(item(0), numbering, styles), ['§ 1'])
})

test('deleted paragraphs are not counted, and a list that is not there is none', async () => {
  const gone = item(0, 1, tracked('del', 'væk')).replace(
    '<w:pPr>',
    '<w:pPr><w:rPr><w:del w:author="A"/></w:rPr>',
  )
  assert.deepEqual(await numbersIn(item(0) + gone + item(0), three), ['1.', null, '2.'])
  assert.deepEqual(await numbersIn(item(0, 99), three), [null])
})

test('a count is written as its list writes it', () => {
  const all = (format: string) => [1, 4, 26, 27, 53].map((count) => countAs(format, count))
  assert.deepEqual(all('decimal'), ['1', '4', '26', '27', '53'])
  assert.deepEqual(all('decimalZero'), ['01', '04', '26', '27', '53'])
  assert.deepEqual(all('lowerLetter'), ['a', 'd', 'z', 'aa', 'aaa'])
  assert.deepEqual(all('upperLetter'), ['A', 'D', 'Z', 'AA', 'AAA'])
  assert.deepEqual(all('lowerRoman'), ['i', 'iv', 'xxvi', 'xxvii', 'liii'])
  assert.deepEqual(all('upperRoman'), ['I', 'IV', 'XXVI', 'XXVII', 'LIII'])
  assert.deepEqual(
    [countAs('none', 3), countAs('ordinal', 3), countAs('upperRoman', 4000)],
    ['', null, null],
  )
})

test('roman figures say their number', () => {
  const values: Readonly<Record<string, number>> = {
    i: 1,
    v: 5,
    x: 10,
    l: 50,
    c: 100,
    d: 500,
    m: 1000,
  }
  const read = (written: string): number => {
    const each = Array.from(written, (letter) => values[letter] ?? 0)
    return each.reduce((sum, value, at) => sum + (value < (each[at + 1] ?? 0) ? -value : value), 0)
  }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 780 }), (count) => {
      assert.equal(read(countAs('lowerRoman', count) ?? ''), count)
    }),
  )
})
