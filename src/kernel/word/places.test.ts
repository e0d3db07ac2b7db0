import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, control, paragraph, row, run, table, tracked } from '#test/word'
import { read, textsOf } from './reading.fixture.ts'

test('paragraphs and tables of the body are counted apart, each from 1', async () => {
  const body = paragraph('Formål') + table([row(['Mål', 'Frist'])]) + paragraph('Økonomi')
  const more = table([row(['Tal'])])
  assert.deepEqual(textsOf(await read({ body: body + more })), {
    P1: 'Formål',
    'T1.R1.C1.P1': 'Mål',
    'T1.R1.C2.P1': 'Frist',
    P2: 'Økonomi',
    'T2.R1.C1.P1': 'Tal',
  })
})

test('a table in a cell is counted in that cell', async () => {
  const inner = table([row(['Delaktivitet']), row(['Udvikle skema'])])
  const outer = cell(paragraph('Screening:') + inner + paragraph('Slut'))
  assert.deepEqual(textsOf(await read({ body: table([row(['1.1', outer])]) })), {
    'T1.R1.C1.P1': '1.1',
    'T1.R1.C2.P1': 'Screening:',
    'T1.R1.C2.T1.R1.C1.P1': 'Delaktivitet',
    'T1.R1.C2.T1.R2.C1.P1': 'Udvikle skema',
    'T1.R1.C2.P2': 'Slut',
  })
})

test('content controls count for nothing, wherever they stand', async () => {
  const body =
    control('<w:tag w:val="a"/>', paragraph('Første') + table([row(['x'])])) +
    table([control('', row([control('', cell('y')), 'z'])), row(['sidste'])]) +
    paragraph(control('', run('Anden')))
  assert.deepEqual(textsOf(await read({ body })), {
    P1: 'Første',
    'T1.R1.C1.P1': 'x',
    'T2.R1.C1.P1': 'y',
    'T2.R1.C2.P1': 'z',
    'T2.R2.C1.P1': 'sidste',
    P2: 'Anden',
  })
})

test('deleted rows, deleted paragraphs and merged cells keep their number', async () => {
  const gone = row([cell(paragraph(tracked('del', 'væk')))], '<w:del w:author="AKH"/>')
  const body =
    paragraph(tracked('del', 'væk'), '<w:rPr><w:del w:author="AKH"/></w:rPr>') +
    paragraph('bliver') +
    table([
      row([cell('delt', '<w:vMerge w:val="restart"/>'), 'a']),
      gone,
      row([cell('', '<w:vMerge/>'), 'b']),
    ])
  assert.deepEqual(textsOf(await read({ body })), {
    P1: '',
    P2: 'bliver',
    'T1.R1.C1.P1': 'delt',
    'T1.R1.C2.P1': 'a',
    'T1.R2.C1.P1': '',
    'T1.R3.C1.P1': '',
    'T1.R3.C2.P1': 'b',
  })
})

test('comments, notes, boxes and margins have places of their own, read after the body', async () => {
  const box =
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>' +
    `${paragraph('I boksen')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent>`
  const document = await read({
    body:
      paragraph(
        run('Før') +
          `<w:r>${box}</w:r><w:r><w:footnoteReference w:id="2"/></w:r>` +
          '<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>',
      ) +
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>',
    footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('Noten')}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${paragraph('Slutnoten')}</w:endnote>`,
    comments: `<w:comment w:id="0" w:author="JSM">${paragraph('Hvorfor?')}</w:comment>`,
    header1: paragraph('Ministeriet'),
    footer1: table([row(['Side'])]),
  })
  assert.deepEqual(textsOf(document), {
    P1: 'Før',
    'P1.box1.P1': 'I boksen',
    'footnote[2].P1': 'Noten',
    'endnote[1].P1': 'Slutnoten',
    'comment[0].P1': 'Hvorfor?',
    'header1.P1': 'Ministeriet',
    'footer1.T1.R1.C1.P1': 'Side',
  })
  assert.deepEqual(
    [...document.footnotes, ...document.endnotes].map(({ at, anchors }) => [at, anchors]),
    [
      ['footnote[2]', ['P1']],
      ['endnote[1]', ['P1']],
    ],
  )
})

test('a header for a first page is read only where the first page has its own', async () => {
  const section = (more: string) =>
    `<w:sectPr><w:headerReference w:type="first" r:id="header1"/>${more}</w:sectPr>`
  const made = (more: string) => ({
    body: paragraph('Plan') + section(more),
    header1: paragraph('Kladde'),
  })
  assert.deepEqual((await read(made(''))).headers, [])
  assert.equal((await read(made('<w:titlePg/>'))).headers[0]?.at, 'header1')
})

test('a section that ends inside the document has its margins read, too', async () => {
  const section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
  const { footers } = await read({
    body: paragraph('Forside', section) + paragraph('Resten'),
    footer1: paragraph('Udkast'),
  })
  assert.deepEqual(
    footers.map(({ at, blocks }) => [at, blocks.length]),
    [['footer1', 1]],
  )
})
