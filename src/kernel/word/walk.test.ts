import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, paragraph, row, run, table } from '#test/word'
import { read } from './reading.fixture.ts'
import { paragraphsOf, visibleParagraphs } from './walk.ts'

const box = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

test('the paragraphs of blocks come in reading order, those of cells and nested tables among them', async () => {
  const inner = cell(paragraph('b') + table([row(['c', 'd'])]) + paragraph('e'))
  const { blocks } = await read({
    body: paragraph('a') + table([row([inner]), row(['f'])]) + paragraph('g'),
  })
  assert.equal(
    paragraphsOf(blocks)
      .map(({ text }) => text)
      .join(''),
    'abcdefg',
  )
})

test('a document is read through once: boxes after their paragraph, notes, comments and margins last', async () => {
  const document = await read({
    body:
      paragraph(box(paragraph('2')) + run('1')) +
      paragraph('3') +
      '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
    footnotes: `<w:footnote w:id="1">${paragraph('4')}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${paragraph('5')}</w:endnote>`,
    comments: `<w:comment w:id="1" w:author="A">${paragraph('6')}</w:comment>`,
    header1: paragraph('7'),
    footer1: paragraph('8'),
  })
  assert.deepEqual(
    visibleParagraphs(document).map(({ text }) => text),
    ['1', '2', '3', '4', '5', '6', '7', '8'],
  )
})
