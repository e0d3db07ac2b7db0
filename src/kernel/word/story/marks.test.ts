import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph, row, run, table, tracked } from '#test/word'
import { paragraphAt, read, wordsAt } from '../reading.fixture.ts'

const start = (kind: string, id: string, name = '') =>
  `<w:${kind}Start w:id="${id}"${name && ` w:name="${name}"`}/>`
const end = (kind: string, id: string) => `<w:${kind}End w:id="${id}"/>`

test('a bookmark says its name and its words', async () => {
  const inside =
    run('Andel: ') +
    start('bookmark', '1', 'fact_17') +
    run('42,5 %') +
    end('bookmark', '1') +
    start('bookmark', '2', '_GoBack') +
    end('bookmark', '2')
  const found = await paragraphAt({ body: paragraph(inside) })
  assert.deepEqual(
    found.bookmarks.map((one) => [one.name, wordsAt(found, one)]),
    [['fact_17', '42,5 %']],
  )
})

test('a bookmark over several paragraphs stands at each, also where it begins between them', async () => {
  const body =
    start('bookmark', '1', 'afsnit') +
    paragraph('Et') +
    table([row(['To'])]) +
    paragraph(run('Tre') + end('bookmark', '1') + run(' og mere')) +
    paragraph('Fire')
  const words = async (at: string) => {
    const found = await paragraphAt({ body }, at)
    return found.bookmarks.map((one) => wordsAt(found, one))
  }
  assert.deepEqual(
    [await words('P1'), await words('T1.R1.C1.P1'), await words('P2'), await words('P3')],
    [['Et'], ['To'], ['Tre'], []],
  )
})

const comment = (id: string, paraId: string, text: string) =>
  `<w:comment w:id="${id}" w:author="JSM (UIM)" w:date="2026-01-14T15:38:00Z"><w:p w14:paraId="${paraId}">${run(text)}</w:p></w:comment>`
const reference = (id: string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`

test('a comment says who, when, where it hangs and on which words', async () => {
  const made = {
    body: paragraph(
      run('Mål: ') +
        start('commentRange', '0') +
        run('95 pct.') +
        end('commentRange', '0') +
        reference('0'),
    ),
    comments: comment('0', 'A1', 'Kan vi stå inde for det?'),
  }
  const document = await read(made)
  const { blocks, ...said } = document.comments[0] ?? { blocks: [] }
  assert.deepEqual(said, {
    at: 'comment[0]',
    author: 'JSM (UIM)',
    date: '2026-01-14T15:38:00Z',
    anchors: ['P1'],
    replyTo: null,
    isResolved: false,
    text: 'Kan vi stå inde for det?',
  })
  assert.equal(blocks[0]?.at, 'comment[0].P1')
  const found = await paragraphAt(made)
  assert.deepEqual(
    found.comments.map((one) => [one.of, wordsAt(found, one)]),
    [['comment[0]', '95 pct.']],
  )
})

test('a reply names its comment and hangs where that does; what is done is said', async () => {
  const { comments } = await read({
    body: paragraph(run('x') + reference('0')),
    comments: comment('0', 'A1', 'Bør det være US?') + comment('3', 'B2', 'Ja'),
    commentsExtended:
      '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="B2" w15:paraIdParent="A1"/>',
  })
  assert.deepEqual(
    comments.map(({ at, anchors, replyTo, isResolved }) => [at, anchors, replyTo, isResolved]),
    [
      ['comment[0]', ['P1'], null, true],
      ['comment[3]', ['P1'], 'comment[0]', false],
    ],
  )
})

test('comments of a program that knows of no replies answer nobody', async () => {
  const plain = (id: string) =>
    `<w:comment w:id="${id}" w:author="A">${paragraph('Hm')}</w:comment>`
  const { comments } = await read({
    body: paragraph(run('x') + reference('0') + reference('1')),
    comments: plain('0') + plain('1'),
    commentsExtended: '<w15:commentEx w15:paraId="A1" w15:done="1"/>',
  })
  assert.deepEqual(
    comments.map(({ replyTo, isResolved }) => [replyTo, isResolved]),
    [
      [null, false],
      [null, false],
    ],
  )
})

test('a comment over several paragraphs hangs on all of them, and not on the one where it only ends', async () => {
  const { comments } = await read({
    body:
      paragraph(start('commentRange', '0') + run('Et')) +
      paragraph('To') +
      paragraph(end('commentRange', '0') + reference('0') + run('Tre')),
    comments: comment('0', 'A1', 'Hm'),
  })
  assert.deepEqual(comments[0]?.anchors, ['P1', 'P2'])
})

test('a note hangs at every paragraph that refers to it, and nowhere where the reference is deleted', async () => {
  const refer = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const made = {
    body:
      paragraph(run('vold') + refer) +
      paragraph(run('kursus') + refer + refer) +
      paragraph(`<w:del w:author="AKH">${refer}</w:del>${tracked('ins', 'x')}`),
    footnotes: `<w:footnote w:id="2">${paragraph('SGBV')}</w:footnote><w:footnote w:id="3">${paragraph('Forladt')}</w:footnote>`,
  }
  const { footnotes } = await read(made)
  assert.deepEqual(
    footnotes.map(({ at, anchors, text }) => [at, anchors, text]),
    [
      ['footnote[2]', ['P1', 'P2'], 'SGBV'],
      ['footnote[3]', [], 'Forladt'],
    ],
  )
  assert.deepEqual((await paragraphAt(made)).notes, [{ of: 'footnote[2]', from: 4, to: 4 }])
})
