import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractHtml, pageDocument } from './page.ts'

const root = 'a'.repeat(64)
const page = (body: string) => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="varde-root" content="${root}">
<title>Pakke <b data-fact="x" data-part="text">nej</b></title>
<style>.a::before { content: '<p data-fact="y">' }</style></head><body>${body}</body></html>`

const marks = (body: string) =>
  extractHtml(page(body)).marked.map(({ factId, part, text }) => [
    factId,
    part,
    text.replaceAll(/\s+/g, ' ').trim(),
  ])

test('a page names its root and its language', () => {
  const { passages: _, ...read } = extractHtml(page(''))
  assert.deepEqual(read, { root, language: 'da', madeBy: null, marked: [] })
})

test('every mark is read with the words within it', () => {
  assert.deepEqual(
    marks(
      `<p>Kvinder: <b data-fact="f1" data-part="value">8,3&nbsp;%</b>
      <span data-part='counts' data-fact='f1'>(8 af&#32;96)</span></p>
      <div data-fact=t1 data-part=text><p>Vi tr&aelig;nede.</p><p>Og <em>s&aring;</em>dan.</p></div>`,
    ),
    [
      ['f1', 'value', '8,3 %'],
      ['f1', 'counts', '(8 af 96)'],
      ['t1', 'text', 'Vi trænede. Og sådan.'],
    ],
  )
})

test('a mark within a mark counts for both', () => {
  assert.deepEqual(
    marks('<p data-fact=a data-part=text>om <b data-fact=b data-part=value>3</b>!</p>'),
    [
      ['a', 'text', 'om 3!'],
      ['b', 'value', '3'],
    ],
  )
})

test('what cannot be seen is not there', () => {
  const hidden = [
    '<span hidden>8,3 %</span>',
    '<span style="display: none">8,3 %</span>',
    '<span style="visibility:hidden">8,3 %</span>',
    '<template>8,3 %</template>',
    '<script>8,3 %</script>',
    '<!-- 8,3 % -->',
  ]
  for (const one of hidden)
    assert.deepEqual(marks(`<b data-fact=a data-part=value>9 %${one}</b>`), [['a', 'value', '9 %']])
  assert.deepEqual(marks('<p hidden><b data-fact=a data-part=value>9 %</b></p>'), [
    ['a', 'value', ''],
  ])
})

test('markup that was left open, stray signs and unknown names do not stop it', () => {
  assert.deepEqual(
    marks(
      '<p data-fact=a data-part=text>3 < 4 & 5 &unknown; <br>x<img src=a> y</i></p><b data-fact=b>z',
    ),
    [
      ['a', 'text', '3 < 4 & 5 &unknown; x y'],
      ['b', '', 'z'],
    ],
  )
})

test('a page is told by what it is, not by its name', () => {
  const is = (text: string) => pageDocument.is(new TextEncoder().encode(text))
  assert.deepEqual(
    [
      page(''),
      '<html>',
      '<!-- saved --> <!DOCTYPE html>',
      '%PDF-1.7',
      'PK\u0003\u0004',
      '{"root":1}',
    ].map(is),
    [true, true, true, false, false, false],
  )
})

test('a page says which version of the program made it', () => {
  const made = (content: string) =>
    extractHtml(`<html><meta name="generator" content="${content}"></html>`).madeBy
  assert.deepEqual([made('Varde 0.9.1'), made('Writer 7')], ['0.9.1', null])
})
