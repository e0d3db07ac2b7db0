import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph, run } from '#test/word'
import { paragraphAt, read, wordsAt } from '../reading.fixture.ts'

const textOf = async (inside: string): Promise<string> =>
  (await paragraphAt({ body: paragraph(inside) + paragraph('x') })).text

test('words that are cut into many runs are one text', async () => {
  const inside = `${run('Må')}<w:proofErr w:type="spellStart"/>${run('l', '<w:sz w:val="19"/>')}${run(' og resultat')}`
  const read = await paragraphAt({ body: paragraph(inside) })
  assert.equal(read.text, 'Mål og resultat')
  assert.equal(read.runs.length, 1)
})

test('tabs, breaks, hyphens and spaces are kept as signs', async () => {
  assert.equal(await textOf('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/></w:r>'), 'a\tb\t')
  assert.equal(await textOf('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r>'), 'a\nb\n')
  assert.equal(
    await textOf('<w:r><w:t>WPS</w:t><w:noBreakHyphen/><w:t>plan</w:t></w:r>'),
    'WPS\u2011plan',
  )
  assert.equal(
    await textOf('<w:r><w:t>hand\u00ADle</w:t><w:softHyphen/><w:t>plan</w:t></w:r>'),
    'handleplan',
  )
  assert.equal(await textOf(run('20\u00A0%')), '20\u00A0%')
  assert.equal(await textOf(run('\uFEFF30\u200B %') + run('\u200D')), '30 %')
  assert.equal(await textOf(run('👩\u200D🎓')), '👩\u200D🎓')
})

test('spaces around a text count only where the file says so, and lines of the file never', async () => {
  assert.equal(
    await textOf('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b\nc</w:t></w:r>'),
    'a b c',
  )
  assert.equal(await textOf('<w:r>\n <w:t>a</w:t>\n</w:r>\n '), 'a')
})

test('signs of picture fonts are read as what they draw, and unknown ones are said', async () => {
  const symbol = (font: string, char: string) =>
    `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
  assert.equal(await textOf(symbol('Wingdings', 'F0FC') + symbol('Symbol', 'F0B3')), '✓≥')
  assert.equal(await textOf(run('\uF0A8', '<w:rFonts w:ascii="Wingdings"/>') + run('\uF0FE')), '☐☑')
  assert.equal(
    await textOf('<w:r><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></w:r>'),
    '😊',
  )
  const { passedOver } = await read({ body: paragraph(symbol('Webdings', 'F021') + run('x')) })
  assert.deepEqual(passedOver, [{ what: 'symbol', at: 'P1', count: 1 }])
})

test('wrappers that are not known are looked into', async () => {
  assert.equal(
    await textOf(
      `<w:smartTag>${run('a')}</w:smartTag><w:customXml>${run('b')}</w:customXml><w:dir>${run('c')}</w:dir><w:new>${run('d')}</w:new>`,
    ),
    'abcd',
  )
  assert.equal(
    await textOf(
      `<w:r><w:ruby><w:rt>${run('lyd')}</w:rt><w:rubyBase>${run('tegn')}</w:rubyBase></w:ruby></w:r>`,
    ),
    'tegn',
  )
})

test('a formula is one line in which figures do not run together', async () => {
  const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const fraction = `<m:oMath><m:f><m:num>${math('1')}</m:num><m:den>${math('2')}</m:den></m:f></m:oMath>`
  const power = `<m:oMath><m:sSup><m:e>${math('x')}</m:e><m:sup>${math('2')}</m:sup></m:sSup></m:oMath>`
  assert.equal(await textOf(fraction + run(' og ') + power), '1/2 og x^2')
})

test('of what is written for new and for old programs, the new is read, and else the old', async () => {
  const choice = (inside: string, old: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="w16se">${inside}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`
  assert.equal(await textOf(choice('<w:t>ny</w:t>', '<w:t>gammel</w:t>')), 'ny')
  assert.equal(await textOf(choice('', '<w:t>gammel</w:t>')), 'gammel')
  assert.equal(await textOf(choice('<w:rFonts w:ascii="x"/>', '<w:t>gammel</w:t>')), 'gammel')
})

test('runs that look different are told apart', async () => {
  const inside =
    run('Ansvar: ', '<w:b/>') +
    run('US', '<w:i/><w:u w:val="single"/>') +
    run(
      ' nu',
      '<w:b w:val="0"/><w:strike/><w:highlight w:val="yellow"/><w:color w:val="c00000"/>',
    ) +
    run('.', '<w:u w:val="none"/><w:color w:val="auto"/><w:highlight w:val="none"/>')
  const found = await paragraphAt({ body: paragraph(inside) })
  const usual = { bold: false, italic: false, underline: false, struck: false, highlight: null }
  assert.deepEqual(
    found.runs.map(({ from, to, ...look }) => [wordsAt(found, { from, to }), look]),
    [
      ['Ansvar: ', { ...usual, bold: true, colour: null, style: null }],
      ['US', { ...usual, italic: true, underline: true, colour: null, style: null }],
      [' nu', { ...usual, struck: true, highlight: 'yellow', colour: 'C00000', style: null }],
      ['.', { ...usual, colour: null, style: null }],
    ],
  )
})

test('hidden text is counted and never given, also where a style hides it', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="Internt"><w:name w:val="Internt"/><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Under"/><w:basedOn w:val="Skjult"/></w:style>'
  const body =
    paragraph(run('Synlig') + run('(internt)', '<w:vanish/>')) +
    paragraph(run('hemmeligt', '<w:rStyle w:val="Internt"/>') + run('åbent')) +
    paragraph(run('skjult') + run('vist', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Under"/>')
  const document = await read({ body, styles })
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph')
  assert.deepEqual(
    paragraphs.map(({ text, hidden }) => [text, hidden]),
    [
      ['Synlig', 9],
      ['åbent', 9],
      ['vist', 6],
    ],
  )
  assert.deepEqual(
    document.passedOver,
    ['P1', 'P2', 'P3'].map((at) => ({ what: 'hidden-text', at, count: 1 })),
  )
  assert.doesNotMatch(JSON.stringify(document), /internt\)|hemmeligt|"skjult"/)
})

test('a paragraph that is shaded says its colour', async () => {
  const shaded = await paragraphAt({
    body: paragraph('Rød', '<w:shd w:val="clear" w:fill="ff0000"/>'),
  })
  assert.equal(shaded.shading, 'FF0000')
})
