import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, paragraph, row, table } from '#test/word'
import { read, tableOf } from '../reading.fixture.ts'

const shapeOf = async (rows: readonly string[]) => {
  const found = await tableOf({ body: table(rows) })
  return found.rows.map(({ cells }) =>
    cells.map(({ column, span, rows: down, mergedInto, text }) => [
      column,
      span,
      down,
      mergedInto,
      text,
    ]),
  )
}

test('a cell that covers columns says the first and how many, and those after it follow', async () => {
  assert.deepEqual(
    await shapeOf([row([cell('Mål', '<w:gridSpan w:val="2"/>'), 'Frist']), row(['a', 'b', 'c'])]),
    [
      [
        [1, 2, 1, null, 'Mål'],
        [3, 1, 1, null, 'Frist'],
      ],
      [
        [1, 1, 1, null, 'a'],
        [2, 1, 1, null, 'b'],
        [3, 1, 1, null, 'c'],
      ],
    ],
  )
})

test('cells merged downwards name the one that holds the words', async () => {
  const restart = '<w:vMerge w:val="restart"/>'
  const rows = [
    row([cell('1.1', restart), 'a']),
    row([cell('', '<w:vMerge/>'), 'b']),
    row([cell('', '<w:vMerge w:val="continue"/>'), 'c']),
    row([cell('1.2', restart), 'd']),
    row(['1.3', 'e']),
    row([cell('uden', '<w:vMerge/>'), 'f']),
  ]
  assert.deepEqual(
    (await shapeOf(rows)).map(([first]) => first),
    [
      [1, 1, 3, null, '1.1'],
      [1, 1, 1, 'T1.R1.C1', ''],
      [1, 1, 1, 'T1.R1.C1', ''],
      [1, 1, 1, null, '1.2'],
      [1, 1, 1, null, '1.3'],
      [1, 1, 1, null, 'uden'],
    ],
  )
})

test('merging goes by the grid, also where rows begin further in or cells are wide', async () => {
  const rows = [
    row([cell('a', '<w:gridSpan w:val="2"/>'), cell('b', '<w:vMerge w:val="restart"/>')]),
    row([cell('', '<w:vMerge/>')], '<w:gridBefore w:val="2"/>'),
  ]
  assert.deepEqual(await shapeOf(rows), [
    [
      [1, 2, 1, null, 'a'],
      [3, 1, 2, null, 'b'],
    ],
    [[3, 1, 1, 'T1.R1.C2', '']],
  ])
})

test('cells merged sideways as old programs write it make one wide cell', async () => {
  const rows = [
    row([
      cell('bred', '<w:hMerge w:val="restart"/>'),
      cell('', '<w:hMerge/>'),
      cell('', '<w:hMerge/>'),
      'smal',
    ]),
  ]
  assert.deepEqual(await shapeOf(rows), [
    [
      [1, 3, 1, null, 'bred'],
      [2, 1, 1, 'T1.R1.C1', ''],
      [3, 1, 1, 'T1.R1.C1', ''],
      [4, 1, 1, null, 'smal'],
    ],
  ])
})

test('words in a cell that is merged into another are seen by nobody, and said to be there', async () => {
  const document = await read({
    body: table([
      row([cell('vist', '<w:vMerge w:val="restart"/>')]),
      row([cell('ikke vist', '<w:vMerge/>')]),
    ]),
  })
  assert.deepEqual(document.passedOver, [{ what: 'stray-text', at: 'T1.R2.C1', count: 1 }])
  assert.doesNotMatch(JSON.stringify(document), /ikke vist/)
})

test('a table says its grid, its title, its heading rows and cells that are turned', async () => {
  const grid =
    '<w:tblGrid><w:gridCol w:w="10"/><w:gridCol w:w="20"/><w:gridCol w:w="20"/></w:tblGrid>'
  const rows = [
    row(
      [
        cell('Mål', '<w:textDirection w:val="btLr"/>'),
        cell('x', '<w:textDirection w:val="lrTb"/>'),
      ],
      '<w:tblHeader/>',
    ),
    row(['a', 'b'], '<w:tblHeader w:val="0"/>'),
  ]
  const found = await tableOf({
    body: table([grid, ...rows], '<w:tblCaption w:val="Aktiviteter"/>'),
  })
  assert.deepEqual(
    [found.at, found.title, found.columns, found.style, found.rows.map(({ isHeader }) => isHeader)],
    ['T1', 'Aktiviteter', 3, null, [true, false]],
  )
  assert.deepEqual(
    found.rows[0]?.cells.map(({ isVertical }) => isVertical),
    [true, false],
  )
})

test('rows that are written for new and for old programs are read once', async () => {
  const both = `<mc:AlternateContent><mc:Choice>${row(['ny'])}</mc:Choice><mc:Fallback>${row(['gammel'])}</mc:Fallback></mc:AlternateContent>`
  assert.deepEqual(await shapeOf([both, row(['næste'])]), [
    [[1, 1, 1, null, 'ny']],
    [[1, 1, 1, null, 'næste']],
  ])
})

test('a cell’s text is its paragraphs by lines, without empty ones and without nested tables', async () => {
  const inside =
    paragraph('Indføre screening') +
    paragraph('') +
    table([row(['Delaktivitet'])]) +
    paragraph('2026')
  const { rows } = await tableOf({ body: table([row([cell(inside)])]) })
  assert.equal(rows[0]?.cells[0]?.text, 'Indføre screening\n2026')
})

const fills = async (cells: readonly string[], style = '', look = '') => {
  const styles =
    style && `<w:style w:type="table" w:styleId="T"><w:name w:val="Gitter"/>${style}</w:style>`
  const properties = style && `<w:tblStyle w:val="T"/>${look}`
  const rows = cells.map((one) => row([one, 'b']))
  const found = await tableOf({ styles, body: table(rows, properties) })
  return found.rows.map((one) => one.cells.map(({ shading }) => shading))
}

test('the colour of a cell is read however it is written', async () => {
  const shaded = (attributes: string) => cell('x', `<w:shd ${attributes}/>`)
  assert.deepEqual(
    (
      await fills([
        shaded('w:val="clear" w:color="auto" w:fill="92d050"'),
        shaded('w:val="solid" w:color="FF0000" w:fill="auto"'),
        shaded('w:val="clear" w:fill="auto"'),
        shaded('w:val="nil" w:fill="FF0000"'),
        shaded('w:val="pct20" w:color="auto" w:fill="FFFF00"'),
        'x',
      ])
    ).map(([first]) => first),
    ['92D050', 'FF0000', null, null, 'FFFF00', null],
  )
})

test('a table’s style colours its cells by where they lie, and the cell’s own colour is stronger', async () => {
  const part = (type: string, fill: string) =>
    `<w:tblStylePr w:type="${type}"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr></w:tblStylePr>`
  const style =
    '<w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>' +
    part('firstRow', '111111') +
    part('lastRow', '222222') +
    part('firstCol', '333333') +
    part('band1Horz', '444444')
  const own = cell('x', '<w:shd w:val="clear" w:fill="AAAAAA"/>')
  assert.deepEqual(
    await fills(
      ['a', 'b', 'c', own],
      style,
      '<w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:noHBand="0"/>',
    ),
    [
      ['111111', '111111'],
      ['333333', '444444'],
      ['333333', '000000'],
      ['AAAAAA', '222222'],
    ],
  )
  assert.deepEqual(await fills(['a', 'b'], style, '<w:tblLook w:val="0220"/>'), [
    ['111111', '111111'],
    ['000000', '000000'],
  ])
})

test('letters are bold where the table’s style makes them so', async () => {
  const style =
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
  const found = await tableOf({
    styles: style,
    body: table([row(['Mål']), row(['x'])], '<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>'),
  })
  assert.deepEqual(
    found.rows.map(({ cells }) =>
      cells.map(({ blocks: [first] }) => first?.kind === 'paragraph' && first.runs[0]?.bold),
    ),
    [[true], [false]],
  )
})
