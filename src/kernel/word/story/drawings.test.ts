import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, paragraph, row, run, table } from '#test/word'
import { read, textsOf } from '../reading.fixture.ts'

const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`
const drawing = (inside: string) =>
  `<w:drawing><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></w:drawing>`
const twice = (fresh: string, old: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(fresh)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${old}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

test('a box that is stored twice is read once, and the other is said to repeat it', async () => {
  const inside = paragraph('Ændret frist:') + paragraph('1. oktober 2026')
  const document = await read({ body: paragraph(twice(box(inside), box(inside)) + run('Tekst')) })
  assert.deepEqual(
    document.boxes.map(({ at, duplicateOf, text }) => [at, duplicateOf, text]),
    [
      ['P1.box1', null, 'Ændret frist:\n1. oktober 2026'],
      ['P1.box2', 'P1.box1', 'Ændret frist:\n1. oktober 2026'],
    ],
  )
  assert.deepEqual(textsOf(document), {
    P1: 'Tekst',
    'P1.box1.P1': 'Ændret frist:',
    'P1.box1.P2': '1. oktober 2026',
  })
  assert.deepEqual(document.passedOver, [])
})

test('a box of an old program alone is read; boxes in cells are counted in their paragraph', async () => {
  const old = `<w:r><w:pict><v:shape><v:textbox>${box(table([row(['I boks'])]))}</v:textbox></v:shape></w:pict></w:r>`
  const document = await read({ body: table([row([cell(paragraph(old + run('x')))])]) })
  assert.deepEqual(textsOf(document), {
    'T1.R1.C1.P1': 'x',
    'T1.R1.C1.P1.box1.T1.R1.C1.P1': 'I boks',
  })
})

test('a box in a box is read after the one that holds it', async () => {
  const inner = `<w:r>${drawing(box(paragraph('inde')))}</w:r>`
  const document = await read({
    body: paragraph(`<w:r>${drawing(box(paragraph(run('ude') + inner)))}</w:r>`),
  })
  assert.deepEqual(
    document.boxes.map(({ at, text }) => [at, text]),
    [
      ['P1.box1', 'ude'],
      ['P1.box1.P1.box1', 'inde'],
    ],
  )
})

test('pictures, charts, diagrams, objects and ink are passed over, each by its kind and place', async () => {
  const all = [
    drawing('<pic:pic><a:blip r:embed="rId9"/></pic:pic>'),
    drawing('<c:chart r:id="rId8"/>'),
    drawing('<dgm:relIds r:dm="rId7"/>'),
    '<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>',
    drawing('<w14:contentPart r:id="rId6"/>'),
    drawing('<wps:wsp><wps:cNvSpPr/></wps:wsp>'),
    '<w:pict><v:shape><v:textpath string="UDKAST"/></v:shape></w:pict>',
  ]
  const body = all.map((one) => paragraph(`<w:r>${one}</w:r>${run('x')}`)).join('')
  const document = await read({ body })
  assert.deepEqual(
    document.passedOver.map(({ what, at }) => [what, at]),
    [
      ['picture', 'P1'],
      ['chart', 'P2'],
      ['diagram', 'P3'],
      ['embedded-object', 'P4'],
      ['ink', 'P5'],
      ['drawing', 'P6'],
      ['drawing', 'P7'],
    ],
  )
  const [first] = document.blocks
  assert.equal(first?.kind === 'paragraph' && first.pictures, 1)
})

test('a document within a document is not read, and that is said', async () => {
  const { passedOver } = await read({ body: `${paragraph('x')}<w:altChunk r:id="rId9"/>` })
  assert.deepEqual(passedOver, [{ what: 'embedded-document', at: null, count: 1 }])
})

test('a hidden or deleted box is not read', async () => {
  const one = drawing(box(paragraph('internt')))
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr>${one}</w:r>`
  const gone = `<w:del w:author="AKH"><w:r>${one}</w:r></w:del>`
  const { boxes } = await read({ body: paragraph(hidden + gone + run('x')) })
  assert.deepEqual(boxes, [])
})
