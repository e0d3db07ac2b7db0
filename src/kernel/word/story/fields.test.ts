import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, paragraph, relation, run } from '#test/word'
import { readWord } from '../read.ts'
import { paragraphAt, read, wordsAt } from '../reading.fixture.ts'

const mark = (type: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`
const told = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`
const field = (instruction: string, result: string) =>
  mark('begin') + told(instruction) + mark('separate') + run(result) + mark('end')

const fieldsIn = async (inside: string, at = 'P1') => {
  const found = await paragraphAt({ body: paragraph(inside) + paragraph('x') }, at)
  return {
    text: found.text,
    fields: found.fields.map(({ name, instruction, ...span }) => [
      name,
      instruction,
      wordsAt(found, span),
    ]),
    links: found.links.map(({ target, ...span }) => [target, wordsAt(found, span)]),
  }
}

test('a field is its result, and what it was told is not in the text', async () => {
  assert.deepEqual(await fieldsIn(run('side ') + field(' PAGE \\* Arabic ', '3')), {
    text: 'side 3',
    fields: [['PAGE', 'PAGE \\* Arabic', '3']],
    links: [],
  })
  const simple = `<w:fldSimple w:instr=" NUMPAGES ">${run('12')}</w:fldSimple>`
  assert.deepEqual((await fieldsIn(run('af ') + simple)).fields, [['NUMPAGES', 'NUMPAGES', '12']])
})

test('a field in what another is told is not seen, one in its result is', async () => {
  const inner =
    mark('begin') + told('IF ') + field('PAGE', '3') + mark('separate') + run('ja') + mark('end')
  assert.equal((await fieldsIn(run('a ') + inner)).text, 'a ja')
  const outer =
    mark('begin') +
    told('TOC') +
    mark('separate') +
    run('side ') +
    field('PAGEREF', '7') +
    mark('end')
  assert.equal((await fieldsIn(outer)).text, 'side 7')
})

test('a field that goes on over paragraphs stands at each of them', async () => {
  const body =
    paragraph(mark('begin') + told('TOC \\o') + mark('separate') + run('Formål 1')) +
    paragraph('Økonomi 2') +
    paragraph(mark('end')) +
    paragraph('Formål')
  const { blocks } = await read({ body })
  assert.deepEqual(
    blocks.map(
      (block) => block.kind === 'paragraph' && [block.text, block.fields.map(({ name }) => name)],
    ),
    [
      ['Formål 1', ['TOC']],
      ['Økonomi 2', ['TOC']],
      ['', ['TOC']],
      ['Formål', []],
    ],
  )
})

test('a field that never comes to its result hides nothing after its paragraph, and is said', async () => {
  const document = await read({
    body: paragraph(mark('begin') + told('PAGE')) + paragraph('Resten'),
  })
  assert.equal(document.blocks[1]?.kind === 'paragraph' && document.blocks[1].text, 'Resten')
  assert.deepEqual(document.passedOver, [{ what: 'unfinished-field', at: 'P1', count: 1 }])
})

test('boxes and lists of the old forms show what was chosen', async () => {
  const box = (inside: string) =>
    mark('begin', `<w:ffData><w:checkBox>${inside}</w:checkBox></w:ffData>`) +
    told('FORMCHECKBOX') +
    mark('end')
  assert.equal((await fieldsIn(box('<w:checked/>') + run(' ja'))).text, '☒ ja')
  assert.equal((await fieldsIn(box('<w:default w:val="1"/><w:checked w:val="0"/>'))).text, '☐')
  const list =
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Rød"/><w:listEntry w:val="Gul"/></w:ddList></w:ffData>'
  assert.equal(
    (await fieldsIn(mark('begin', list) + told('FORMDROPDOWN') + mark('end'))).text,
    'Gul',
  )
})

test('links are kept with their words and never followed', async () => {
  const found = await paragraphAt({
    body: paragraph(
      `<w:hyperlink r:id="l1">${run('planen')}</w:hyperlink>${run(' og ')}<w:hyperlink w:anchor="afsnit2">${run('afsnit 2')}</w:hyperlink>`,
    ),
    relations: relation('l1', 'hyperlink', 'https://plan.example/2026', 'External'),
  })
  assert.deepEqual(
    found.links.map(({ target, ...span }) => [target, wordsAt(found, span)]),
    [
      ['https://plan.example/2026', 'planen'],
      ['#afsnit2', 'afsnit 2'],
    ],
  )
  assert.deepEqual((await fieldsIn(field('HYPERLINK "https://a.example"', 'her'))).links, [
    ['https://a.example', 'her'],
  ])
  assert.deepEqual((await fieldsIn(field('HYPERLINK \\l "mål"', 'der'))).links, [['#mål', 'der']])
})

test('fields that take in what lies elsewhere are refused', async () => {
  const refusalOf = async (instruction: string) => {
    const answer = await readWord(
      documentOf({ body: paragraph(run('x') + field(instruction, 'y')) }),
    )
    return 'refused' in answer ? answer.refused : 'read'
  }
  for (const instruction of [
    'DDEAUTO c:\\\\cmd.exe "/k calc"',
    'INCLUDETEXT "https://a.example/b.docx"',
    'includepicture "https://a.example/b.png" \\d',
    'LINK Excel.Sheet.12 "C:\\\\a.xlsx"',
  ])
    assert.equal(await refusalOf(instruction), 'word-elsewhere', instruction)
  assert.equal(await refusalOf('INCLUDEPICTURE "cid:image001.png@01D" \\* MERGEFORMATINET'), 'read')
  assert.equal(await refusalOf('REF link'), 'read')
})
