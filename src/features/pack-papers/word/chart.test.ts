import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOf, readXml, unpack } from '#kernel/zip'
import { extractWord, makePackWord } from '../index.ts'
import type { Paper } from '../index.ts'
import { sample, sampleShown } from '../sample.fixture.ts'
import { chartsOf } from './chart.ts'

async function partsOf(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  for (const entry of entriesOf(docx, { unpacked: 1e8, entries: 100, ratio: 1000 })) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(docx, entry, { left: 1e8 })) pieces.push(piece)
    parts.set(entry.name, Buffer.concat(pieces).toString())
  }
  return parts
}

/** The names of all elements, which says besides that it is XML. */
async function elementsIn(xml: string): Promise<readonly string[]> {
  const names: string[] = []
  const pieces = async function* () {
    yield new TextEncoder().encode(xml)
  }
  await readXml(pieces(), {
    open: (name) => void names.push(name),
    text: () => undefined,
    close: () => undefined,
  })
  return names
}

const [section] = sample.sections
const chart = chartsOf(sample)[0]
assert.ok(section && chart)
const twice: Paper = {
  ...sample,
  sections: [
    ...sample.sections,
    {
      ...section,
      blocks: [
        {
          kind: 'pair',
          left: [{ ...chart, description: 'Den anden "tegning" & mere' }],
          right: [],
        },
      ],
    },
  ],
}

test('each chart of a paper is a chart of the document, drawn from its own values and described for whoever does not see it', async () => {
  const parts = await partsOf(makePackWord(twice))
  const document = parts.get('word/document.xml') ?? ''
  const relations = parts.get('word/_rels/document.xml.rels') ?? ''
  const types = parts.get('[Content_Types].xml') ?? ''
  assert.deepEqual(
    [...document.matchAll(/descr="([^"]*)"/g)].map(([, told]) => told),
    ['Linjediagram: 9 % i 2024, 8,3 % i 2026.', 'Den anden &quot;tegning&quot; &amp; mere'],
  )
  const named = [...document.matchAll(/<c:chart [^>]*r:id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(named).size, 2)
  for (const [place, id] of named.entries()) {
    const name = `charts/chart${place + 1}.xml`
    assert.match(relations, new RegExp(`Id="${id}" Type="[^"]*/chart" Target="${name}"`))
    assert.ok(types.includes(`PartName="/word/${name}"`))
    const xml = parts.get(`word/${name}`) ?? ''
    const elements = await elementsIn(xml)
    assert.equal(elements.filter((one) => one === 'ser').length, 2)
    const values = [...xml.matchAll(/<c:yVal>(.*?)<\/c:yVal>/g)].map(([, inside = '']) =>
      [...inside.matchAll(/<c:v>([^<]*)</g)].map(([, value]) => value),
    )
    assert.deepEqual(values, [['9', '8.3'], ['20']])
    assert.match(xml, /Kvinder &amp; ledelse/)
    assert.match(xml, /<c:max val="2031"\/><c:min val="2023"\/>/)
  }
})

test('a chart changes nothing of what a document is compared by', async () => {
  const { marked } = await extractWord(makePackWord(sample))
  const without = { ...sample, sections: sample.sections.map(withoutCharts) }
  assert.deepEqual(marked, (await extractWord(makePackWord(without))).marked)
  assert.equal(marked.length, sampleShown.length)
})

const withoutCharts = (one: Paper['sections'][number]) => ({
  ...one,
  blocks: one.blocks.filter(({ kind }) => kind !== 'chart'),
})

test('a paper without charts has no part for any', async () => {
  const parts = await partsOf(
    makePackWord({ ...sample, sections: sample.sections.map(withoutCharts) }),
  )
  assert.deepEqual(
    [...parts.keys()].filter((name) => name.includes('chart')),
    [],
  )
})
