import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readXml } from '#kernel/zip'
import type { Element } from './tree.ts'
import { childOf, findAll, holds, isOn, treeReader, valueOf, wholeOf, wordsOf } from './tree.ts'

async function* pieces(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text))
}

const treesIn = async (level: number, text: string) => {
  const trees: [Element, string][] = []
  await readXml(
    pieces(text),
    treeReader(level, (element, parent) => void trees.push([element, parent])),
  )
  return trees
}

const first = async (text: string): Promise<Element> => {
  const [found] = await treesIn(0, text)
  if (!found) throw new Error('no tree')
  return found[0]
}

test('a part comes as one tree for each element at a level, with its parent’s name', async () => {
  const text =
    '<w:document><w:body><w:p><w:r/></w:p><w:tbl/></w:body><w:x><w:y/></w:x></w:document>'
  const names = async (level: number) =>
    (await treesIn(level, text)).map(([{ name }, parent]) => `${parent}/${name}`)
  assert.deepEqual(await names(0), ['/document'])
  assert.deepEqual(await names(1), ['document/body', 'document/x'])
  assert.deepEqual(await names(2), ['body/p', 'body/tbl', 'x/y'])
})

test('names lose their prefixes, and what only says how something is drawn is left out', async () => {
  const tree = await first(
    '<w:p xmlns:w="w" w:rsidR="1" w14:paraId="A"><w:pPr><w:spacing w:after="1"><w:x/></w:spacing><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr>a<!-- -->b</w:p>',
  )
  assert.deepEqual(tree, {
    name: 'p',
    attributes: { paraId: 'A' },
    children: [
      {
        name: 'pPr',
        attributes: {},
        children: [{ name: 'pPrChange', attributes: { id: '1' }, children: [] }],
      },
      'ab',
    ],
  })
})

test('properties are on, off or not said', async () => {
  const tree = await first(
    '<r><a/><b val="1"/><c val="true"/><d val="0"/><e val="false"/><f val="off"/></r>',
  )
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => isOn(tree, name)),
    [true, true, true, false, false, false, undefined],
  )
  assert.deepEqual(
    [valueOf(tree, 'c'), valueOf(tree, 'g'), valueOf(undefined, 'c')],
    ['true', undefined, undefined],
  )
})

test('elements and words are found however deep they lie', async () => {
  const tree = await first('<r>x<a><b>y</b></a><b>z<b>w</b></b></r>')
  assert.equal(wordsOf(tree), 'xyzw')
  assert.deepEqual(
    findAll(tree, new Set(['b'])).map((element) => wordsOf(element)),
    ['y', 'zw'],
  )
  assert.deepEqual([holds(tree, new Set(['b'])), holds(tree, new Set(['r']))], [true, false])
  assert.equal(childOf(tree, 'b')?.children[0], 'z')
})

test('a whole number of a file lies between two others, or is none', () => {
  assert.deepEqual(
    ['5', '-3', '99999999999', '', ' ', 'x', '1.5', 'NaN', undefined].map((text) =>
      wholeOf(text, 0, 9),
    ),
    [5, 0, 9, null, null, null, null, null, null],
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const number = wholeOf(text, 1, 9)
      assert.ok(number === null || (number >= 1 && number <= 9))
    }),
  )
})
