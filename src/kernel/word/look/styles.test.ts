import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph, run } from '#test/word'
import { paragraphAt, read } from '../reading.fixture.ts'

const style = (id: string, name: string, inside = '', based = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}${inside}</w:style>`
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`

const headingIn = async (styles: string, properties: string) => {
  const { style: name, heading } = await paragraphAt({ styles, body: paragraph('x', properties) })
  return [name, heading]
}

test('a heading is known by its level, wherever in the inheritance it is said', async () => {
  const styles =
    style('Overskrift1', 'heading 1', outline(0)) +
    style('Kapitel', 'Kapitel', '', 'Overskrift1') +
    style('Indhold', 'TOC Heading', outline(9), 'Overskrift1')
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="Overskrift1"/>'), ['heading 1', 1])
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="Kapitel"/>'), ['Kapitel', 1])
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="Indhold"/>'), ['TOC Heading', null])
})

test('a heading is known by its built-in name, where a program gives no level', async () => {
  const styles = style('Heading2', 'Heading 2') + style('Normal', 'Normal')
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="Heading2"/>'), ['Heading 2', 2])
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="Normal"/>'), ['Normal', null])
})

test('a paragraph’s own level is stronger than its style’s', async () => {
  const styles = style('H', 'heading 1', outline(0))
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="H"/><w:outlineLvl w:val="2"/>'), [
    'heading 1',
    3,
  ])
  assert.deepEqual(await headingIn(styles, '<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>'), [
    'heading 1',
    null,
  ])
  assert.deepEqual(await headingIn('', '<w:outlineLvl w:val="1"/>'), [null, 2])
})

test('a paragraph without a style has the usual one; styles that inherit in a circle end there', async () => {
  const usual =
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
  assert.deepEqual(await headingIn(usual, ''), ['Normal', null])
  const circle = style('A', 'A', '', 'B') + style('B', 'B', outline(3), 'A')
  assert.deepEqual(await headingIn(circle, '<w:pStyle w:val="A"/>'), ['A', 4])
  assert.deepEqual(await headingIn(circle, '<w:pStyle w:val="C"/>'), [null, null])
})

test('letters are bold by style, and not where two styles meet', async () => {
  const bold = '<w:rPr><w:b/></w:rPr>'
  const styles =
    style('P', 'P', bold) +
    `<w:style w:type="character" w:styleId="C"><w:name w:val="Strong"/>${bold}</w:style>`
  const look = async (properties: string, ofRun: string) => {
    const { runs } = await paragraphAt({ styles, body: paragraph(run('x', ofRun), properties) })
    return [runs[0]?.bold, runs[0]?.style]
  }
  assert.deepEqual(await look('<w:pStyle w:val="P"/>', ''), [true, null])
  assert.deepEqual(await look('', '<w:rStyle w:val="C"/>'), [true, 'Strong'])
  assert.deepEqual(await look('<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>'), [false, 'Strong'])
  assert.deepEqual(await look('<w:pStyle w:val="P"/>', '<w:b w:val="false"/>'), [false, null])
})

test('the document’s own defaults hold where nothing else is said', async () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:i/><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>'
  const document = await read({ styles, body: paragraph('x') })
  const [first] = document.blocks
  assert.equal(first?.kind === 'paragraph' && first.runs[0]?.italic, true)
  assert.equal(document.properties.language, 'da-DK')
})
