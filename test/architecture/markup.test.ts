import assert from 'node:assert/strict'
import { test } from 'node:test'
import { obeyed } from './law.ts'
import { placeOf, textsOf } from './syntax.ts'
import { isTest, listSources, type Source } from './tree.ts'

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\sstyle\s*=/i, 'an inline style'],
  [/<style\b/i, 'a style element'],
  [/\son[a-z]+\s*=/i, 'a script in an attribute'],
  [/<script\b(?![^>]*\ssrc=)/i, 'an inline script'],
  [/javascript:/i, 'a script in an address'],
]

/** What a strict content security policy would refuse, found in templates. */
const refusedMarkup = (source: Source): readonly string[] =>
  [...textsOf(source)]
    .filter(({ text, tag }) => tag === 'html' || tag === 'svg' || /^\s*<[a-z]/i.test(text))
    .flatMap(({ node, text }) =>
      forbidden
        .filter(([pattern]) => pattern.test(text))
        .map(([, what]) => `${placeOf(source, node)} ${what}`),
    )

test('no page carries a style or a script of its own', () => {
  obeyed(
    listSources('src')
      .filter((source) => !isTest(source))
      .flatMap(refusedMarkup),
    'The content security policy refuses it: use a class, or a script file.',
  )
})

test('the law on markup notices inline styles and scripts', () => {
  const text = [
    'html`<p style="color: red">`',
    'html`<style>p {}</style>`',
    'html`<button onclick="${go}">`',
    'html`<script>go()</script>`',
    'html`<script src="/a.js"></script> <p class="style">on and on</p>`',
    'const a = \'<a href="javascript:go()">\'',
  ].join('\n')
  assert.deepEqual(refusedMarkup({ path: 'page.ts', text }), [
    'page.ts:1 an inline style',
    'page.ts:2 a style element',
    'page.ts:3 a script in an attribute',
    'page.ts:4 an inline script',
    'page.ts:6 a script in an address',
  ])
})
