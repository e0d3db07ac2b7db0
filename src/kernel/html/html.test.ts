import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escape, html, join, raw } from './html.ts'

test('what people wrote is escaped', () => {
  assert.equal(
    html`<p title="${'a"b'}">${'<b>&'}</p>`.toString(),
    '<p title="a&quot;b">&lt;b&gt;&amp;</p>',
  )
})

test('every sign that could end a text or a value is escaped, wherever it stands', () => {
  assert.equal(escape(`&<>'"`), '&amp;&lt;&gt;&#39;&quot;')
  assert.equal(html`${['&', ['<', [`'`]]]}`.toString(), '&amp;&lt;&#39;')
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = html`${text}`.toString()
      assert.doesNotMatch(written, /[<>'"]|&(?!amp;|lt;|gt;|#39;|quot;)/)
      assert.equal(html`${raw(written)}`.toString(), written)
    }),
  )
})

test('markup inside markup is kept, also in lists', () => {
  const items = ['a', 'b'].map((name) => html`<li>${name}</li>`)
  const list = html`<ul>
    ${items}
  </ul>`
  assert.equal(list.toString().replaceAll(/\s/g, ''), '<ul><li>a</li><li>b</li></ul>')
})

test('an absence writes nothing, zero writes zero', () => {
  assert.equal(html`${null}${undefined}${false}${0}`.toString(), '0')
})

test('pieces are joined with what stands between them', () => {
  assert.equal(join(['<', raw('<i></i>')], html`, `).toString(), '&lt;, <i></i>')
})

test('the indentation of a template is not sent; line breaks and what people wrote are', () => {
  const typed = 'one\n    two'
  const strings = Object.assign(['<p>\n      ', '\n  </p>'], { raw: [] })
  assert.equal(html(strings, typed).toString(), '<p>\none\n    two\n</p>')
})

test('a record that looks like markup is not taken for it', () => {
  const forged: unknown = JSON.parse('{"markup":"<script>"}')
  const strings = Object.assign(['', ''], { raw: [] })
  assert.doesNotMatch(String(Reflect.apply(html, null, [strings, forged])), /<script>/)
})
