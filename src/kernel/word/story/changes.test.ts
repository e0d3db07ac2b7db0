import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, paragraph, row, run, table, tracked } from '#test/word'
import { paragraphAt, read, tableOf } from '../reading.fixture.ts'

const changesIn = async (inside: string, properties = '') => {
  const {
    text,
    before,
    changes,
    tracked: became,
  } = await paragraphAt({
    body: paragraph(inside, properties) + paragraph('x'),
  })
  return { text, before, changes, became }
}
const by = { author: 'AKH', date: '2026-01-12T09:14:00Z', other: null }

test('a deletion next to an insertion is a replacement, and its readings are never joined', async () => {
  const inside = tracked('del', '85') + tracked('ins', '95') + run(' pct.')
  assert.deepEqual(await changesIn(inside), {
    text: '95 pct.',
    before: '85 pct.',
    changes: [{ ...by, kind: 'replace', from: 0, to: 2, before: '85', after: '95' }],
    became: 'none',
  })
  const turned = tracked('ins', '95') + tracked('del', '85') + run(' pct.')
  const { changes } = await changesIn(turned)
  assert.deepEqual(changes, [{ ...by, kind: 'replace', from: 0, to: 2, before: '85', after: '95' }])
})

test('insertions and deletions with words between them stay apart', async () => {
  const inside = `${run('senest ')}${tracked('ins', 'ultimo ')}${run('juni')}${tracked('del', ' 2026')}`
  assert.deepEqual(await changesIn(inside), {
    text: 'senest ultimo juni',
    before: 'senest juni 2026',
    changes: [
      { ...by, kind: 'insert', from: 7, to: 14, before: '', after: 'ultimo ' },
      { ...by, kind: 'delete', from: 18, to: 18, before: ' 2026', after: '' },
    ],
    became: 'none',
  })
})

test('a change by two people is two changes; one person’s, however often cut, is one', async () => {
  const two = tracked('del', '1. april', 'JSM') + tracked('ins', '1. juni', 'MBL', 'i går')
  assert.deepEqual(
    (await changesIn(two)).changes.map(({ kind, author, date }) => [kind, author, date]),
    [
      ['delete', 'JSM', '2026-01-12T09:14:00Z'],
      ['insert', 'MBL', null],
    ],
  )
  const one =
    tracked('ins', 'al', 'JSM', '2026-01-13T10:00:00Z') +
    tracked('ins', 'le', 'JSM', '2026-01-13T10:01:00Z')
  assert.deepEqual(
    (await changesIn(one)).changes.map(({ after, date }) => [after, date]),
    [['alle', '2026-01-13T10:01:00Z']],
  )
})

test('what one inserted and another deleted stands in neither reading', async () => {
  const both = `<w:ins w:author="A"><w:del w:author="B">${run('fortrudt')}</w:del></w:ins>`
  const { text, before, changes } = await changesIn(run('x') + both)
  assert.deepEqual(
    [text, before, changes.map(({ kind, author }) => [kind, author])],
    ['x', null, [['delete', 'B']]],
  )
})

test('a move is one change at two places, which name each other', async () => {
  const range = (kind: 'From' | 'To', inside: string) =>
    `<w:move${kind}RangeStart w:id="${kind}" w:name="move21"/>${inside}<w:move${kind}RangeEnd w:id="${kind}"/>`
  const body =
    paragraph(range('From', tracked('moveFrom', '1.1.2.4 Informere'))) +
    paragraph(range('To', tracked('moveTo', '1.1.2.4 Informere')))
  const document = await read({ body })
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph')
  assert.deepEqual(
    paragraphs.map(({ text, before, changes }) => [text, before, changes]),
    [
      [
        '',
        '1.1.2.4 Informere',
        [
          {
            ...by,
            kind: 'move-from',
            from: 0,
            to: 0,
            before: '1.1.2.4 Informere',
            after: '',
            other: 'P2',
          },
        ],
      ],
      [
        '1.1.2.4 Informere',
        '',
        [
          {
            ...by,
            kind: 'move-to',
            from: 0,
            to: 17,
            before: '',
            after: '1.1.2.4 Informere',
            other: 'P1',
          },
        ],
      ],
    ],
  )
})

test('a paragraph is inserted, deleted, or joined to the next one, by what became of its end', async () => {
  const end = (kind: string) => `<w:rPr><w:${kind} w:author="AKH"/></w:rPr>`
  const became = async (inside: string, properties: string) =>
    (await changesIn(inside, properties)).became
  assert.equal(await became(tracked('del', 'væk'), end('del')), 'deleted')
  assert.equal(await became(run('fortsætter'), end('del')), 'joined')
  assert.equal(await became(tracked('ins', 'nyt'), end('ins')), 'inserted')
  assert.equal(await became(run('gammelt'), end('ins')), 'none')
  assert.equal(await became(tracked('moveFrom', 'flyttet'), end('moveFrom')), 'deleted')
})

test('a joined paragraph and the next are one line of their cell', async () => {
  const inside =
    paragraph('Udvikle ', '<w:rPr><w:del w:author="AKH"/></w:rPr>') +
    paragraph('skema') +
    paragraph('') +
    paragraph('Afprøve')
  const { rows } = await tableOf({ body: table([row([cell(inside)])]) })
  assert.equal(rows[0]?.cells[0]?.text, 'Udvikle skema\nAfprøve')
})

test('whole rows and cells that were inserted or deleted say so, and their words stand accordingly', async () => {
  const by2 = '<w:ins w:author="MBL" w:date="2026-01-13T11:02:00Z"/>'
  const { rows } = await tableOf({
    body: table([
      row(['Ny', '3'], by2),
      row(['Gammel'], '<w:del w:author="JSM"/>'),
      row([
        cell('Celle', '<w:cellDel w:author="JSM"/>'),
        cell('To', '<w:cellIns w:author="JSM"/>'),
      ]),
    ]),
  })
  const jsm = { author: 'JSM', date: null }
  assert.deepEqual(
    rows.map(({ change, cells }) => [change, cells.map(({ text, before }) => [text, before])]),
    [
      [
        { kind: 'insert', author: 'MBL', date: '2026-01-13T11:02:00Z' },
        [
          ['Ny', ''],
          ['3', ''],
        ],
      ],
      [{ kind: 'delete', ...jsm }, [['', 'Gammel']]],
      [
        null,
        [
          ['', 'Celle'],
          ['To', ''],
        ],
      ],
    ],
  )
  assert.deepEqual(
    rows[2]?.cells.map(({ change }) => change),
    [
      { kind: 'delete', ...jsm },
      { kind: 'insert', ...jsm },
    ],
  )
})

test('changes of looks alone are counted and change no words', async () => {
  const changed = run(
    'fed',
    '<w:b/><w:rPrChange w:author="AKH"><w:rPr><w:vanish/></w:rPr></w:rPrChange>',
  )
  const { passedOver, blocks } = await read({
    body: paragraph(changed, '<w:pPrChange w:author="AKH"><w:pPr/></w:pPrChange>'),
  })
  assert.deepEqual(passedOver, [{ what: 'format-change', at: null, count: 2 }])
  assert.equal(blocks[0]?.kind === 'paragraph' && blocks[0].text, 'fed')
})
